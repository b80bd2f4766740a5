import type { compare as english } from '../en/compare.ts';
import { counted } from '../format.ts';

export const compare = {
  title: 'Comparer des profils',
  lead: (n) =>
    `Jusqu’à ${n}\u00a0profils côte à côte, tels qu’ils sont aujourd’hui. Chacun montre les besoins d’un ménage, jamais son identité.`,
  caption: 'Chaque ligne est un élément, chaque colonne un profil',
  about: 'Élément',
  differs: 'Différence',
  tooMany: (n) =>
    `On peut comparer au plus ${n}\u00a0profils. Les ${n}\u00a0premiers sont affichés.`,
  none: 'Aucun profil n’est choisi. Cochez «\u00a0Comparer\u00a0» pour deux à quatre profils de la liste.',
  onlyOne: 'Un seul profil est choisi. Choisissez-en un autre pour les comparer.',
  gone: 'N’est plus affiché\u00a0: un répondant a été trouvé, le délai est écoulé ou ce profil n’existe pas.',
  choose: 'Choisir des profils',
  chooseMore: 'Ajouter un profil',
  remove: 'Retirer de la comparaison',
  open: 'Ouvrir le profil',
  add: (n) =>
    n === 0
      ? 'Ajouter à la comparaison'
      : `Ajouter à la comparaison (${counted('fr', n, 'profil', 'profils')})`,
  see: (n) => `Voir la comparaison (${counted('fr', n, 'profil', 'profils')})`,
  sizeOnly: 'Seule la taille est publiée',
  print: 'Imprimer',
  differences: (n, of) =>
    n > 1 ? `${n}\u00a0lignes sur ${of} diffèrent.` : `${n}\u00a0ligne sur ${of} diffère.`,
  rows: {
    profile: 'Ménage',
    people: 'Taille de la famille',
    ages: 'Âges',
    daysLeft: 'Jours restants',
    standing: 'Situation',
    interest: 'Intérêt',
    fit: 'Correspondance avec votre groupe',
    speaks: 'Langues',
    goingTo: 'Destination',
    contacts: 'Parents ou amis',
    origin: 'Origine',
    priority: 'Priorité',
    medical: 'Besoins médicaux',
    stream: 'Volet',
    travel: 'Voyage',
    housing: 'Logement accessible',
    schooling: 'Scolarité',
    work: 'Travail',
    need: (need) => `Besoin\u00a0: ${need}`,
    actions: 'Ce que vous pouvez faire',
  },
  free: 'Libre\u00a0: aucun groupe ne l’a réservé',
} satisfies typeof english;
