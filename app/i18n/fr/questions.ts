import type { questions as english } from '../en/questions.ts';
import { counted, formatNumber } from '../format.ts';

export const questions = {
  title: 'Questions',
  about: 'Questions et réponses',
  ask: 'Poser une question',
  askTitle: 'Poser une question sur ce profil',
  askIntro: (days) =>
    `Le PFPR lit d’abord votre question, puis y répond ou la transmet au COR-O. Vous aurez une réponse d’ici ${days}\u00a0jours ouvrables.`,
  askIntroOnHold: (date) =>
    `Le PFPR lit d’abord votre question, puis y répond ou la transmet au COR-O. Vous aurez une réponse avant la fin de votre réservation, au plus tard le ${date}.`,
  askRule:
    'Renseignez-vous sur les besoins, le logement, les services ou les dates\u00a0: jamais sur l’identité du ménage ni sur les lieux où il a vécu.',
  text: 'Votre question',
  textHint: (most) =>
    `Au plus ${most}\u00a0caractères. Ne nommez personne et n’indiquez ni numéro, ni adresse, ni date.`,
  tooLong: (most, length) =>
    `Ce texte compte ${length}\u00a0caractères. Ramenez-le à ${most} ou moins.`,
  empty: 'Écrivez votre question.',
  send: 'Envoyer la question',
  sent: 'Votre question est envoyée. Un courriel vous avertira de la réponse.',
  own: 'Ce que votre groupe a demandé',
  ownEmpty: 'Votre groupe n’a encore rien demandé au sujet de ce profil.',
  ownTitle: 'Nos questions',
  ownListEmpty:
    'Votre groupe n’a pas encore posé de question. Vous pouvez en poser depuis la page d’un profil.',
  published: 'Réponses données à tous les groupes',
  publishedEmpty: 'Aucune réponse n’a encore été donnée à tous les groupes.',
  publishedNote: 'Les plus récentes d’abord. Le groupe qui a demandé n’est pas nommé.',
  latest: (n) => `Les ${formatNumber('fr', n)} plus récentes sont affichées.`,
  backToProfile: 'Retour au profil',
  askedOn: (date) => `Posée le ${date}`,
  answeredOn: (date) => `Réponse donnée le ${date}`,
  question: 'Question',
  answer: 'Réponse',
  otherLanguageOnly: 'Donnée en anglais seulement.',
  statuses: {
    asked: 'Chez le PFPR',
    relayed: 'Au COR-O',
    answered: 'Réponse donnée',
    withdrawn: 'Retirée',
    waits: 'En attente\u00a0: profil non affiché',
  },
  next: {
    asked: (date) => `Le PFPR y répond ou la transmet au COR-O, d’ici le ${date}.`,
    relayed: (date) => `Le COR-O y répond, d’ici le ${date}.`,
    late: (date) =>
      `La réponse était attendue le ${date}. Votre question tient toujours; elle est signalée en retard.`,
    notShown:
      'Le profil n’est pas affiché en ce moment. S’il l’est de nouveau, votre question revient avec lui.',
    answered: 'Seul votre groupe peut lire cette réponse.',
    published: 'Tous les groupes peuvent lire la question et sa réponse.',
    withdrawn: 'Personne n’y répondra.',
  },
  withdraw: 'Retirer',
  withdrawn: 'Votre question est retirée.',
  columns: {
    profile: 'Profil',
    question: 'Question',
    standing: 'Où elle en est',
    next: 'Ce qui vient ensuite',
    group: 'Groupe',
    due: 'Réponse attendue',
    asked: 'Posée',
    readers: 'Lue par',
  },
  list: {
    leadRstp:
      'Répondez à ce que vous savez; transmettez au COR-O ce à quoi seul le dossier peut répondre.',
    leadRoco:
      'Le PFPR transmet ici ce à quoi seul le dossier peut répondre. Vous pouvez répondre à toute question.',
    leadReads: 'Toutes les questions des groupes sur les profils affichés, et qui doit y répondre.',
    asked: 'Chez le PFPR',
    relayed: 'Au COR-O',
    answered: 'Réponses données',
    emptyAsked: 'Aucune question n’attend chez le PFPR.',
    emptyRelayed: 'Aucune question n’attend au COR-O.',
    emptyAnswered: 'Aucune question sur un profil affiché n’a encore reçu de réponse.',
    answeredNote: 'Les 40 dernières, sur des profils affichés.',
    oneGroup: 'Le groupe qui a demandé',
    allGroups: 'Tous les groupes',
  },
  numbered: (number) => `Question sur le profil ${number}`,
  from: (group) => `Posée par\u00a0: ${group}`,
  due: (date, left) => `${date} (${left})`,
  relay: {
    title: 'Transmettre au COR-O',
    text: 'Quand seul le dossier peut répondre. L’échéance reste la même.',
    submit: 'Transmettre au COR-O',
    done: 'La question est transmise au COR-O.',
  },
  answerForm: {
    title: 'Répondre',
    english: 'Réponse en anglais',
    french: 'Réponse en français',
    hint: (most) => `Au plus ${most}\u00a0caractères.`,
    neededForAll: 'Nécessaire si tous les groupes la lisent.',
    to: 'Qui la lira',
    toGroup: 'Seulement le groupe qui a demandé',
    toAll: 'Tous les groupes, avec la question',
    toAllHint:
      'Dans les deux langues. La question est montrée telle qu’elle a été posée, sans nommer le groupe.',
    languageHint: {
      en: 'Le groupe a écrit en anglais.',
      fr: 'Le groupe a écrit en français.',
    },
    submit: 'Envoyer la réponse',
    chooseReaders: 'Indiquez qui lira la réponse.',
    both: 'Répondez aussi en anglais\u00a0: chaque groupe lit la réponse dans sa langue.',
    bothFrench: 'Répondez aussi en français\u00a0: chaque groupe lit la réponse dans sa langue.',
    inTheirs: 'Répondez dans la langue de la question.',
    done: 'La réponse est envoyée. Un courriel en avertit le groupe.',
    donePublished:
      'La réponse est publiée pour tous les groupes; ceux qui suivent le profil en sont avertis par courriel.',
  },
  publish: {
    title: 'Publier pour tous les groupes',
    text: 'La question et la réponse paraîtront sur la page du profil, dans les deux langues. Vous pouvez d’abord simplifier le texte.',
    submit: 'Publier la réponse',
  },
  privacyRule:
    'Le portail compare ce que vous écrivez à des formes courantes et à tout ce qui est au dossier. Ce qui pourrait permettre de reconnaître quelqu’un est signalé, et rien n’est envoyé.',
  withRoco: 'Le COR-O répond à cette question. On ne vous demande plus rien.',
  notShown:
    'Le profil n’est pas affiché en ce moment; on ne peut donc pas répondre. S’il l’est de nouveau, cette question revient avec lui.',
  marked: 'Ce qui pourrait permettre de reconnaître quelqu’un, dans votre texte\u00a0:',
  markedQuestion: 'Ce qui pourrait permettre de reconnaître quelqu’un, dans la question\u00a0:',
  takeOut: 'Retirez ce qui est signalé ci-dessous.',
  invisible: 'un caractère invisible',
  mayIdentify: 'pourrait permettre de reconnaître quelqu’un',
  toProfile: 'Voir le profil',
  toList: 'Toutes les questions',
  more: (n) => `Voir ${counted('fr', n, 'question et sa réponse', 'questions et leurs réponses')}`,
  waiting: (n) => counted('fr', n, 'question en attente', 'questions en attente'),
} satisfies typeof english;
