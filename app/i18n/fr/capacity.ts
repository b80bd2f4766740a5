import type { capacity as english } from '../en/capacity.ts';
import { counted } from '../format.ts';

export const capacity = {
  title: 'Ce que nous pouvons offrir',
  titleOf: (group) => `Ce que peut offrir ${group}`,
  lead: 'Déclarez une fois ce que votre groupe peut faire. Chaque profil y sera comparé, et les personnes qui font connaître un profil sauront si elles peuvent s’adresser à vous. Ce que vous laissez ouvert est tenu pour inconnu, jamais pour un non.',
  leadOf: 'Tel que le groupe l’a déclaré. Lui seul peut le modifier.',
  readBy:
    'Votre signataire d’entente, le COR-O et le PFPR lisent cette page. Les autres groupes ne la voient pas.',
  recorded: (date) => `Dernière déclaration\u00a0: le ${date}.`,
  review: (date) =>
    `Dernière déclaration le ${date}, il y a plus de six mois. Relisez-la, modifiez ce qui a changé, puis enregistrez\u00a0: l’enregistrer telle quelle suffit à dire qu’elle tient toujours.`,
  never: 'Rien n’est encore déclaré. Répondez à ce que vous savez; le reste peut attendre.',
  saved: 'C’est enregistré. Les profils y sont désormais comparés.',
  save: 'Déclarer ce que nous pouvons offrir',
  saveAgain: 'Enregistrer de nouveau',
  where: 'Où, et pour combien de personnes',
  communities: 'Collectivités que vous desservez',
  communitiesHint:
    'Là où votre groupe peut établir un ménage. Pour laisser la question ouverte, ne choisissez rien.',
  largestHousehold: 'Le plus grand ménage que vous pouvez loger',
  roomFor: 'Ménages que vous pourriez accueillir maintenant',
  roomForHint:
    'En plus de ceux que vous parrainez ou réservez déjà. 0 indique que vous n’avez pas de place.',
  people: 'personnes',
  households: 'ménages',
  whom: 'Langues et origines',
  languages: 'Langues que parlent vos bénévoles',
  languagesHint:
    'Outre le français et l’anglais. Pour laisser la question ouverte, ne choisissez rien.',
  noLanguage: 'Aucune, outre le français et l’anglais',
  originCountries: 'Communautés établies près de chez vous, par pays',
  originsHint:
    'Des communautés de même origine qu’un ménage pourrait y trouver. Pour laisser la question ouverte, ne choisissez rien.',
  originRegions: 'Ou par région',
  noOrigin: 'Aucune communauté de ce genre près de chez nous',
  supports: 'Ce qu’offre votre groupe',
  services: 'Ce qu’offrent les collectivités que vous desservez',
  supportsNote:
    'Inconnu est une bonne réponse\u00a0: dites oui ou non là où vous en êtes certains.',
  servicesNote:
    'Des services à la portée d’un ménage, de là où il habiterait. Dites non s’il n’y en a pas à distance raisonnable.',
  medicalVolunteers: 'Bénévoles qui accompagnent aux rendez-vous médicaux',
  medicalVolunteersHint:
    'Leur nombre. 0 indique que vous n’en avez pas; si vous l’ignorez, laissez le champ vide.',
  volunteers: 'bénévoles',
  accessibleHousing: 'Logement accessible, sans escalier ou avec ascenseur',
  guardianshipExperience: 'Expérience de la tutelle d’un mineur',
  threeWays: { offered: 'Oui', missing: 'Non', unknown: 'Inconnu' },
  noneAndOthers:
    'Vous avez choisi «\u00a0aucune\u00a0» et d’autres réponses. Gardez l’un ou l’autre.',
  unknownChoice: 'Choisissez oui, non ou inconnu.',
  number: (from, to) =>
    `Entrez un nombre entier de ${from}\u00a0à ${to}, ou laissez le champ vide.`,
  conflict: {
    title: 'Une autre personne de votre groupe vient de modifier cette déclaration',
    text: (date) =>
      `Rien de ce que vous avez entré n’a été enregistré. Voici ce qui a changé, déclaré le ${date}; ce que vous avez entré figure plus bas. Pour le substituer, enregistrez de nouveau.`,
    now: (field, value) => `${field}\u00a0: maintenant ${value}`,
  },
  notRecorded: 'non déclaré',
  fields: {
    communities: 'Collectivités desservies',
    largestHousehold: 'Plus grand ménage',
    languages: 'Langues',
    originCountries: 'Communautés établies, par pays',
    originRegions: 'Communautés établies, par région',
    supportsOffered: 'Offert',
    supportsMissing: 'Manquant',
    medicalVolunteers: 'Bénévoles pour les rendez-vous médicaux',
    accessibleHousing: 'Logement accessible',
    guardianshipExperience: 'Expérience de la tutelle',
    roomFor: 'Place en ce moment',
  },
  groups: {
    title: 'Vos groupes constitutifs',
    note: 'Ce que chacun a déclaré. Vous pouvez le lire; lui seul peut le modifier.',
    none: 'Aucun groupe constitutif n’est inscrit sous votre entente.',
    group: 'Groupe',
    recorded: 'Déclaration',
    never: 'Rien n’est encore déclaré',
    people: (n) => counted('fr', n, 'personne', 'personnes'),
    households: (n) => counted('fr', n, 'ménage', 'ménages'),
  },
} satisfies typeof english;
