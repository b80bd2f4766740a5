import { describe, expect, it } from 'vitest';
import type { PublishedNeed } from '#app/domain/disclosure/published-profile.ts';
import { publishedHouseholdShapeCodes } from '#app/domain/vocabulary/household-shapes.ts';
import { type PublishedNeedCode, publishedNeedCodes } from '#app/domain/vocabulary/needs.ts';
import { langs } from '../lang.ts';
import { composeDescription } from './compose-description.ts';
import type { Describable } from './describable.ts';

const need = (code: PublishedNeedCode, members = 1): PublishedNeed => ({ code, members });

/** A couple abroad of whom little is told; each case says what differs. */
function household(differs: Partial<Describable>): Describable {
  return {
    stream: 'gar',
    priority: 'regular',
    medicalLevel: 'low',
    shape: 'couple',
    composition: { age_0_5: 0, age_6_12: 0, age_13_17: 0, age_18_64: 2, age_65_plus: 0 },
    sizeBandOnly: null,
    origin: { kind: 'not_stated' },
    languages: [],
    english: 'none',
    french: 'none',
    education: null,
    occupations: [],
    needs: [],
    accessibleHousing: false,
    inCanada: false,
    readyToTravel: false,
    destination: null,
    province: null,
    contacts: null,
    linkedCase: false,
    limitOn: null,
    ...differs,
  };
}

