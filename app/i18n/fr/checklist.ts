import type { checklist as english } from '../en/checklist.ts';
import { counted } from '../format.ts';

export const checklist = {
  intro:
    'Pour chaque point, convenez de qui s’en charge et pour quand. Le répondant et le fournisseur de services (FS) remplissent la même liste.',
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
  none: 'Il n’y a pas encore de liste. Elle s’ouvre à la convocation de la conférence.',
} satisfies typeof english;
