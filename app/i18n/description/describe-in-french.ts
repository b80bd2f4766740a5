import { sizeOf } from '#app/domain/disclosure/published-profile.ts';
import type { PublishedHouseholdShapeCode } from '#app/domain/vocabulary/household-shapes.ts';
import type { MedicalLevelCode } from '#app/domain/vocabulary/medical-levels.ts';
import type { PublishedNeedCode } from '#app/domain/vocabulary/needs.ts';
import { formatDate, formatList } from '../format.ts';
import { ageBandRanges } from '../vocabulary/fr/age-bands.ts';
import { communityNames, communityPhrases } from '../vocabulary/fr/communities.ts';
import { countryPhrases } from '../vocabulary/fr/countries.ts';
import { educationLevelPhrases } from '../vocabulary/fr/education-levels.ts';
import { householdShapePhrases } from '../vocabulary/fr/household-shapes.ts';
import { languageLevelPhrases } from '../vocabulary/fr/language-levels.ts';
import { languagePhrases } from '../vocabulary/fr/languages.ts';
import { occupationGroupPhrases } from '../vocabulary/fr/occupation-groups.ts';
import { provincePhrases } from '../vocabulary/fr/provinces.ts';
import { regionPhrases } from '../vocabulary/fr/regions.ts';
import { sizeBandLabels } from '../vocabulary/fr/size-bands.ts';
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
 * The readable description in French: the same facts in the same order as the English one, each
 * sentence written in its own language.
 */
export function describeInFrench(p: Describable): string {
  return [
    opening(p),
    ages(p),
    olderMembers(p),
    originAndPlace(p),
    languagesSpoken(p),
    frenchAndEnglish(p),
    schoolingAndWork(p),
    ...toldNeeds(p).map(({ code, members }) => needSentences[code](members, isAlone(p))),
    medicalSentences[p.medicalLevel],
    contacts(p),
    destination(p),
    p.linkedCase &&
      'Un autre cas est lié à celui-ci; veuillez vous renseigner avant de prévoir une destination.',
    time(p),
    'Il n’est pas nécessaire d’avoir toutes les réponses pour poser une première question.',
  ]
    .filter(Boolean)
    .join(' ');
}

const alongIt = 'cherche un groupe qui l’accompagnera au Canada.';
const alongThem = 'un groupe qui les accompagnera au Canada.';

function opening(p: Describable): string {
  if (p.shape === 'not_stated') {
    return `Un ménage ${alongIt} Sa composition est communiquée sur demande.`;
  }
  if (opensWithBand(p)) {
    return `Un ménage de ${sizeBandLabels[bandOf(p)].replace(/^De /, '')} ${alongIt}`;
  }
  const children = childCount(p);
  const people = numberOf('fr', sizeOf(p) ?? 0, 'personne', 'personnes');
  const theChildren =
    children === 1 ? 'son enfant' : `ses ${numberOf('fr', children, 'enfant', 'enfants')}`;
  switch (p.shape) {
    case 'couple_with_children':
      return `Un couple et ${theChildren} cherchent ${alongThem}`;
    case 'single_parent':
      return `Un parent qui élève seul ${theChildren} cherche ${alongThem}`;
    case 'siblings_only':
      return `Une fratrie de ${numberWord('fr', sizeOf(p) ?? 0)}, qui forme à elle seule un ménage, ${alongIt}`;
    case 'single_adult':
      return `Une personne seule ${alongIt}`;
    case 'couple':
      return `Un couple ${alongIt}`;
    case 'multigenerational':
      return `Un ménage de plusieurs générations, soit ${people} en tout, ${alongIt}`;
    default:
      return `${capitalized(householdShapePhrases[p.shape])}, soit ${people} en tout, cherchent ${alongThem}`;
  }
}

function ages(p: Describable): string | false {
  const bands = childrenByBand(p);
  const [first] = bands;
  if (!first) return false;
  if (bands.length === 1) {
    return first.count === 1
      ? `L’enfant a de ${ageBandRanges[first.band]}.`
      : `Tous les enfants ont de ${ageBandRanges[first.band]}.`;
  }
  const each = bands.map(
    ({ band, count }) =>
      `${numberWord('fr', count)} ${count === 1 ? 'a' : 'ont'} de ${ageBandRanges[band]}`,
  );
  return `Parmi les enfants, ${formatList('fr', each)}.`;
}

