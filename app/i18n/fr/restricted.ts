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
  parts: {
    household: 'Renseignements sur le ménage',
    package: 'Formulaires d’engagement',
    document: 'Un document signé',
    checklist_notes: 'Notes de la liste de vérification',
    draft_notes: 'Ébauche de la note du profil',
    return_comment: 'Commentaire d’un renvoi',
    promotion_note: 'Notes sur la promotion',
    refusal_comment: 'Commentaire d’un refus',
  },
  openedSentence: (part, reason) =>
    `Ouverture de renseignements protégés\u00a0: ${part.charAt(0).toLowerCase()}${part.slice(1)}. ${reason}`,
  fileNumbers: 'Numéros de dossier',
  medical: 'Renseignements médicaux',
  circumstances: 'Circonstances à l’origine des besoins',
  contacts: 'Personnes-ressources au Canada',
  nothing: 'Rien au dossier',
  againNote: 'Ils se referment dès que vous quittez cette page.',
  members: 'Membres du ménage',
  name: 'Nom',
  dateOfBirth: 'Date de naissance',
  age: 'Âge',
  relation: 'Lien',
  fileNumber: 'Numéro de dossier',
  contact: 'Coordonnées',
  consentSigner: 'Consentement signé par',
  close: 'Fermer',
  noteFacts: 'Enregistrer ces listes',
  factsNoted: 'Les listes sont enregistrées. Les notes seront désormais vérifiées en conséquence.',
  destroyed: 'Ces renseignements ne sont plus conservés.',
} satisfies typeof english;
