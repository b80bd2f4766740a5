import type { checklist as english } from '../en/checklist.ts';
import { counted } from '../format.ts';

export const checklist = {
  intro:
    'Pour chaque point, convenez de qui s’en charge et pour quand. Le répondant et le fournisseur de services (FS) remplissent la même liste.',
  introAlone:
    'Pour chaque point, convenez de qui s’en charge et pour quand. Le répondant et le bureau local remplissent la même liste.',
  subtitle: (when) => `conférence de cas du ${when}`,
  usual: (who) => `D’habitude\u00a0: ${who}`,
  proposeNote: (date) =>
    `Remplit les points vides avec la partie qui s’en charge d’habitude, au plus tard le ${date}. Vous pouvez tout changer.`,
  propose: 'Proposer le partage habituel',
  proposed: 'Les points vides sont remplis par une proposition. Parcourez-les ensemble.',
  nothingChanged: 'Rien n’a changé.',
  missingTitle: { responsible: 'Sans réponse.', date: 'Sans date.' },
  missingText: {
    responsible:
      'Indiquez un responsable, ou «\u00a0s.\u00a0o.\u00a0» si le point ne s’applique pas.',
    date: 'Indiquez une date au plus tard (AAAA-MM-JJ).',
  },
  openPoint: (n, what) => `Point ${n}\u00a0: ${what}`,
  manyOpen: (n) =>
    `${counted('fr', n, 'point reste à régler', 'points restent à régler')} avant la signature.`,
  allSettled: 'Tous les points sont réglés. La liste peut être signée.',
  dispute: 'À trancher.',
  disputeText: (mine, theirs) =>
    `Vous avez répondu «\u00a0${mine}\u00a0»; entre-temps, «\u00a0${theirs}\u00a0» a été enregistré. Choisissez ensemble et enregistrez.`,
  disputeTitle: (n) =>
    `${counted('fr', n, 'point a été modifié', 'points ont été modifiés')} entre-temps par une autre partie`,
  disputeBody:
    'Vos autres réponses sont enregistrées. Ces points restent tels quels tant que vous ne les enregistrez pas.',
  disputedPoint: (n) => `Point ${n}\u00a0: deux réponses différentes`,
  badDate: 'Entrez une date réelle, sous la forme AAAA-MM-JJ.',
  noMedical:
    'N’écrivez aucun détail médical dans les notes\u00a0: le client, le répondant et le FS en reçoivent copie.',
  cancelWarning:
    'La liste est déjà signée en partie. Enregistrer une modification annule les signatures.',
  savedCancelled: 'La liste est enregistrée. Elle a changé; les signatures sont donc annulées.',
  signReady: 'Prête à signer',
  signBlocked: (n) =>
    n === 1
      ? 'À signer quand le point sera réglé'
      : `À signer quand les ${n}\u00a0points seront réglés`,
  signLater: 'Signe en dernier, après examen',
  signedState: 'Signée',
  signCaption: 'Représentant autorisé, date',
  signOfficer: 'Agent du bureau local, date',
  sign: 'Signer la liste',
  signedNotice: 'Votre signature est consignée.',
  mustDeclare: 'Cochez la case pour signer.',
  active: (date) =>
    `Tout est en place\u00a0: le dossier est actif depuis le ${date}, et le parrainage conjoint est commencé.`,
  waits: 'Avant que le dossier devienne actif\u00a0:',
  restrictedNote:
    'Les notes sont conservées avec les renseignements restreints; l’ouverture de cette page est consignée.',
  settled: (done, total) => `${done} points réglés sur ${total}`,
  openTitle: (n) =>
    `${counted('fr', n, 'point reste à régler', 'points restent à régler')} avant la signature`,
  missingResponsible: 'sans réponse',
  missingDate: 'sans date',
  list: 'Liste des points',
  legend:
    'FS\u00a0: fournisseur de services. s.\u00a0o.\u00a0: sans objet. Dates\u00a0: AAAA-MM-JJ.',
  columns: { item: 'Point', responsible: 'Responsable', by: 'Au plus tard le', notes: 'Notes' },
  item: (n) => `Point ${n}`,
  responsible: 'Responsable',
  by: 'Au plus tard le',
  notes: 'Notes',
  save: 'Enregistrer la liste',
  saved: 'La liste est enregistrée.',
  signTitle: 'Signatures',
  signNote: 'Toute modification de la liste annule les signatures.',
  signAs: (party) => `Signer pour le ${party}`,
  signDeclaration: 'J’ai lu la liste et je l’accepte au nom de mon organisme.',
  signed: (party, date) => `Signée par le ${party}, le ${date}`,
  waiting: (party) => `Signature attendue\u00a0: ${party}`,
  cancelled:
    'La liste a été modifiée; les signatures sont donc annulées. Lisez-la et signez de nouveau.',
  complete:
    'Toutes les parties ont signé. Des copies vont au bureau local, au répondant, au fournisseur de services et au client.',
  print: 'Imprimer la liste',
  none: 'Il n’y a pas encore de liste. Elle s’ouvre quand le COR-O approuve l’engagement.',
} satisfies typeof english;
