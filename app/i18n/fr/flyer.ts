import type { flyer as english } from '../en/flyer.ts';

export const flyer = {
  link: 'Feuillet (PDF)',
  download: 'Une page à imprimer ou à transmettre, en français ou en anglais',
  fileName: (number) => `feuillet-${number}-fr.pdf`,
  title: (number) => `Parrainer un ménage\u00a0: profil ${number}`,
  over: 'Parrainage d’aide conjointe',
  number: (number) => `Profil ${number}`,
  household: 'Le ménage',
  needs: 'Ce dont il a besoin',
  facts: 'En bref',
  destination: 'Destination',
  languages: 'Langues parlées',
  official: 'Français et anglais',
  relatives: 'Parents ou amis au Canada',
  travel: 'Voyage',
  until: (date) => `Cherche un répondant jusqu’au ${date}`,
  scan: 'Lire le profil et manifester votre intérêt',
  family: (people, parts) =>
    parts
      ? `Pictogramme du ménage\u00a0: ${people}, ${parts}`
      : `Pictogramme du ménage\u00a0: ${people}`,
  code: (number) => `Code QR menant au profil ${number} dans le portail`,
  fine: 'À l’intention des groupes de parrainage. Personne n’est nommé ici\u00a0: le portail montre la même chose après la connexion.',
} satisfies typeof english;
