import { counted } from '../format.ts';

export const help = {
  title: 'Help',
  intro:
    'Joint Assistance Sponsorship joins the Government of Canada and a private sponsoring group to resettle a household with exceptional needs, for 24 months from arrival.',
  onThisPage: 'On this page',
  guides: (days: { readonly hold: number; readonly offer: number }) => [
    {
      id: 'sponsors',
      title: 'Sponsoring groups (SAHs and constituent groups)',
      steps: [
        'Open Profiles. Search by need, language or community, and narrow the list with the filters. The address keeps your search: you can bookmark it or send it.',
        'Open a profile to read what each need asks of a sponsor. Express an interest, without commitment, to tell ROC-O and RSTP what your group considered.',
        `Claim the profile. No other group can claim it for ${counted('en', days.hold, 'business day', 'business days')}. A constituent group’s request goes to its SAH first; the hold begins when the SAH endorses it.`,
        `If another group holds the profile, join the waiting list. If the hold ends while promotion runs, the first group in line has ${counted('en', days.offer, 'business day', 'business days')} to accept.`,
        'After ROC-O confirms the claim, the household’s details open to your group alone. Fill in the undertaking package, attach the signed forms, and the SAH submits it.',
        'At the case conference, settle with the service provider who does what, fill in the checklist, and sign it.',
      ],
    },
    {
      id: 'roco',
      title: 'ROC-O officers and managers',
      steps: [
        'Open a case with its household, and record the consent to share. No profile is published without it.',
        'Write the profile from coded fields beside what the case holds. The check says what could point to one household, and which change would settle it.',
        'Ask for approval. Another officer reads both languages and publishes, or returns the profile with a reason. Promotion starts with its limit date.',
        'Confirm a claim, or refuse it with a reason. Confirming ends promotion at once and takes the profile off the list for everyone.',
        'Review the undertaking package: return it with a comment, approve it or refuse it. Approval opens the tasks of the arrangements.',
      ],
    },
    {
      id: 'local',
      title: 'Local offices',
      steps: [
        'Your desk lists the cases of your area, what is due and what happens if nothing is done.',
        'For an overseas case, confirm the sponsor’s commitment before ROC-O confirms the claim.',
        'Schedule the case conference: date, way and participants. Everyone invited gets the date, and a calendar file waits on the conference page.',
        'Record the arrival. The check-in and the end of the sponsorship are counted from it.',
      ],
    },
    {
      id: 'providers',
      title: 'Service providers',
      steps: [
        'Your desk shows the households you follow and the conferences that are coming.',
        'Fill in your part of the roles and responsibilities checklist, line by line, and sign when every line has an answer. Any change cancels the signatures given before.',
      ],
    },
    {
      id: 'rstp',
      title: 'RSTP',
      steps: [
        'Promotion lists the live profiles, nearest to their limit first, with interests, holds and waiting lists.',
        'Start and stop requests say which profiles to begin spreading and which to take down. A profile never names anyone.',
      ],
    },
    {
      id: 'others',
      title: 'Migration offices, ROD and auditors',
      steps: [
        'Your desk lists the cases you may follow. A case page shows its stage, its next step and its journal.',
        'Opening restricted details asks for a reason and a fresh code, and leaves a line in the journal. Auditors read the journal, never the details.',
      ],
    },
  ],
  moreTitle: 'More help',
  contact:
    'Ask your organization’s manager about your account and your role. For anything that does not work, write to the portal operator and quote the reference that the page shows.',
  home: {
    title: 'A sponsor for every household with exceptional needs',
    howItWorks: 'How it works, role by role',
    whatTitle: 'What this portal does',
    what: [
      'It shows sponsoring groups what a household needs, in both official languages, without saying who the household is.',
      'It lets a group express an interest or claim a profile, and holds the profile while the claim is decided.',
      'It follows the case from there to the case conference: who does what, by when, and what happens by itself.',
    ],
    accessTitle: 'Who can sign in',
    access:
      'Sponsorship Agreement Holders and their constituent groups, service providers, and the offices of the program. Accounts are by invitation: ask your organization’s manager.',
  },
  privacy: {
    title: 'Privacy',
    lead: 'A profile shows what a household needs, never who it is.',
    sections: [
      {
        id: 'profile',
        title: 'What a profile shows',
        points: [
          'Choices from lists, numbers and dates: size and age bands, needs, languages, destination. Nothing typed about a person can reach it.',
          'Never a name, a date of birth, a file number, an exact age, or the cause of a need.',
          'Before publication, a check counts the households that look alike, and asks for wider bands when there are too few.',
          'No profile is published before the household’s consent to share is on file.',
        ],
      },
      {
        id: 'details',
        title: 'Who sees personal details',
        points: [
          'One sponsor, after its claim is confirmed, and the offices and the service provider that work on the case. No other group.',
          'Each opening asks for a reason and a fresh code from the person who opens, and is recorded.',
          'When a claim stops being confirmed, its access stops with it.',
        ],
      },
      {
        id: 'kept',
        title: 'How details are kept and destroyed',
        points: [
          'They are kept apart from the profile, encrypted with a key of the case’s own.',
          'On schedule after a case closes, the key is destroyed: the details can’t be read again, in backups either. Statistics remain.',
          'Messages sent by e-mail hold no personal details: they say that something waits on the portal.',
        ],
      },
      {
        id: 'questions',
        title: 'Questions and corrections',
        points: [
          'A household asks the office that follows its case to see or correct what is kept.',
          'Users of the portal ask their organization’s manager, who passes the question to the portal operator.',
        ],
      },
    ],
  },
  accessibility: {
    title: 'Accessibility',
    lead: 'Everyone who may use this portal should be able to. We aim for WCAG 2.1, level AA.',
    sections: [
      {
        id: 'works',
        title: 'What works',
        points: [
          'Every page works with a keyboard alone, with a screen reader, at 400% zoom, on a phone and without JavaScript.',
          'Colour never carries a meaning alone: it comes with a word and a shape.',
          'Errors are listed at the top of the form, with a link to each field, and what you typed is kept.',
          'Every page exists in English and in French; the language link keeps your place.',
          'Pages print without menus, filters or restricted details.',
        ],
      },
      {
        id: 'limits',
        title: 'Known limits',
        points: [
          'Signed forms are PDF files made by their senders, and may not be accessible. Ask the office that follows the case for another format.',
        ],
      },
      {
        id: 'contact',
        title: 'Tell us where it fails',
        points: [
          'Tell your organization’s manager, or write to the portal operator. Say which page, and what you use to read it.',
          'You can do the same thing by another way in the meantime: the office that follows the case can take it by telephone.',
        ],
      },
    ],
  },
};
