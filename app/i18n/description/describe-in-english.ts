import { sizeOf } from '#app/domain/disclosure/published-profile.ts';
import type { PublishedHouseholdShapeCode } from '#app/domain/vocabulary/household-shapes.ts';
import type { MedicalLevelCode } from '#app/domain/vocabulary/medical-levels.ts';
import type { PublishedNeedCode } from '#app/domain/vocabulary/needs.ts';
import { formatDate, formatList } from '../format.ts';
import { ageBandRanges } from '../vocabulary/en/age-bands.ts';
import { communityNames, communityPhrases } from '../vocabulary/en/communities.ts';
import { countryPhrases } from '../vocabulary/en/countries.ts';
import { educationLevelPhrases } from '../vocabulary/en/education-levels.ts';
import { householdShapePhrases } from '../vocabulary/en/household-shapes.ts';
import { languageLevelPhrases } from '../vocabulary/en/language-levels.ts';
import { languagePhrases } from '../vocabulary/en/languages.ts';
import { occupationGroupPhrases } from '../vocabulary/en/occupation-groups.ts';
import { provinceLabels, provincePhrases } from '../vocabulary/en/provinces.ts';
import { regionPhrases } from '../vocabulary/en/regions.ts';
import { sizeBandLabels } from '../vocabulary/en/size-bands.ts';
import {
  adultCount,
  bandOf,
  capitalized,
  childCount,
  childrenByBand,
  type Describable,
  isAlone,
  opensWithBand,
  toldEducation,
  toldNeeds,
  toldWork,
} from './describable.ts';
import { numberOf, numberWord } from './number-words.ts';

/**
 * The readable description in English. Every sentence is one fragment of the phrase book; a
 * fragment whose field is empty is left out. It names needs and never their cause, makes no
 * promise, and asks for no pity.
 */
export function describeInEnglish(p: Describable): string {
  return [
    opening(p),
    ages(p),
    olderMembers(p),
    originAndPlace(p),
    languagesSpoken(p),
    englishAndFrench(p),
    schoolingAndWork(p),
    ...toldNeeds(p).map(({ code, members }) => needSentences[code](members, isAlone(p))),
    medicalSentences[p.medicalLevel],
    contacts(p),
    destination(p),
    p.linkedCase && 'Another case is linked to this one; please ask before you plan a destination.',
    time(p),
    'You do not need all the answers to ask a first question.',
  ]
    .filter(Boolean)
    .join(' ');
}

const wants = 'looking for a group to stand beside';

function opening(p: Describable): string {
  if (p.shape === 'not_stated') {
    return `A household is ${wants} it in Canada. Its make-up is given on inquiry.`;
  }
  if (opensWithBand(p)) {
    return `A household of ${sizeBandLabels[bandOf(p)]} is ${wants} it in Canada.`;
  }
  const children = childCount(p);
  const people = numberOf('en', sizeOf(p) ?? 0, 'person', 'people');
  switch (p.shape) {
    case 'couple_with_children':
      return `A couple and their ${children === 1 ? 'child' : numberOf('en', children, 'child', 'children')} are ${wants} them in Canada.`;
    case 'single_parent':
      return `A parent raising ${children === 1 ? 'a child' : numberOf('en', children, 'child', 'children')} alone is ${wants} them in Canada.`;
    case 'siblings_only':
      return `${capitalized(numberWord('en', sizeOf(p) ?? 0))} siblings who make up their own household are ${wants} them in Canada.`;
    case 'single_adult':
      return `An adult on their own is ${wants} them in Canada.`;
    case 'couple':
      return `A couple is ${wants} them in Canada.`;
    case 'multigenerational':
      return `A household of several generations, ${people} in all, is ${wants} it in Canada.`;
    default:
      return `${capitalized(householdShapePhrases[p.shape])}, ${people} in all, are ${wants} them in Canada.`;
  }
}

function ages(p: Describable): string | false {
  const bands = childrenByBand(p);
  const [first] = bands;
  if (!first) return false;
  if (bands.length === 1) {
    return first.count === 1
      ? `The child is ${ageBandRanges[first.band]} years old.`
      : `All the children are ${ageBandRanges[first.band]} years old.`;
  }
  const each = bands.map(
    ({ band, count }) =>
      `${numberWord('en', count)} ${count === 1 ? 'is' : 'are'} ${ageBandRanges[band]}`,
  );
  return `Of the children, ${formatList('en', each)} years old.`;
}

function olderMembers(p: Describable): string | false {
  const older = p.composition?.age_65_plus ?? 0;
  if (older === 0) return false;
  if (isAlone(p)) return 'This person is 65 or older.';
  return older === 1
    ? 'One member is 65 or older.'
    : `${capitalized(numberWord('en', older))} members are 65 or older.`;
}

const subjects: Record<PublishedHouseholdShapeCode, string> = {
  couple_with_children: 'The family',
  single_parent: 'The family',
  siblings_only: 'The siblings',
  single_adult: 'This person',
  couple: 'The couple',
  adult_children: 'The family',
  multigenerational: 'The household',
  family_and_relatives: 'The family',
  other_relatives: 'The household',
  not_stated: 'The household',
};

function originAndPlace(p: Describable): string {
  const plural = p.shape === 'siblings_only';
  const is = plural ? 'are' : 'is';
  const origin =
    p.origin.kind === 'country'
      ? countryPhrases[p.origin.code]
      : p.origin.kind === 'region' && regionPhrases[p.origin.code];
  const place = p.inCanada
    ? `${is} already in Canada${p.province ? `, ${provincePhrases[p.province]}` : ''}`
    : `${is} abroad, ${p.readyToTravel ? 'ready to travel' : 'not yet ready to travel'}`;
  const subject = subjects[p.shape];
  return origin
    ? `${subject} ${plural ? 'come' : 'comes'} ${origin} and ${place}.`
    : `${subject} ${place}.`;
}

