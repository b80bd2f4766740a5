import type { claim as english } from '../en/claim.ts';
import { counted, formatNumber } from '../format.ts';

export const claim = {
  title: 'Réserver ce profil',
  nobody: 'Personne ne l’a réservé. Si vous le réservez aujourd’hui\u00a0:',
  rules: {
    exclusive: (date, days) =>
      `Aucun autre groupe ne peut le réserver jusqu’au ${date} (${counted('fr', days, 'jour ouvrable', 'jours ouvrables')}).`,
    onceEndorsed: (date, days) =>
      `Une fois la demande appuyée, aucun autre groupe ne peut le réserver pendant ${counted('fr', days, 'jour ouvrable', 'jours ouvrables')}, soit jusqu’au ${date} si votre signataire l’appuie aujourd’hui.`,
    decides: 'Le COR-O confirme, ou vous dit pourquoi il refuse.',
    opens:
      'Les noms et les dates de naissance s’ouvrent à votre groupe seul, après la confirmation.',
    ends: 'Sans confirmation, la réservation prend fin d’elle-même.',
  },
  cgRule:
    'Votre demande est transmise à votre signataire d’entente. La réservation commence avec son appui.',
  whatHappens: 'Ce qui se passe quand vous réservez',
  backToProfile: 'Retour au profil',
  withdrawRequest: 'Retirer la demande',
  underSah: 'Sous quel signataire d’entente',
  submit: 'Réserver ce profil',
  submitCg: 'Demander la réservation à notre signataire',
  held: (date) => `Le profil est réservé pour votre groupe jusqu’au ${date}.`,
  requested:
    'Votre demande est entre les mains de votre signataire d’entente. La réservation commence avec son appui.',
  endorseTitle: 'Un groupe constitutif demande votre appui',
  endorse: 'Appuyer la réservation',
  decline: 'Refuser la demande',
  endorsed: (date) =>
    ['Appui donné.', date && `La réservation court jusqu’au ${date}.`].filter(Boolean).join(' '),
  requestDeclined: 'La demande est refusée, et le groupe en est avisé.',
  release: 'Libérer la réservation',
  releaseReason: 'Motif de la libération',
  withdrawReason: 'Motif du retrait',
  releaseReasons: {
    group_released: 'Notre groupe ne peut pas aller de l’avant',
    agreement_status_changed: 'L’état de notre entente de parrainage a changé',
    release_other: 'Un autre motif',
  },
  released: 'La réservation est libérée. Le profil est ouvert aux autres groupes.',
  releasedToLine:
    'La réservation est libérée. Le profil est maintenant offert au premier groupe de la liste.',
  releasedPastLimit:
    'La réservation est libérée. La promotion est terminée\u00a0: aucun autre groupe ne peut plus prendre le profil.',
  requestWithdrawn: 'La demande est retirée. Votre signataire n’a plus rien à appuyer.',
  othersFirst: (date) =>
    `Après une libération, les autres groupes passent d’abord\u00a0: votre organisme pourrait réserver le profil de nouveau après le ${date}.`,
  toOurHold: 'Voir notre réservation',
  toOurRequest: 'Voir notre demande',
  confirmTitle: 'Confirmer la réservation',
  confirm: 'Confirmer la réservation',
  confirmNote:
    'La promotion prend fin aussitôt, le profil quitte la liste pour tous, et les renseignements personnels s’ouvrent à ce seul répondant.',
  confirmed: 'La réservation est confirmée. Le répondant et le bureau local en sont avisés.',
  commitment: 'Confirmer l’engagement du répondant',
  commitmentNote:
    'Cas à l’étranger\u00a0: le COR-O peut confirmer la réservation une fois que vous l’avez fait. Si un second signataire se joint ou se désiste par la suite, on vous le demandera de nouveau.',
  commitmentConfirmed:
    'L’engagement est confirmé. Le COR-O peut maintenant confirmer la réservation.',
  refuse: 'Refuser la réservation',
  reviewTitle: 'Examiner la réservation',
  reviewTitleOf: (number) => `Examiner la réservation de ${number}`,
  reviewWho: 'Qui réserve',
  agreement: 'Entente',
  agreementOfGroup: (group) => `${group} parraine au titre de cette entente.`,
  place: 'Lieu',
  openHolds: 'Réservations en cours',
  holdsOf: (n, limit) =>
    limit === null
      ? counted('fr', n, 'réservation', 'réservations')
      : `${counted('fr', n, 'réservation', 'réservations')}, sur ${limit} au plus`,
  extendedOnce: 'prolongée une fois',
  endsThenOffered: (n) =>
    `Passé ce jour, elle prend fin automatiquement, et le profil est offert ${n === 1 ? 'au groupe en attente' : `au premier des ${n} groupes en attente`}.`,
  endsThenOpen:
    'Passé ce jour, elle prend fin automatiquement, et d’autres groupes peuvent réserver le profil.',
  endsThenNobody: (date) =>
    `Passé ce jour, elle prend fin automatiquement. Comme la promotion se termine le ${date}, personne d’autre ne pourra prendre le profil ensuite, sauf si la réservation prend fin plus tôt.`,
  endsThenOver:
    'Passé ce jour, elle prend fin automatiquement. La promotion est terminée\u00a0: personne d’autre ne pourra prendre le profil.',
  commitmentTerm: 'Engagement du répondant',
  commitmentOn: (date) => `Confirmé par le bureau local le ${date}.`,
  commitmentMissing: 'Pas encore confirmé par le bureau local.',
  commitmentOfOthers:
    'Pas encore confirmé par le bureau local pour ceux qui parraineraient maintenant.',
  commitmentFirst:
    'Le bureau local confirme d’abord l’engagement du répondant, et de nouveau quand un second signataire se joint ou se désiste. Vous pourrez alors confirmer.',
  confirmedFor: (name) => `La réservation est confirmée\u00a0: ${name}.`,
  requestedTitle: 'En attente d’un appui',
  requestedOf: (group, sah, date) => `${group}, demande du ${date}; l’appui revient à ${sah}.`,
  joinedOn: (date) => `depuis le ${date}`,
  offeredUntil: (limited) => `profil offert ${limited}`,
  considered: 'Ce que le groupe a considéré',
  endsOn: (date, left) => `Fin de la réservation le ${date}, ${left.toLowerCase()}`,
  extendTitle: 'Prolonger la réservation',
  extendNote: (days) =>
    `Une seule prolongation est possible, de ${counted('fr', days, 'jour ouvrable', 'jours ouvrables')}.`,
  nobodyWaits: 'Aucun groupe n’est sur la liste.',
  settlementPlan: 'Un plan d’établissement (IMM 5494) est-il requis?',
  settlementPlanHint: 'Le dossier d’engagement s’ouvre au répondant avec cette réponse.',
  onFile: 'Évaluation du répondant (IMM 5492) au dossier : signée le',
  onFileHint:
    'Elle sert pendant 2 ans. Laissez vide s’il n’y en a pas : le dossier d’engagement en demandera une.',
  partnerOnFile: 'Évaluation du second signataire au dossier : signée le',
  refuseHint: 'Ce motif est communiqué au groupe.',
  refuseReason: 'Motif du refus',
  note: 'Note',
  noteWhen: '(si le motif en demande une)',
  withNote: (reason) => `${reason.replace(/\.$/, '')} (avec une note)`,
  refuseNoteHint: (most) =>
    `Pour un motif marqué «\u00a0avec une note\u00a0», en ${most} caractères au plus. Le groupe la lit. Elle est comparée à tout ce qui est au dossier.`,
  releaseNoteHint: (most) =>
    `Pour un motif marqué «\u00a0avec une note\u00a0», en ${most} caractères au plus. Le COR-O la lit; les autres groupes, jamais. Ne dites rien de l’identité possible du ménage.`,
  endedTitle: 'Réservations terminées',
  endedOf: (who, status, date) => `${who}\u00a0: ${status.toLowerCase()}, le ${date}.`,
  refused: 'La réservation est refusée, et le groupe en connaît le motif.',
  extend: 'Prolonger la réservation une fois',
  extended: (date) =>
    `La réservation court jusqu’au ${date}. Aucune autre prolongation n’est possible.`,
  waitingList: {
    title: 'Liste d’attente',
    rule: (days) =>
      `Si la réservation prend fin, le premier de la liste a ${counted('fr', days, 'jour ouvrable', 'jours ouvrables')} pour accepter.`,
    ruleAtLimit: (date) =>
      `La réservation court jusqu’au dernier jour de la promotion, le ${date}, ou au-delà\u00a0: le premier de la liste ne se voit offrir le profil que si elle prend fin plus tôt.`,
    closed: (date) => `La liste est close\u00a0: la promotion a pris fin le ${date}.`,
    opens: 'Elle s’ouvre quand un groupe réserve le profil.',
    join: 'S’inscrire à la liste d’attente',
    leave: 'Quitter la liste d’attente',
    joined: (n) => `Votre groupe est au rang ${n} de la liste.`,
    left: 'Votre groupe a quitté la liste d’attente.',
    count: (n) => `${counted('fr', n, 'groupe', 'groupes')} sur la liste`,
    offered: (date) => `Le profil est offert à votre groupe jusqu’au ${date}.`,
    accept: 'Accepter et commencer notre réservation',
    acceptAsk: 'Accepter\u00a0: demander la réservation à notre signataire',
    pass: 'Passer notre tour',
  },
  mine: {
    title: 'Intérêts et réservations',
    claims: 'Nos réservations',
    sponsored: 'Ménages que nous parrainons',
    over: (n) => `Réservations et parrainages terminés (${n})`,
    noneOpen: 'Votre groupe n’a aucune réservation en cours.',
    partOfOpen: (shown, total) =>
      `Sur ${formatNumber('fr', total)} réservations et demandes en cours, cette page en affiche ${formatNumber('fr', shown)}. Les autres paraîtront à mesure que celles-ci prendront fin.`,
    last: 'Notre dernière réservation',
    noLonger: 'N’est plus affiché',
    requests: 'Demandes de vos groupes, à appuyer',
    answersOffer: (limited) =>
      `Elle répond à une offre de la liste d’attente. Appuyez-la d’ici là, soit ${limited}; après ce jour, l’offre passe au groupe suivant.`,
    ended: (number) => `${number}, n’est plus affiché`,
    requestsNote: (date) =>
      `Appuyée aujourd’hui, une réservation court jusqu’au ${date} et compte parmi les vôtres.`,
    columns: {
      profile: 'Profil',
      group: 'Groupe',
      date: 'Date',
      asked: 'Demandée le',
      place: 'Rang',
    },
    emptyClaims: 'Votre groupe n’a pas encore réservé de profil.',
    waiting: 'Nos places sur les listes d’attente',
    emptyWaiting: 'Votre groupe n’est inscrit à aucune liste d’attente.',
  },
  review: {
    title: 'Réservations',
    sponsor: 'Répondant',
    group: 'Groupe constitutif',
    began: 'Début de la réservation',
    ends: 'Fin de la réservation',
    empty: 'Aucune réservation en cours.',
  },
} satisfies typeof english;
