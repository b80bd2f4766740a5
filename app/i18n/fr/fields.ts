import type { fields as english } from '../en/fields.ts';
import { counted, formatNumber } from '../format.ts';

/** Messages beside a field: what is wrong, and what to enter. */
export const fields = {
  required: (label) => `Champ à remplir\u00a0: ${label.toLowerCase()}.`,
  choose: (label) => `Choix à faire\u00a0: ${label.toLowerCase()}.`,
  answer: 'Répondez à cette question.',
  tooLong: (max) =>
    `Réduisez ce texte à ${counted('fr', max, 'caractère', 'caractères')} ou moins.`,
  tooShort: (min) => `Entrez ${counted('fr', min, 'caractère', 'caractères')} ou plus.`,
  date: 'Entrez une date réelle sous la forme AAAA-MM-JJ, par exemple 2026-06-09.',
  dateInFuture: 'La date ne peut pas être postérieure à aujourd’hui.',
  dateInPast: 'La date ne peut pas être antérieure à aujourd’hui.',
  time: 'Entrez une heure sous la forme HH:MM, par exemple 13:30.',
  timeOrder: 'La fin doit suivre le début.',
  email: 'Entrez une adresse de courriel, par exemple nom@exemple.org.',
  code: 'Entrez les six chiffres du code.',
  number: 'Entrez un nombre entier.',
  between: (min, max) =>
    `Entrez un nombre entier de ${formatNumber('fr', min)} à ${formatNumber('fr', max)}.`,
  unknownOption: 'Choisissez une des options.',
  atLeastOne: 'Choisissez au moins une option.',
  atMost: (max) => `Choisissez au plus ${counted('fr', max, 'option', 'options')}.`,
  noteRequired: 'Ce motif demande une note.',
  note: 'Note',
  reason: 'Motif',
  mustAgree: 'Cochez la case pour continuer.',
} satisfies typeof english;