describe('the complete examples of the phrase book, character by character', () => {
  const examples: [name: string, fields: Partial<Describable>, en: string, fr: string][] = [
    [
      'a couple with children, in Canada',
      {
        shape: 'couple_with_children',
        composition: { age_0_5: 2, age_6_12: 2, age_13_17: 0, age_18_64: 2, age_65_plus: 0 },
        origin: { kind: 'region', code: 'western_asia' },
        inCanada: true,
        province: 'ON',
        languages: ['ara', 'kmr'],
        english: 'a_little',
        education: 'primary',
        occupations: ['noc_7'],
        needs: [need('large_family'), need('limited_education'), need('trauma_counselling')],
        medicalLevel: 'low',
        limitOn: '2027-03-14',
      },
      'A couple and their four children are looking for a group to stand beside them in Canada. Of the children, two are 0 to 5 and two are 6 to 12 years old. The family comes from Western Asia and is already in Canada, in Ontario. They speak Arabic and Kurmanji. At least one member speaks a little English. At least one adult finished primary school. One adult has worked in trades or transport. A home with room for everyone is the first thing to find. Classes that start with reading and writing would open doors. Trauma counselling should be within reach, should someone wish it. Medical requirements are low. Relatives or friends in Canada, if there are any, are named on inquiry. The profile is posted until 14 March 2027. You do not need all the answers to ask a first question.',
      'Un couple et ses quatre enfants cherchent un groupe qui les accompagnera au Canada. Parmi les enfants, deux ont de 0\u00a0à 5\u00a0ans et deux ont de 6\u00a0à 12\u00a0ans. Cette famille vient d’Asie occidentale et se trouve déjà au Canada, en Ontario. Elle parle l’arabe et le kurmandji. Au moins un membre parle un peu l’anglais. Au moins un adulte a terminé le primaire. Un adulte a travaillé dans les métiers ou le transport. Un logement où chacun a sa place est la première chose à trouver. Des cours qui commencent par la lecture et l’écriture ouvriraient des portes. Du counseling en traumatologie devrait être accessible, si quelqu’un le souhaite. Les besoins médicaux sont faibles. Les parents ou amis au Canada, s’il y en a, sont indiqués sur demande. Le profil est affiché jusqu’au 14\u00a0mars 2027. Il n’est pas nécessaire d’avoir toutes les réponses pour poser une première question.',
    ],
    [
      'a single parent, abroad, high priority',
      {
        shape: 'single_parent',
        stream: 'overseas',
        priority: 'high',
        composition: { age_0_5: 1, age_6_12: 2, age_13_17: 0, age_18_64: 1, age_65_plus: 0 },
        origin: { kind: 'region', code: 'eastern_africa' },
        readyToTravel: true,
        languages: ['som', 'amh'],
        education: 'some_primary',
        occupations: ['home_and_family'],
        needs: [need('ongoing_treatment'), need('mobility'), need('single_parent')],
        medicalLevel: 'high',
        contacts: { province: 'MB', community: null },
        limitOn: '2027-06-02',
      },
      'A parent raising three children alone is looking for a group to stand beside them in Canada. Of the children, one is 0 to 5 and two are 6 to 12 years old. The family comes from Eastern Africa and is abroad, ready to travel. They speak Somali and Amharic. No one speaks English or French yet, so an interpreter will be needed at first. The parent has some primary schooling and has worked caring for home and family. Treatment will be intensive or continue over time, so someone to keep track of appointments would be a great help. The home needs to be accessible. With young children and one parent, help with childcare and a moment of rest would count. Medical requirements are high: care should be arranged before anything else. There are relatives or friends in Manitoba; groups near them are asked first. A sponsor is needed soon; the profile is posted until 2 June 2027. You do not need all the answers to ask a first question.',
      'Un parent qui élève seul ses trois enfants cherche un groupe qui les accompagnera au Canada. Parmi les enfants, un a de 0\u00a0à 5\u00a0ans et deux ont de 6\u00a0à 12\u00a0ans. Cette famille vient d’Afrique orientale et se trouve à l’étranger, prête à voyager. Elle parle le somali et l’amharique. Personne ne parle encore le français ni l’anglais; un interprète sera donc nécessaire au début. Le parent a fait une partie du primaire et a travaillé à prendre soin de la famille et du foyer. Un traitement sera intensif ou se poursuivra dans le temps; une personne qui coordonne les rendez-vous serait d’une grande aide. Le logement doit être accessible. Avec de jeunes enfants et un seul parent, de l’aide pour la garde et un moment de répit compteraient beaucoup. Les besoins médicaux sont élevés\u00a0: les soins sont à organiser avant toute chose. Des parents ou des amis vivent au Manitoba; les groupes établis près d’eux sont sollicités en premier. Il faut un répondant sans tarder; le profil est affiché jusqu’au 2\u00a0juin 2027. Il n’est pas nécessaire d’avoir toutes les réponses pour poser une première question.',
    ],
    [
      'siblings, abroad, French-speaking',
      {
        shape: 'siblings_only',
        stream: 'overseas',
        composition: { age_0_5: 0, age_6_12: 1, age_13_17: 1, age_18_64: 2, age_65_plus: 0 },
        origin: { kind: 'country', code: 'CD' },
        languages: ['swa', 'lin', 'fra'],
        french: 'conversational',
        education: 'some_secondary',
        occupations: ['noc_6', 'student'],
        needs: [need('siblings_only'), need('guardianship')],
        medicalLevel: 'medium',
        destination: 'moncton',
        limitOn: '2027-05-01',
      },
      'Four siblings who make up their own household are looking for a group to stand beside them in Canada. Of the children, one is 6 to 12 and one is 13 to 17 years old. The siblings come from the Democratic Republic of the Congo and are abroad, not yet ready to travel. They speak Swahili, Lingala and French. At least one member can hold a conversation in French. At least one adult has some secondary schooling. One adult has worked in sales or service and another is a student. One of the siblings acts as parent to the others and would be glad of an experienced adult to turn to. Help with the guardianship process for a minor is needed; details are given on inquiry. Medical requirements are medium: regular follow-up will be enough. Relatives or friends in Canada, if there are any, are named on inquiry. The recommended destination is Moncton. The profile is posted until 1 May 2027. You do not need all the answers to ask a first question.',
      'Une fratrie de quatre, qui forme à elle seule un ménage, cherche un groupe qui l’accompagnera au Canada. Parmi les enfants, un a de 6\u00a0à 12\u00a0ans et un a de 13\u00a0à 17\u00a0ans. Cette fratrie vient de la République démocratique du Congo et se trouve à l’étranger, pas encore prête à voyager. Elle parle le swahili, le lingala et le français. Au moins un membre peut tenir une conversation en français. Au moins un adulte a fait une partie du secondaire. Un adulte a travaillé dans la vente ou les services et un autre est aux études. Un membre de la fratrie joue le rôle de parent auprès des autres; la présence d’adultes d’expérience lui serait utile. De l’aide est nécessaire pour le processus de tutelle d’un mineur; les détails sont communiqués sur demande. Les besoins médicaux sont moyens\u00a0: un suivi régulier suffira. Les parents ou amis au Canada, s’il y en a, sont indiqués sur demande. La destination recommandée est Moncton. Le profil est affiché jusqu’au 1er mai 2027. Il n’est pas nécessaire d’avoir toutes les réponses pour poser une première question.',
    ],
  ];
  it.each(examples)('%s', (_, fields, en, fr) => {
    expect(composeDescription(household(fields), 'en')).toBe(en);
    expect(composeDescription(household(fields), 'fr')).toBe(fr);
  });
});

