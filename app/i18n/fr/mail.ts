import type { mail as english } from '../en/mail.ts';
import { formatNumber } from '../format.ts';

export const mail = {
  title: 'Courriels envoyés',
  intro:
    'Dans la démonstration, les messages sont conservés ici et ne sont pas envoyés. Aucun ne contient de renseignements personnels.',
  whose: {
    label: 'Messages à afficher',
    mine: 'Mes messages',
    organization: (name) => `Messages de l’organisation\u00a0: ${name}`,
  },
  messages: 'Messages, du plus récent au plus ancien',
  count: (total) => (total < 2 ? `${total} message` : `${formatNumber('fr', total)} messages`),
  language: 'Langue',
  languages: { en: 'anglais', fr: 'français' },
  subject: 'Objet',
  to: 'Destinataire',
  sent: 'Envoi',
  waiting: 'En attente d’envoi',
  attachment: 'Pièce jointe',
  calendarFile: 'Fichier de calendrier',
  empty: 'Aucun message pour l’instant. Ils s’affichent ici au fil des événements.',
  signature: 'Passerelle, le portail du parrainage d’aide conjointe',
  noReply: 'Cette adresse n’est pas lue. Répondez dans le portail.',
} satisfies typeof english;
