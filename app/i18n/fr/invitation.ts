import type { invitation as english } from '../en/invitation.ts';
import { counted } from '../format.ts';

const groups = (n: number) => counted('fr', n, 'groupe', 'groupes');

export const invitation = {
  inviteTitle: (number) => `Inviter des groupes\u00a0: profil ${number}`,
  inviteLink: 'Inviter des groupes à qui il convient',
  inviteLead: (most) =>
    `Demandez à des groupes dont la déclaration convient à ce profil de le regarder. Ils en sont avisés par courriel et sur leur page «\u00a0À faire\u00a0», et répondent oui, non ou plus tard. Une invitation n’engage personne et ne réserve rien. Au plus ${most} peuvent être ouvertes en même temps.`,
  openNow: (open, most) =>
    `${counted('fr', open, 'invitation ouverte', 'invitations ouvertes')} sur ${most}.`,
  full: 'Aucune autre invitation ne peut être ouverte pour le moment. Attendez une réponse.',
  sent: (n) =>
    `${counted('fr', n, 'groupe est invité', 'groupes sont invités')}. Vous serez avisé de chaque réponse.`,
  chooseSome: 'Choisissez au moins un groupe, puis envoyez les invitations.',
  send: 'Envoyer les invitations',
  ticked: (n) =>
    `${counted('fr', n, 'groupe choisi', 'groupes choisis')} à l’ouverture de cette page.`,
  tickedElsewhere: 'Choisis sur d’autres pages',
  tooManyTicked: (most) =>
    `Plus de ${most} groupes étaient choisis. Les ${most} premiers le restent.`,
  asked: {
    title: 'Groupes invités pour ce profil',
    none: 'Aucun groupe n’a encore été invité pour ce profil.',
    group: 'Groupe',
    on: 'Invitation',
    answer: 'Réponse',
    why: 'Motif ou jour',
  },
  statuses: {
    sent: 'Réponse attendue',
    yes: 'Oui',
    no: 'Non',
    later: 'Plus tard',
    closed: 'Close avec la promotion',
  },
  laterOn: (date) => `Regardera de nouveau le ${date}`,
  wasLater: (date) => `Invité de nouveau\u00a0: voulait regarder le ${date}`,
  candidates: {
    title: (n) => `${groups(n)} à qui vous pourriez vous adresser`,
    note: 'Les groupes qui ont de la place d’abord, puis, selon la comparaison, le moins de besoins et de conditions non satisfaits, puis le plus de satisfaits. À égalité, le groupe sollicité il y a le plus longtemps.',
    none: 'Il ne reste aucun groupe admissible à inviter.',
    group: 'Groupe',
    fit: 'Comparaison',
    room: 'Place en ce moment',
    holds: 'Dossiers en main',
    last: 'Dernière invitation',
    roomFor: (n) =>
      n === 0
        ? 'Aucune place pour l’instant'
        : `Place pour ${counted('fr', n, 'ménage', 'ménages')}`,
    roomUnknown: 'Non déclaré',
    atLimit: 'Autant de réservations que permis',
    holdsNow: (n) => counted('fr', n, 'dossier', 'dossiers'),
    never: 'Jamais invité',
    lastAsked: (date) => `Invité le ${date}`,
    lines: 'Voir chaque besoin et chaque condition',
    nothingRecorded: 'N’a rien déclaré de ce qu’il peut offrir',
    under: (sahs) => `Sous ${sahs}`,
    recorded: (date) => `Déclaration du ${date}`,
  },
  left: {
    title: 'Groupes non affichés',
    agreement_not_active: (n) => `${groups(n)}\u00a0: l’entente de parrainage n’est pas active.`,
    province_not_offered: (n) =>
      `${groups(n)}\u00a0: le programme n’existe pas dans la province du groupe.`,
    only_groups_near: (n, place) =>
      `${groups(n)}\u00a0: seuls des groupes ${place} peuvent réserver, près de parents ou d’amis.`,
    interested: (n) =>
      `${groups(n)}\u00a0: intérêt déjà manifesté pour ce profil, ou réservation en cours.`,
    asked: (n) =>
      `${counted('fr', n, 'groupe déjà invité', 'groupes déjà invités')} pour ce profil.`,
  },
  answerTitle: (number) => `Votre invitation\u00a0: profil ${number}`,
  answerLead: (date) =>
    `Le ${date}, votre groupe a été invité à dire s’il pourrait accueillir ce ménage. Vous n’êtes tenus à rien, et d’autres groupes peuvent être invités aussi.`,
  yes: {
    title: 'Oui',
    text: 'Ce ménage vous intéresse. Manifestez ensuite votre intérêt ou réservez le profil\u00a0: la réponse à elle seule ne réserve rien. Si vous le faites sans répondre, votre réponse sera réputée affirmative.',
    button: 'Répondre oui',
  },
  no: {
    title: 'Non',
    text: 'Ce n’est pas pour vous en ce moment. Le motif va au COR-O et au PFPR, pas aux autres groupes.',
    reason: 'Motif',
    button: 'Répondre non',
  },
  later: {
    title: 'Plus tard',
    text: (date) =>
      `Vous le regarderez de nouveau le jour de votre choix, au plus tard le ${date}, dernier jour de la promotion. Un rappel vous parviendra le jour choisi. Un autre groupe l’aura peut-être réservé d’ici là.`,
    day: 'Le jour où vous regarderez de nouveau',
    button: 'Répondre plus tard',
  },
  answered: {
    yes: 'Votre groupe a répondu oui. Manifestez maintenant votre intérêt ou réservez le profil.',
    acted: 'Votre groupe a répondu oui et a fait le pas suivant.',
    no: 'Votre groupe a répondu non. Merci d’avoir regardé.',
    later: (date) =>
      `Votre groupe regardera de nouveau le ${date}; un rappel lui parviendra ce jour-là. Vous pouvez répondre en tout temps avant la fin de la promotion.`,
    again: (date) =>
      `Votre groupe voulait regarder de nouveau le ${date}. Votre réponse est de nouveau attendue.`,
    sent: '',
    closed: 'Cette invitation est close\u00a0: la promotion du profil a pris fin.',
  },
  yourReason: (reason) => `Votre motif\u00a0: ${reason}`,
  toProfile: 'Lire le profil',
  toAnswer: 'Répondre à l’invitation',
  toAnswerAgain: 'Réponse de nouveau attendue',
  onProfile: {
    title: 'Vous êtes invités',
    sent: (date) =>
      `Invitation du ${date}. Répondez oui, non ou plus tard. Un intérêt, une place dans la file ou une réservation vaut oui.`,
    later: (date) => `Vous regarderez de nouveau le ${date}. Vous pouvez répondre avant.`,
    again: (date) =>
      `Vous vouliez regarder de nouveau le ${date}. Répondez oui, non ou plus tard. Un intérêt, une place dans la file ou une réservation vaut oui.`,
  },
} satisfies typeof english;
