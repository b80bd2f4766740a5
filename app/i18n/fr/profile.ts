import type { profile as english } from '../en/profile.ts';
import { counted } from '../format.ts';

export const profile = {
  profile: 'Profil',
  numbered: (number) => `Profil ${number}`,
  published: (date) => `publié le ${date}`,
  actions: 'Manifester un intérêt ou réserver',
  description: 'Description',
  household: 'Le ménage',
  languagesAndSchooling: 'Langues et scolarité',
  languagesSpoken: 'Langues parlées',
  english: 'Anglais',
  french: 'Français',
  schooling: 'Scolarité',
  work: 'Travail',
  destinationAndRelatives: 'Destination et proches',
  destination: 'Destination recommandée',
  anywhereIn: (province) => `Partout dans la province\u00a0: ${province}`,
  relatives: 'Proches au Canada',
  relativesNone: 'Aucun connu',
  origin: 'Origine',
  linkedCase: 'Autre dossier lié',
  travel: 'Voyage',
  travelInCanada: 'Sans objet\u00a0: déjà au Canada',
  travelReady: 'Prêt à voyager',
  travelNotReady: 'Pas encore prêt à voyager',
  endOfPromotion: 'Fin de la promotion',
  daysLeft: (n) => (n === 0 ? 'Dernier jour' : counted('fr', n, 'jour restant', 'jours restants')),
  needs: 'Les besoins, et ce qu’ils demandent au répondant',
  needHigh: 'Besoin à priorité élevée',
  needMembers: (n) => counted('fr', n, 'membre concerné', 'membres concernés'),
  needNote: 'Le besoin est publié, jamais ce qui l’explique.',
  whatHelps: 'Ce qui aide',
  clock: 'Délai',
  until: (date) => `Jusqu’au ${date}`,
  limitNote: {
    inCanada:
      'Sans répondant à cette date, le ménage garde le soutien du PAR et le profil est retiré.',
    overseas:
      'Sans répondant à cette date, le dossier retourne au bureau de migration et le profil est retiré.',
  },
  gone: {
    title: 'Ce profil n’est plus ouvert',
    body: 'Un répondant a été trouvé, ou le délai a pris fin. D’autres profils attendent.',
  },
  print: 'Imprimer',
  notRestricted: 'Un profil montre les besoins d’un ménage, jamais son identité.',
} satisfies typeof english;