function olderMembers(p: Describable): string | false {
  const older = p.composition?.age_65_plus ?? 0;
  if (older === 0) return false;
  if (isAlone(p)) return `Cette personne a ${ageBandRanges.age_65_plus}.`;
  return older === 1
    ? `Un membre a ${ageBandRanges.age_65_plus}.`
    : `${capitalized(numberOf('fr', older, 'membre', 'membres'))} ont ${ageBandRanges.age_65_plus}.`;
}

/** After the opening the subject is the shape's head noun: always singular, so only gender changes. */
const heads: Record<PublishedHouseholdShapeCode, { subject: string; feminine: boolean }> = {
  couple_with_children: { subject: 'Cette famille', feminine: true },
  single_parent: { subject: 'Cette famille', feminine: true },
  siblings_only: { subject: 'Cette fratrie', feminine: true },
  single_adult: { subject: 'Cette personne', feminine: true },
  couple: { subject: 'Ce couple', feminine: false },
  adult_children: { subject: 'Cette famille', feminine: true },
  multigenerational: { subject: 'Ce ménage', feminine: false },
  family_and_relatives: { subject: 'Cette famille', feminine: true },
  other_relatives: { subject: 'Ce ménage', feminine: false },
  not_stated: { subject: 'Ce ménage', feminine: false },
};

function originAndPlace(p: Describable): string {
  const { subject, feminine } = heads[p.shape];
  const ready = feminine ? 'prête' : 'prêt';
  const origin =
    p.origin.kind === 'country'
      ? countryPhrases[p.origin.code]
      : p.origin.kind === 'region' && regionPhrases[p.origin.code];
  const place = p.inCanada
    ? `se trouve déjà au Canada${p.province ? `, ${provincePhrases[p.province]}` : ''}`
    : `se trouve à l’étranger, ${p.readyToTravel ? '' : 'pas encore '}${ready} à voyager`;
  return origin ? `${subject} vient ${origin} et ${place}.` : `${subject} ${place}.`;
}

function languagesSpoken(p: Describable): string | false {
  if (p.languages.length === 0) return false;
  const names = p.languages.map((code) => languagePhrases[code]);
  return `${heads[p.shape].feminine ? 'Elle' : 'Il'} parle ${formatList('fr', names)}.`;
}

const official = {
  french: { article: languagePhrases.fra, bare: 'français' },
  english: { article: languagePhrases.eng, bare: 'anglais' },
};

function frenchAndEnglish(p: Describable): string {
  const levels = [
    p.french !== 'none' && languageLevelPhrases[p.french](official.french),
    p.english !== 'none' && languageLevelPhrases[p.english](official.english),
  ].filter((level) => level !== false);
  if (isAlone(p)) {
    return levels.length > 0
      ? `Cette personne ${formatList('fr', levels)}.`
      : 'Cette personne ne parle encore ni le français ni l’anglais; un interprète sera donc nécessaire au début.';
  }
  return levels.length > 0
    ? `Au moins un membre ${levels.join(', et au moins un ')}.`
    : 'Personne ne parle encore le français ni l’anglais; un interprète sera donc nécessaire au début.';
}

function schoolingAndWork(p: Describable): string | false {
  const education = toldEducation(p);
  const schooling = education && educationLevelPhrases[education];
  const { kinds, student, none } = toldWork(p);
  const work = kinds.map((code) => occupationGroupPhrases[code]);
  if (adultCount(p) === 1) {
    const told = [
      schooling,
      work.length > 0 && `a travaillé ${work.join(' et ')}`,
      student && 'est aux études',
      none && 'n’a pas encore d’expérience de travail',
    ].filter((part) => typeof part === 'string');
    const subject = p.shape === 'single_parent' ? 'Le parent' : 'L’adulte';
    return told.length > 0 && `${subject} ${formatList('fr', told)}.`;
  }
  const sentences = [schooling && `Au moins un adulte ${schooling}.`];
  if (work.length > 0) {
    const others = [...work.slice(1), ...(student ? ['est aux études'] : [])];
    sentences.push(`Un adulte a travaillé ${[work[0], ...others].join(' et un autre ')}.`);
  } else if (student) {
    sentences.push('Un adulte est aux études.');
  } else if (none) {
    sentences.push('Les adultes n’ont pas encore d’expérience de travail.');
  }
  return sentences.filter(Boolean).join(' ');
}

