import type { PublishedFields } from '#app/domain/disclosure/published-profile.ts';
import type { ProfileNotes } from '#app/domain/profile/notes.ts';
import type { Random } from './random.ts';

interface SampleNote extends ProfileNotes {
  /** Of which households it may be said; of any where this is not there. */
  readonly suits?: (fields: PublishedFields) => boolean;
}

const hasChildren = ({ composition }: PublishedFields) =>
  composition !== null && composition.age_6_12 + composition.age_13_17 > 0;

/** A note that says nothing which the profile does not bear out. */
export function noteFor(fields: PublishedFields, random: Random): ProfileNotes {
  const { en, fr } = random.pick(sampleNotes.filter(({ suits }) => suits?.(fields) ?? true));
  return { en, fr };
}

/** Invented notes, as ROC-O might add them: what a field can't say, and nothing of who they are. */
export const sampleNotes: readonly SampleNote[] = [
  {
    en: 'The adults hope to work again soon, and ask about evening classes.',
    fr: 'Les adultes souhaitent reprendre le travail bientôt et s’informent des cours du soir.',
    suits: ({ composition }) => composition !== null && composition.age_18_64 > 1,
  },
  {
    en: 'The children look forward to school. A quiet place for homework would help.',
    fr: 'Les enfants ont hâte d’aller à l’école. Un endroit calme pour les devoirs aiderait.',
    suits: hasChildren,
  },
  {
    en: 'Everyone likes to cook and to garden; a plot nearby would be welcome.',
    fr: 'Tous aiment cuisiner et jardiner; un coin de jardin près du logement serait apprécié.',
  },
  {
    en: 'They prefer a slow start, with the same few people in the first weeks.',
    fr: 'Le ménage préfère un début tranquille, avec les mêmes personnes les premières semaines.',
  },
  {
    en: 'Music and football matter in this household. A local team would be a good first door.',
    fr: 'La musique et le soccer comptent beaucoup ici. Une équipe locale ouvrirait une première porte.',
  },
  {
    en: 'A ground floor, or a lift, makes daily life easier. Close shops matter more than space.',
    fr: 'Un rez-de-chaussée ou un ascenseur facilite le quotidien. Des commerces proches comptent plus que l’espace.',
    suits: ({ accessibleHousing }) => accessibleHousing,
  },
];
