import type { mail as english } from '../en/mail.ts';

export const mail = {
  title: 'Courriels envoyés',
  intro:
    'Dans la démonstration, les messages sont conservés ici et ne sont pas envoyés. Aucun ne contient de renseignements personnels.',
  columns: { sent: 'Envoi', to: 'Destinataire', subject: 'Objet', language: 'Langue' },
  open: (subject) => `Ouvrir\u00a0: ${subject}`,
  to: 'Destinataire',
  sent: 'Envoi',
  subject: 'Objet',
  attachment: 'Pièce jointe',
  empty: 'Aucun message n’a encore été envoyé. Ils s’affichent ici au fil des événements.',
  back: 'Tous les messages',
  signature: 'Passerelle, le portail du parrainage d’aide conjointe',
  noReply: 'Cette adresse n’est pas lue. Répondez dans le portail.',
} satisfies typeof english;
