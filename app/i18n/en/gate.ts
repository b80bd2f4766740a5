import type { GateCheckName } from '#app/domain/disclosure/gate.ts';
import type { GeneralisationCode } from '#app/domain/disclosure/risk.ts';
import type { Omission } from '#app/domain/profile/fullness.ts';
import { counted, formatNumber } from '../format.ts';

/** The publication gate as the desks of ROC-O show it. */
export const gate = {
  checks: {
    consent: 'Consent',
    languages: 'Both languages complete',
    group: 'Not recognizable',
    note: 'Note',
    approver: 'Approval by another person',
  } satisfies Record<GateCheckName, string>,
  met: {
    consent: (form: string, date: string) => `${form}, signed ${date}.`,
    languages: 'Every published field has English and French.',
    group: (size: number, smallest: number) =>
      `About ${counted('en', size, 'household', 'households')} alike; ${formatNumber('en', smallest)} needed.`,
    note: 'Nothing found in either language.',
    noNote: 'There is none, so nothing to check.',
    approver: (author: string) => `You are not the author. Author: ${author}.`,
  },
  unknown: {
    approver: 'Anyone at ROC-O who may approve, except the author.',
    group: 'Known once the profile is saved.',
  },
  state: { met: 'met', not_met: 'not met', unknown: 'not known yet' },
  recordConsent: 'Record the consent',
  findings: {
    group: (size: number, smallest: number) =>
      `Too recognizable: about ${counted('en', size, 'household looks', 'households look')} like this one. ${formatNumber('en', smallest)} are needed.`,
    unavailable:
      'Whether someone could be recognized can’t be estimated: no reference counts are loaded.',
    noteEn: (what: string) => `English note: ${what}.`,
    noteFr: (what: string) => `French note: ${what}.`,
    oneLanguage: 'There is a note in one language only.',
    unchecked: 'The note could not be checked.',
  },
  meter: {
    title: 'Could someone be recognized?',
    about: 'About',
    households: (n: number) => counted('en', n, 'household', 'households'),
    alike: (n: number): string =>
      n === 1
        ? 'resettled in these years looks like this one.'
        : 'resettled in these years look like this one.',
    none: 'No household',
    chance: (size: number) =>
      size > 0
        ? `Someone who knows one of them could guess with 1 chance in ${formatNumber('en', size)}.`
        : 'Whoever knows this household would recognize it.',
    rule: (smallest: number) =>
      `We publish when there are at least ${formatNumber('en', smallest)}, so 1 chance in ${formatNumber('en', smallest)} or less.`,
    now: (n: number) => `Now: ${formatNumber('en', n)}`,
    needed: (n: number) => `${formatNumber('en', n)} needed`,
    most: (n: number) => `${formatNumber('en', n)} or more`,
    after: (n: number) => `With the change: ${formatNumber('en', n)}`,
    scale: (size: number, smallest: number, most: number) =>
      `Scale from 0 to ${formatNumber('en', most)} households or more. This profile: ${formatNumber('en', size)}. Needed: ${formatNumber('en', smallest)}.`,
    scaleAfter: (n: number) => `With the recommended change: ${formatNumber('en', n)}.`,
    counted: (date: string) =>
      `Estimated over everything published together, from the reference counts in force since ${date}.`,
    synthetic: 'These counts are synthetic: they ship with the portal until ROC-O loads its own.',
    live: (n: number) =>
      n === 0
        ? 'On the live list no other profile says the same of origin, household and place; that is shown, not enforced.'
        : `On the live list ${counted('en', n, 'other profile says', 'other profiles say')} the same of origin, household and place; that is shown, not enforced.`,
    unavailable:
      'This can’t be estimated: no reference counts are loaded. Nothing is published until they are.',
  },
  offers: {
    caption: 'What would make the group larger. Each row shows one change alone.',
    what: 'Field',
    now: 'Published now',
    instead: 'Instead',
    cost: 'What the reader loses',
    alike: 'Households alike',
    act: 'Action',
    use: 'Use this',
    whatFor: (field: string, instead: string) => `: ${field}, ${instead}`,
    enough: 'enough',
    notEnough: 'not enough',
    best: 'Smallest change that passes',
    noneAlone: 'No single change is enough.',
    way: (steps: string, n: number) =>
      `Together these are: ${steps}. Households alike: ${formatNumber('en', n)}.`,
    useWay: 'Use these changes together',
    noWay:
      'No change of these would be enough. A manager decides, or the household is asked again.',
    step: (field: string, instead: string) => `${field} as “${instead}”`,
    fine: 'The group is large enough. Nothing needs to be said less exactly.',
    drives: {
      most: 'Drives the risk most',
      some: 'Drives the risk',
      little: 'Drives the risk a little',
    },
    done: 'Said less exactly, and saved. Read the profile again below.',
    gone: 'This change is no longer there: the profile says something else now.',
    costs: {
      country_to_region: 'Groups that look for a country find it by region only.',
      region_to_wider_region: 'Groups learn the part of the world, not the region.',
      origin_not_stated: 'Groups must ask where the household comes from.',
      community_to_province:
        'Groups must ask in which community; the search by community misses it.',
      composition_to_band:
        'Groups learn how many people at most, not their ages: schools, beds and clothes wait.',
      band_to_wider_band: 'Groups can’t tell how large a home to look for.',
      drop_language: 'Groups that speak this language don’t find the household by it.',
      language_to_wider: 'An interpreter is looked for in the wider language.',
      language_not_named: 'No interpreter can be looked for until a group asks.',
      drop_education: 'Groups can’t prepare courses yet.',
      drop_occupation: 'Groups with work in this field don’t see that it fits.',
      contacts_to_province: 'Groups learn the province of relatives or friends, not the community.',
      drop_contacts: 'Groups near relatives or friends are not asked first.',
      drop_linked_case: 'Groups learn of the other case only when they ask.',
    } satisfies Record<GeneralisationCode, string>,
  },
  override: {
    manager: (smallest: number) =>
      `To publish under ${formatNumber('en', smallest)}, a ROC-O manager gives a reason, and the journal keeps it. Ask for approval; a manager sees the decision on the approval page.`,
    title: 'Publish although the group is too small',
    note: 'A manager may outweigh the risk of being recognized, and nothing else. The reason goes into the journal; the note stays restricted.',
    reason: 'Reason',
    why: 'What the code can’t say',
    whyHint: 'Required. Restricted: only those who may open the case’s details read it.',
    submit: 'Publish all the same',
  },
  notes: {
    title: 'Note',
    lead: 'Optional: what the fields can’t say, in up to 600 characters. In both languages or in neither. It is checked, and another person approves it.',
    en: 'Note in English',
    fr: 'Note in French',
    hint: 'No names, places, dates, numbers or organizations. Write what a group could do with.',
    tooLong: (n: number) => `This is ${formatNumber('en', n)} characters long; 600 are the most.`,
    row: 'What the check of the note looks for',
    rowNote:
      'Names of the household, and the spellings, places, organizations and numbers on file.',
    edit: 'Complete these lists',
    none: 'No note',
    found: (what: string) => `Found: ${what}`,
    clean: 'Nothing found',
    unchecked: 'Not checked: the check can’t be run for the moment.',
    invisible: 'a character that can’t be seen',
    help: 'What is marked may say who the household is. Take it out, or say it in general words.',
  },
  fullness: {
    title: 'What would make it a fuller profile',
    why: 'Fuller profiles find sponsors sooner: a group decides on what it can picture. None of this stops publication, and the gate may be the reason why a detail is left out.',
    full: 'Nothing is left out that groups usually ask first.',
    omissions: {
      composition: 'Ages are not said: groups ask first about schools, beds and clothes.',
      origin:
        'The origin is given on inquiry: groups of the same community can’t find the household.',
      education: 'Schooling is not said: groups can’t prepare courses.',
      occupations: 'Work is not said: employers in a group can’t see a fit.',
      place: 'No community is said: the groups nearest to it are not reached.',
      levels:
        'English or French was not assessed: groups don’t know whether to look for an interpreter.',
      note: 'There is no note: a sentence on what the household hopes for is what readers remember.',
    } satisfies Record<Omission, string>,
  },
  preview: {
    title: 'What groups will see',
    lead: 'Exactly this, in the list and on the profile page. It is composed from the fields; change a field to change it.',
    card: 'In the list',
    page: 'On the page of the profile',
    noteBy: 'Note by ROC-O',
  },
  form: {
    title: 'Write the profile',
    saveNote: 'You can send it once what stops it is settled.',
    sendSmall: 'The group is too small. Only a manager can publish the profile as it is.',
  },
};
