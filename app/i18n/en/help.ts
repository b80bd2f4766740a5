export const help = {
  title: 'Help',
  intro:
    'Joint Assistance Sponsorship joins the Government of Canada and a private sponsoring group to resettle a household with exceptional needs, for 24 months from arrival.',
  sections: {
    sponsors: {
      title: 'For sponsoring groups',
      steps: [
        'Find a household: search and filter the profiles.',
        'Express an interest, without commitment, or ask a question.',
        'Claim the profile. No other group can take it for 10 business days.',
        'After confirmation, complete the undertaking package.',
        'At the case conference, share roles with the service provider and sign the checklist.',
      ],
    },
    offices: {
      title: 'For offices and service providers',
      steps: [
        'Your desk shows what waits for you, late first.',
        'Every case has one next step, with its date and what happens if nothing is done.',
        'Opening restricted details asks for a reason and is recorded.',
      ],
    },
    privacy: {
      title: 'What a profile shows',
      steps: [
        'What a household needs, in coded values: never a name, a date of birth or the cause of a need.',
        'Names open to one sponsor, after confirmation, and to no other group.',
        'Every opening of personal details is recorded, with its reason.',
      ],
    },
  },
  privacyTitle: 'Privacy',
  privacyBody:
    'Personal details are kept encrypted, apart from the profile. They are destroyed on schedule after a case closes.',
  accessibilityTitle: 'Accessibility',
  accessibilityBody:
    'Every page works with a keyboard, with a screen reader, on a phone and without JavaScript. Tell us where it does not.',
};
