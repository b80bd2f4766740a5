import type { savedSearches as english } from '../en/saved-searches.ts';
import { counted, formatNumber, plural } from '../format.ts';

const profiles = (n: number) => counted('fr', n, 'profil', 'profils');

export const savedSearches = {
  title: 'Recherches enregistrées',
  lead: 'Les recherches que vous gardez pour vous. Le portail cherche à votre place et vous avise quand un profil y répond.',
  newInMenu: (n) => counted('fr', n, 'nouveau', 'nouveaux'),
  saveThis: 'Enregistrer cette recherche',
  everything: 'Tous les profils',
  named: (name, n) => `${name} (${formatNumber('fr', n)})`,
  empty:
    'Vous n’avez encore enregistré aucune recherche. Choisissez des filtres dans la liste, puis «\u00a0Enregistrer cette recherche\u00a0» au-dessus des résultats.',
  find: 'Choisir des filtres',
  columns: {
    search: 'Recherche',
    found: 'Nouveau',
    now: 'Profils actuels',
    mail: 'Par courriel',
    act: 'Ce que vous pouvez faire',
  },
  newProfiles: (n) => (n === 0 ? 'Rien de nouveau' : counted('fr', n, 'nouveau', 'nouveaux')),
  matchesNow: (n) => (n === 0 ? 'Aucun pour le moment' : profiles(n)),
  show: 'Voir dans la liste',
  edit: 'Ouvrir',
  ofSearch: (name) => `\u00a0: ${name}`,
  lookedAt: 'Marquer comme vue',
  allLookedAt: 'Tout marquer comme vu',
  done: {
    saved: 'La recherche est enregistrée.',
    changed: 'Vos changements sont enregistrés.',
    deleted: 'La recherche est supprimée.',
    looked: 'C’est marqué comme vu.',
  },
  asks: {
    term: 'Ce qu’elle demande',
    nothing: 'Rien de particulier\u00a0: tous les profils y répondent.',
    unknown:
      'Une partie de cette recherche n’existe plus\u00a0: elle ne trouve donc rien. Affichez-la dans la liste, puis enregistrez-la de nouveau.',
    noCapacity:
      'Elle demande des profils qui conviennent à votre groupe, et votre groupe n’a pas indiqué ce qu’il peut offrir.',
  },
  form: {
    title: 'Enregistrer une recherche',
    lead: 'Personne d’autre que vous ne la voit, et rien n’en est dit à qui que ce soit.',
    name: 'Nom',
    nameHint: 'Pour vous seulement\u00a0: il ne figure dans aucun courriel.',
    nameMissing: 'Donnez un nom à la recherche.',
    nameTooLong: (most) => `Au plus ${formatNumber('fr', most)} caractères.`,
    replaces: 'Enregistrer comme',
    replacesHint: 'Une recherche remplacée garde ce qu’elle a déjà trouvé.',
    asNew: 'Nouvelle recherche',
    inPlaceOf: (name) => `À la place de «\u00a0${name}\u00a0»`,
    kinds: 'M’aviser lorsqu’un profil qui y répond',
    kindsMissing: 'Choisissez-en au moins un.',
    byMail: 'M’aviser aussi par courriel',
    byMailHint:
      'Ce qui est trouvé s’affiche ici et sur votre bureau dans tous les cas. Un courriel ne contient que des numéros de profil, des dates et des liens.',
    frequency: 'Fréquence des courriels',
    save: 'Enregistrer la recherche',
    saveChanges: 'Enregistrer les changements',
    cancel: 'Retour à la liste',
  },
  kinds: {
    new: 'paraît dans la liste',
    changed: 'est modifié',
    released: 'n’est plus réservé',
    ending: 'n’a plus que 14 ou 3\u00a0jours',
  },
  found: {
    new: 'Nouveau dans la liste',
    changed: 'Modifié',
    released: 'De nouveau libre',
    ending: 'Proche de sa limite',
  },
  frequencies: {
    at_once: {
      label: 'Aussitôt',
      hint: 'Un courriel par événement, peu importe combien de recherches y répondent.',
    },
    daily: { label: 'Une fois par jour', hint: 'Un courriel le matin, s’il y a du nouveau.' },
    weekly: { label: 'Une fois par semaine', hint: 'Le lundi.' },
  },
  mailed: {
    at_once: 'Aussitôt',
    daily: 'Une fois par jour',
    weekly: 'Le lundi',
    off: 'Aucun courriel',
  },
  matches: (n, live) =>
    `${profiles(n)} sur ${formatNumber('fr', live)} y ${plural('fr', n, 'répond', 'répondent')} en ce moment.`,
  wide: {
    title: {
      everything: 'Cette recherche ne demande rien de particulier',
      wide: 'Cette recherche est très large',
    },
    text: {
      everything:
        'Tous les profils y répondent\u00a0: elle vous signalerait tout ce qui se passe dans la liste. Vous pouvez l’enregistrer quand même.',
      wide: 'Plus d’un profil sur trois y répond\u00a0: les avis seraient fréquents. Vous pouvez l’enregistrer quand même.',
    },
    narrow: 'Ce qui la préciserait\u00a0:',
    to: (facet, value, n) => `${facet}\u00a0: ${value} (${profiles(n)})`,
  },
  one: {
    choices: 'Nom et avis',
    alerts: 'Ce qu’elle a trouvé',
    noAlerts: 'Rien encore. Ce qui se passe à partir de maintenant paraîtra ici.',
    columns: { when: 'Trouvé', what: 'Quoi', profile: 'Profil', now: 'Maintenant' },
    isNew: 'Nouveau',
    gone: 'N’est plus dans la liste',
    until: (date, left) => `Affiché jusqu’au ${date} (${left})`,
    onHold: (date) => `Réservé jusqu’au ${date}`,
    last: (n) => `Les ${formatNumber('fr', n)} plus récents sont affichés.`,
    delete: 'Supprimer cette recherche',
    deleteTitle: (name) => `Supprimer «\u00a0${name}\u00a0»?`,
    deleteText:
      'Ce qu’elle a trouvé disparaît avec elle, et cela ne s’annule pas. Les profils ne sont pas touchés.',
    deleteYes: 'Supprimer',
    deleteNo: 'La garder',
    saved: (date) => `Enregistrée le ${date}`,
  },
  desk: (name, n) => `Voir ${counted('fr', n, 'profil', 'profils')}\u00a0: «\u00a0${name}\u00a0»`,
  stop: {
    title: 'Ne plus recevoir de courriels des recherches',
    ask: 'Aucune de vos recherches enregistrées ne vous enverra de courriel. Elles restent dans le portail, avec ce qu’elles trouvent. Les autres messages du portail ne sont pas touchés.',
    button: 'Ne plus en recevoir',
    done: 'Vos recherches enregistrées n’envoient plus de courriel. Dans le portail, vous pouvez en redemander, une recherche à la fois.',
    unknown: {
      title: 'Ce lien ne fonctionne pas',
      text: 'Il est peut-être incomplet. Copiez-le en entier à partir du courriel, ou modifiez votre choix dans vos recherches enregistrées.',
    },
    toChoice: 'Vos recherches enregistrées',
  },
  mail: {
    subjects: {
      new: 'Un nouveau profil répond à vos recherches enregistrées',
      changed: 'Un profil modifié répond à vos recherches enregistrées',
      released: 'Un profil qui répond à vos recherches enregistrées est libre',
      ending: 'Un profil qui répond à vos recherches enregistrées approche de sa limite',
    },
    found: 'Vos recherches enregistrées ont trouvé ce profil\u00a0:',
    profile: (number, kinds, days, date) =>
      `${number}\u00a0: ${kinds}. ${days === 0 ? 'Dernier jour' : counted('fr', days, 'jour restant', 'jours restants')}, jusqu’au ${date}`,
    kinds: {
      new: 'nouveau dans la liste',
      changed: 'modifié',
      released: 'de nouveau libre',
      ending: 'proche de sa limite',
    },
    more: (n) => `Et ${counted('fr', n, 'autre profil', 'autres profils')}, dans le portail.`,
    read: 'Tout ce que vos recherches ont trouvé\u00a0:',
    change:
      'Vous avez demandé ces messages. Pour changer ce qu’ils disent et leur fréquence\u00a0:',
    stop: 'Pour n’en recevoir plus aucun, sans ouvrir de session\u00a0:',
  },
} satisfies typeof english;
