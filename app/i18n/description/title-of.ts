import { type PublishedFields, sizeOf } from '#app/domain/disclosure/published-profile.ts';
import type { CompositionBandCode } from '#app/domain/vocabulary/age-bands.ts';
import { counted } from '../format.ts';
import type { Lang } from '../lang.ts';
import { sizeBandLabels as sizeBandsInEnglish } from '../vocabulary/en/size-bands.ts';
import { sizeBandLabels as sizeBandsInFrench } from '../vocabulary/fr/size-bands.ts';
import { bandOf, capitalized, childCount } from './describable.ts';
import { numberOf, numberWord } from './number-words.ts';

/** The title of a card or a page: “Couple with four children”, « Fratrie de trois ». */
export function titleOf(p: PublishedFields, lang: Lang): string {
  return lang === 'en' ? titleInEnglish(p) : titleInFrench(p);
}

function titleInEnglish(p: PublishedFields): string {
  const size = sizeOf(p);
  const people =
    size === null ? sizeBandsInEnglish[bandOf(p)] : numberOf('en', size, 'person', 'people');
  const children = childCount(p);
  const withChildren = children > 0 && `with ${numberOf('en', children, 'child', 'children')}`;
  const parents = actingAsParents(p);
  switch (p.shape) {
    case 'couple_with_children':
      return withChildren ? `Couple ${withChildren}` : `Couple with children, ${people}`;
    case 'single_parent':
      return withChildren
        ? `Single parent ${withChildren}`
        : `Single parent with children, ${people}`;
    case 'siblings_only':
      if (parents > 0) {
        return `Siblings, ${numberWord('en', parents)} acting as ${parents === 1 ? 'parent' : 'parents'}`;
      }
      return size === null
        ? `Siblings, ${people}`
        : capitalized(numberOf('en', size, 'sibling', 'siblings'));
    case 'single_adult':
      return 'Adult on their own';
    case 'couple':
      return 'Couple without children';
    case 'adult_children':
      return `Parents with adult children, ${people}`;
    case 'multigenerational':
      return `Three generations, ${people}`;
    case 'family_and_relatives':
      return `Family with other relatives, ${people}`;
    case 'other_relatives':
      return `Relatives together, ${people}`;
    case 'not_stated':
      return `Household of ${people}`;
  }
}

function titleInFrench(p: PublishedFields): string {
  const size = sizeOf(p);
  const band = sizeBandsInFrench[bandOf(p)].replace(/^De /, '');
  const people = size === null ? band : numberOf('fr', size, 'personne', 'personnes');
  const children = childCount(p);
  const withChildren = children > 0 && `avec ${numberOf('fr', children, 'enfant', 'enfants')}`;
  const parents = actingAsParents(p);
  switch (p.shape) {
    case 'couple_with_children':
      return withChildren ? `Couple ${withChildren}` : `Couple avec enfants, ${people}`;
    case 'single_parent':
      return withChildren ? `Parent seul ${withChildren}` : `Parent seul avec enfants, ${people}`;
    case 'siblings_only':
      if (parents > 0) {
        return parents === 1
          ? 'Fratrie, dont un membre agit comme parent'
          : `Fratrie, dont ${numberOf('fr', parents, 'membre', 'membres')} agissent comme parents`;
      }
      return size === null ? `Fratrie, ${people}` : `Fratrie de ${numberWord('fr', size)}`;
    case 'single_adult':
      return 'Personne seule';
    case 'couple':
      return 'Couple sans enfant';
    case 'adult_children':
      return `Parents avec enfants adultes, ${people}`;
    case 'multigenerational':
      return `Trois générations, ${people}`;
    case 'family_and_relatives':
      return `Famille et autres proches, ${people}`;
    case 'other_relatives':
      return `Proches vivant ensemble, ${people}`;
    case 'not_stated':
      return `Ménage de ${band}`;
  }
}

function actingAsParents(p: PublishedFields): number {
  return p.needs.find(({ code }) => code === 'siblings_only')?.members ?? 0;
}

/** Adults first, then children from the oldest, as a card lists them. */
const cardOrder: readonly CompositionBandCode[] = [
  'age_18_64',
  'age_65_plus',
  'age_13_17',
  'age_6_12',
  'age_0_5',
];

const partWords: Record<Lang, Record<CompositionBandCode, (n: number) => string>> = {
  en: {
    age_18_64: (n) => `${counted('en', n, 'adult', 'adults')} 18–64`,
    age_65_plus: (n) => `${n} aged 65+`,
    age_13_17: (n) => `${n} aged 13–17`,
    age_6_12: (n) => `${n} aged 6–12`,
    age_0_5: (n) => `${n} aged 0–5`,
  },
  fr: {
    age_18_64: (n) => `${counted('fr', n, 'adulte', 'adultes')} de 18\u00a0à 64\u00a0ans`,
    age_65_plus: (n) => `${n} de 65\u00a0ans ou plus`,
    age_13_17: (n) => `${n} de 13\u00a0à 17\u00a0ans`,
    age_6_12: (n) => `${n} de 6\u00a0à 12\u00a0ans`,
    age_0_5: (n) => `${n} de 0\u00a0à 5\u00a0ans`,
  },
};

/**
 * Who the household is in figures: `people` is the size (“6 people”, or its band), `parts` one
 * entry per age band that has members, none when only the band is published.
 */
export function compositionWords(
  p: Pick<PublishedFields, 'composition' | 'sizeBandOnly'>,
  lang: Lang,
): { people: string; parts: string[] } {
  const { composition, sizeBandOnly } = p;
  if (composition === null) {
    const labels = lang === 'en' ? sizeBandsInEnglish : sizeBandsInFrench;
    return { people: sizeBandOnly ? labels[sizeBandOnly] : '', parts: [] };
  }
  const size = sizeOf({ composition }) ?? 0;
  return {
    people:
      lang === 'en'
        ? counted('en', size, 'person', 'people')
        : counted('fr', size, 'personne', 'personnes'),
    parts: cardOrder
      .filter((band) => composition[band] > 0)
      .map((band) => partWords[lang][band](composition[band])),
  };
}