const needSentences: Record<PublishedNeedCode, (members: number, alone: boolean) => string> = {
  trauma_counselling: () =>
    'Du counseling en traumatologie devrait être accessible, si quelqu’un le souhaite.',
  specialised_counselling: () => 'Des services de counseling spécialisés sont nécessaires.',
  physical_disability: (members, alone) => {
    const what = 'avec un handicap physique pouvant nécessiter un traitement.';
    if (alone) return `Cette personne vit ${what}`;
    return members === 1
      ? `Un membre vit ${what}`
      : `${capitalized(numberOf('fr', members, 'membre', 'membres'))} vivent ${what}`;
  },
  mental_health: () =>
    'Un soutien en santé mentale est nécessaire, en plus de l’amitié qu’un groupe peut offrir.',
  urgent_medical: () =>
    'Des soins médicaux doivent commencer dès l’arrivée; un groupe établi près du bon hôpital ferait toute la différence.',
  ongoing_treatment: () =>
    'Un traitement sera intensif ou se poursuivra dans le temps; une personne qui coordonne les rendez-vous serait d’une grande aide.',
  mobility: () => 'Le logement doit être accessible.',
  medicals_expiring: () => 'Les examens médicaux arrivent bientôt à échéance; le temps compte.',
  women_at_risk: () => 'Un accueil calme et discret est ici important.',
  vulnerable_women: () => 'La présence de femmes bénévoles serait bienvenue.',
  large_family: () => 'Un logement où chacun a sa place est la première chose à trouver.',
  single_parent: () =>
    'Avec de jeunes enfants et un seul parent, de l’aide pour la garde et un moment de répit compteraient beaucoup.',
  siblings_only: (members) =>
    members === 1
      ? 'Un membre de la fratrie joue le rôle de parent auprès des autres; la présence d’adultes d’expérience lui serait utile.'
      : `${capitalized(numberOf('fr', members, 'membre', 'membres'))} de la fratrie jouent le rôle de parents auprès des autres; la présence d’adultes d’expérience leur serait utile.`,
  elderly: (members) =>
    `De la compagnie et de l’aide pour accéder aux soins et aux services seraient précieuses ${members === 1 ? 'au membre âgé' : 'aux membres âgés'}.`,
  limited_education: () =>
    'Des cours qui commencent par la lecture et l’écriture ouvriraient des portes.',
  systemic_discrimination: () =>
    'Un groupe qui sait faire en sorte que chacun se sente attendu et traité en égal conviendrait bien.',
  guardianship: () =>
    'De l’aide est nécessaire pour le processus de tutelle d’un mineur; les détails sont communiqués sur demande.',
  other: () => 'Il y a un autre besoin, expliqué sur demande.',
};

const medicalSentences: Record<MedicalLevelCode, string> = {
  high: 'Les besoins médicaux sont élevés\u00a0: les soins sont à organiser avant toute chose.',
  medium: 'Les besoins médicaux sont moyens\u00a0: un suivi régulier suffira.',
  low: 'Les besoins médicaux sont faibles.',
};

function contacts(p: Describable): string {
  if (!p.contacts) {
    return 'Les parents ou amis au Canada, s’il y en a, sont indiqués sur demande.';
  }
  const { province, community } = p.contacts;
  const place = community
    ? `${communityPhrases[community]}, ${provincePhrases[province]}`
    : provincePhrases[province];
  return `Des parents ou des amis vivent ${place}; les groupes établis près d’eux sont sollicités en premier.`;
}

function destination(p: Describable): string | false {
  if (p.destination) return `La destination recommandée est ${communityNames[p.destination]}.`;
  // In Canada, the province was told with the place.
  return (
    !p.inCanada &&
    p.province !== null &&
    `La destination recommandée est ${provincePhrases[p.province]}.`
  );
}

function time(p: Describable): string | false {
  if (p.limitOn === null) return false;
  const until = formatDate('fr', p.limitOn);
  return p.priority === 'high'
    ? `Il faut un répondant sans tarder; le profil est affiché jusqu’au ${until}.`
    : `Le profil est affiché jusqu’au ${until}.`;
}