function languagesSpoken(p: Describable): string | false {
  if (p.languages.length === 0) return false;
  const names = p.languages.map((code) => languagePhrases[code]);
  return `They speak ${formatList('en', names)}.`;
}

function englishAndFrench(p: Describable): string {
  const levels = [
    p.english !== 'none' && languageLevelPhrases[p.english](languagePhrases.eng),
    p.french !== 'none' && languageLevelPhrases[p.french](languagePhrases.fra),
  ].filter((level) => level !== false);
  if (isAlone(p)) {
    return levels.length > 0
      ? `This person ${formatList('en', levels)}.`
      : 'This person does not yet speak English or French, so an interpreter will be needed at first.';
  }
  return levels.length > 0
    ? `At least one member ${levels.join(', and at least one ')}.`
    : 'No one speaks English or French yet, so an interpreter will be needed at first.';
}

function schoolingAndWork(p: Describable): string | false {
  const education = toldEducation(p);
  const schooling = education && educationLevelPhrases[education];
  const { kinds, student, none } = toldWork(p);
  const work = kinds.map((code) => occupationGroupPhrases[code]);
  if (adultCount(p) === 1) {
    const told = [
      schooling,
      work.length > 0 && `has worked ${work.join(' and ')}`,
      student && 'is a student',
      none && 'has no work experience yet',
    ].filter((part) => typeof part === 'string');
    const subject = p.shape === 'single_parent' ? 'The parent' : 'The adult';
    return told.length > 0 && `${subject} ${formatList('en', told)}.`;
  }
  const sentences = [schooling && `At least one adult ${schooling}.`];
  if (work.length > 0) {
    const others = [...work.slice(1), ...(student ? ['is a student'] : [])];
    sentences.push(`One adult has worked ${[work[0], ...others].join(' and another ')}.`);
  } else if (student) {
    sentences.push('One adult is a student.');
  } else if (none) {
    sentences.push('The adults have no work experience yet.');
  }
  return sentences.filter(Boolean).join(' ');
}

const needSentences: Record<PublishedNeedCode, (members: number, alone: boolean) => string> = {
  trauma_counselling: () => 'Trauma counselling should be within reach, should someone wish it.',
  specialised_counselling: () => 'Specialised counselling is needed.',
  physical_disability: (members, alone) => {
    const what = 'with a physical disability that may need treatment.';
    if (alone) return `This person lives ${what}`;
    return members === 1
      ? `One member lives ${what}`
      : `${capitalized(numberWord('en', members))} members live ${what}`;
  },
  mental_health: () =>
    'Mental health support is needed, alongside the friendship a group can give.',
  urgent_medical: () =>
    'Medical care must begin on arrival; a group near the right hospital would make the difference.',
  ongoing_treatment: () =>
    'Treatment will be intensive or continue over time, so someone to keep track of appointments would be a great help.',
  mobility: () => 'The home needs to be accessible.',
  medicals_expiring: () => 'The medical examinations expire soon, so time matters.',
  women_at_risk: () => 'A calm and discreet welcome matters here.',
  vulnerable_women: () => 'Women volunteers would be welcome.',
  large_family: () => 'A home with room for everyone is the first thing to find.',
  single_parent: () =>
    'With young children and one parent, help with childcare and a moment of rest would count.',
  siblings_only: (members) =>
    members === 1
      ? 'One of the siblings acts as parent to the others and would be glad of an experienced adult to turn to.'
      : `${capitalized(numberWord('en', members))} of the siblings act as parents to the others and would be glad of experienced adults to turn to.`,
  elderly: (members) =>
    `Company, and help to reach care and services, would matter to the older ${members === 1 ? 'member' : 'members'}.`,
  limited_education: () => 'Classes that start with reading and writing would open doors.',
  systemic_discrimination: () =>
    'A group that knows how to make people feel expected and equal would be a good match.',
  guardianship: () =>
    'Help with the guardianship process for a minor is needed; details are given on inquiry.',
  other: () => 'There is one more need, explained on inquiry.',
};

const medicalSentences: Record<MedicalLevelCode, string> = {
  high: 'Medical requirements are high: care should be arranged before anything else.',
  medium: 'Medical requirements are medium: regular follow-up will be enough.',
  low: 'Medical requirements are low.',
};

function contacts(p: Describable): string {
  // None, or none that may be named: the gate may have asked to leave them out.
  if (!p.contacts) {
    return 'Relatives or friends in Canada, if there are any, are named on inquiry.';
  }
  const { province, community } = p.contacts;
  const place = community
    ? `${communityPhrases[community]}, ${provinceLabels[province]}`
    : provincePhrases[province];
  return `There are relatives or friends ${place}; groups near them are asked first.`;
}

function destination(p: Describable): string | false {
  if (p.destination) return `The recommended destination is ${communityNames[p.destination]}.`;
  // In Canada, the province was told with the place.
  return (
    !p.inCanada &&
    p.province !== null &&
    `The recommended destination is ${provincePhrases[p.province]}.`
  );
}

function time(p: Describable): string | false {
  if (p.limitOn === null) return false;
  const until = formatDate('en', p.limitOn);
  return p.priority === 'high'
    ? `A sponsor is needed soon; the profile is posted until ${until}.`
    : `The profile is posted until ${until}.`;
}
