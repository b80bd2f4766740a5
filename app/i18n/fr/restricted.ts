import type { restricted as english } from '../en/restricted.ts';

export const restricted = {
  label: 'Protégé',
  title: 'Renseignements protégés',
  closed:
    'Les noms, les dates de naissance et les coordonnées sont fermés. Leur ouverture demande un motif et est consignée.',
  open: 'Ouvrir les renseignements protégés',
  reason: 'Pourquoi les ouvrez-vous?',
  note: 'Note',
  noteHint: 'La vérification la lit. N’y inscrivez aucun renseignement personnel.',
  openedAt: (time, reason) =>
    `Vous les avez ouverts à ${time}. ${reason} L’ouverture figure au journal. Cette partie ne s’imprime pas.`,
  forSponsor:
    'Ces renseignements sont destinés à votre groupe seul, pour remplir l’engagement. Ne les copiez pas dans un courriel.',
  notHere: 'Votre rôle ne donne pas accès aux renseignements protégés.',
  members: 'Membres du ménage',
  name: 'Nom',
  dateOfBirth: 'Date de naissance',
  age: 'Âge',
  relation: 'Lien',
  fileNumber: 'Numéro de dossier',
  contact: 'Coordonnées',
  consentSigner: 'Consentement signé par',
  close: 'Fermer',
  destroyed: 'Ces renseignements ont été détruits à la date prévue.',
} satisfies typeof english;