describe('a fragment follows its fields', () => {
  const alone = {
    shape: 'single_adult',
    composition: { age_0_5: 0, age_6_12: 0, age_13_17: 0, age_18_64: 1, age_65_plus: 0 },
  } as const;
  const older = { age_0_5: 0, age_6_12: 0, age_13_17: 0, age_18_64: 0, age_65_plus: 2 };
  const cases: [name: string, fields: Partial<Describable>, en: string, fr: string][] = [
    [
      'one child in all',
      {
        shape: 'single_parent',
        composition: { age_0_5: 1, age_6_12: 0, age_13_17: 0, age_18_64: 1, age_65_plus: 0 },
      },
      'A parent raising a child alone is looking for a group to stand beside them in Canada. The child is 0 to 5 years old.',
      'Un parent qui élève seul son enfant cherche un groupe qui les accompagnera au Canada. L’enfant a de 0\u00a0à 5\u00a0ans.',
    ],
    [
      'children of one band',
      {
        shape: 'couple_with_children',
        composition: { age_0_5: 0, age_6_12: 3, age_13_17: 0, age_18_64: 2, age_65_plus: 0 },
      },
      'All the children are 6 to 12 years old.',
      'Tous les enfants ont de 6\u00a0à 12\u00a0ans.',
    ],
    [
      'figures from ten, held to their noun in French',
      {
        shape: 'multigenerational',
        composition: { age_0_5: 2, age_6_12: 3, age_13_17: 2, age_18_64: 3, age_65_plus: 2 },
      },
      'A household of several generations, 12 people in all, is looking for a group to stand beside it in Canada.',
      'Un ménage de plusieurs générations, soit 12\u00a0personnes en tout, cherche un groupe qui l’accompagnera au Canada.',
    ],
    [
      'a size band',
      { shape: 'couple_with_children', composition: null, sizeBandOnly: 'size_5_8' },
      'A household of 5 to 8 people is looking for a group to stand beside it in Canada. The family is abroad',
      'Un ménage de 5\u00a0à 8\u00a0personnes cherche un groupe qui l’accompagnera au Canada. Cette famille se trouve',
    ],
    [
      'a make-up given on inquiry',
      { shape: 'not_stated', composition: null, sizeBandOnly: 'size_3_4' },
      'A household is looking for a group to stand beside it in Canada. Its make-up is given on inquiry.',
      'Un ménage cherche un groupe qui l’accompagnera au Canada. Sa composition est communiquée sur demande.',
    ],
    [
      'adult children',
      { shape: 'adult_children' },
      'Parents and their adult children, two people in all, are looking for',
      'Des parents et leurs enfants adultes, soit deux personnes en tout, cherchent',
    ],
    [
      'members of 65 or older',
      { composition: older },
      'Two members are 65 or older.',
      'Deux membres ont 65\u00a0ans ou plus.',
    ],
    [
      'one person alone',
      { ...alone, english: 'a_little', french: 'fluent' },
      'This person speaks a little English and speaks French fluently.',
      'Cette personne parle couramment le français et parle un peu l’anglais.',
    ],
    [
      'both official languages',
      { english: 'fluent', french: 'conversational' },
      'At least one member speaks English fluently, and at least one can hold a conversation in French.',
      'Au moins un membre peut tenir une conversation en français, et au moins un parle couramment l’anglais.',
    ],
    [
      'one adult, schooling and work joined',
      { ...alone, education: 'trade', occupations: ['noc_8'] },
      'The adult has trade training and has worked in farming or natural resources.',
      'L’adulte a une formation professionnelle et a travaillé en agriculture ou dans les ressources naturelles.',
    ],
    [
      'two kinds of work',
      { occupations: ['noc_3', 'noc_9'] },
      'One adult has worked in health care and another in manufacturing.',
      'Un adulte a travaillé dans le secteur de la santé et un autre dans la fabrication.',
    ],
    [
      'no work yet',
      { occupations: ['none_yet'] },
      'The adults have no work experience yet.',
      'Les adultes n’ont pas encore d’expérience de travail.',
    ],
    [
      'relatives in a community',
      { contacts: { province: 'BC', community: 'metro_vancouver' } },
      'There are relatives or friends in Metro Vancouver, British Columbia; groups',
      'Des parents ou des amis vivent dans le Grand Vancouver, en Colombie-Britannique; les',
    ],
    [
      'a destination known by its province only',
      { province: 'PE' },
      'The recommended destination is in Prince Edward Island.',
      'La destination recommandée est à l’Île-du-Prince-Édouard.',
    ],
    [
      'a linked case',
      { linkedCase: true },
      'Another case is linked to this one;',
      'Un autre cas est lié à celui-ci;',
    ],
    [
      'several members with a need',
      { needs: [need('physical_disability', 2)] },
      'Two members live with a physical disability',
      'Deux membres vivent avec un handicap physique',
    ],
  ];
  it.each(cases)('%s', (_, fields, en, fr) => {
    expect(composeDescription(household(fields), 'en')).toContain(en);
    expect(composeDescription(household(fields), 'fr')).toContain(fr);
  });

  it('tells four needs at most, those of high priority first', () => {
    const description = composeDescription(
      household({
        needs: [
          need('large_family'),
          need('limited_education'),
          need('elderly'),
          need('trauma_counselling'),
          need('women_at_risk'),
        ],
      }),
      'en',
    );
    const [calm, room, trauma] = ['A calm', 'A home with room', 'Trauma counselling'].map((start) =>
      description.indexOf(start),
    );
    expect(calm).toBeGreaterThan(0);
    expect(room).toBeGreaterThan(calm ?? 0);
    expect(trauma).toBe(-1);
  });
});

describe('any household', () => {
  const every = publishedHouseholdShapeCodes.flatMap((shape) =>
    publishedNeedCodes.flatMap((code) =>
      langs.map((lang) => ({
        lang,
        text: composeDescription(
          household({ shape, needs: [need(code)], limitOn: '2027-03-14' }),
          lang,
        ),
      })),
    ),
  );

  it('reads as whole sentences, without a trace of a template', () => {
    for (const { text } of every) {
      expect(text).toMatch(/^[A-ZÉ].*\.$/);
      expect(text).not.toMatch(/undefined|null|NaN|\{|\}| {2}|\.\.|\(/);
    }
  });

  it('keeps the typography of French', () => {
    for (const { text } of every.filter(({ lang }) => lang === 'fr')) {
      expect(text).not.toMatch(/ [:;?!»]|'|« /);
    }
  });

  it('uses no word that asks for pity or tells the event', () => {
    const avoided =
      /\b(victims?|burden|suffers?|fled|survived|escaped|illiterate|deserving|grateful|desperate|victimes?|fardeau|souffre|analphabète|méritants?|désespérée?s?)\b/i;
    for (const { text } of every) expect(text).not.toMatch(avoided);
  });
});
