import type { bulletin as english } from '../en/bulletin.ts';
import { counted, formatNumber, plural } from '../format.ts';

export const bulletin = {
  title: 'Bulletins',
  lead: 'Le PFPR fait connaître aux groupes des ménages qui cherchent un répondant.',
  of: (date) => `Bulletin du ${date}`,
  draftOf: (date) => `Ébauche du ${date}`,
  profiles: (n) => counted('fr', n, 'profil', 'profils'),
  drafts: {
    title: 'Ébauches',
    none: 'Aucune ébauche. Commencez-en une ici, ou cochez des profils dans le tableau.',
    begin: 'Commencer un bulletin',
  },
  sent: {
    title: 'Envoyés',
    none: 'Aucun bulletin n’a encore été envoyé.',
    date: 'Date',
    profiles: 'Profils',
    copies: 'Exemplaires',
    copiesOf: (delivered, all) =>
      `${formatNumber('fr', delivered)} sur ${formatNumber('fr', all)} ${plural('fr', delivered, 'livré', 'livrés')}`,
    read: 'Lire',
  },
  columns: { draft: 'Ébauche', profiles: 'Profils', steps: 'Ce que vous pouvez faire' },
  write: {
    title: 'Rédiger un bulletin',
    open: 'Poursuivre la rédaction',
    intro: 'Introduction',
    introEn: 'Introduction en anglais',
    introFr: 'Introduction en français',
    introHint: (n) =>
      `Au plus ${formatNumber('fr', n)} caractères. On la lit dans le portail, non dans le courriel. Jamais ce qui ferait reconnaître un ménage\u00a0: ni nom, ni adresse, ni numéro, ni date.`,
    profiles: 'Profils',
    order: 'Dans l’ordre où ils sont présentés.',
    none: 'Aucun profil pour l’instant. Choisissez-en dans le tableau.',
    toBoard: 'Choisir dans le tableau',
    up: 'Monter',
    down: 'Descendre',
    out: 'Retirer',
    ofProfile: (number) => `\u00a0: ${number}`,
    gone: 'N’est plus affiché; sera omis à l’envoi',
    until: (date) => `jusqu’au ${date}`,
    save: 'Enregistrer l’ébauche',
    saved: 'L’ébauche est enregistrée.',
    preview: 'Enregistrer et voir l’aperçu',
    tooLong: (most, now) =>
      `Au plus ${formatNumber('fr', most)} caractères; il y en a ${formatNumber('fr', now)}.`,
  },
  preview: {
    title: 'Aperçu et envoi',
    lead: 'Ce que reçoivent les lecteurs, et ce qu’ils lisent dans le portail.',
    mail: 'Le courriel',
    mailNote:
      'Tel qu’il est envoyé. Les jours restants sont recomptés le jour de la livraison; un profil dont la promotion a pris fin entre-temps est omis, et le courriel le dit.',
    subject: 'Objet',
    ownLink: '(lien propre à chaque lecteur)',
    page: 'Dans le portail',
    languages: { en: 'Anglais', fr: 'Français' },
    to: (daily, weekly) =>
      `${counted('fr', daily, 'personne le reçoit', 'personnes le reçoivent')} demain, ${formatNumber('fr', weekly)} lundi prochain.`,
    noReaders:
      'Personne n’a encore demandé les bulletins. Une fois envoyé, celui-ci se lit dans le portail.',
    stands: 'Ce qui est envoyé ne change plus et ne se reprend pas.',
    send: 'Envoyer le bulletin',
    back: 'Poursuivre la rédaction',
  },
  read: {
    by: (date) => `Envoyé par le PFPR le ${date}`,
    households: 'Les ménages',
    gone: (n) =>
      `${counted('fr', n, 'profil de ce bulletin n’est plus ouvert', 'profils de ce bulletin ne sont plus ouverts')}\u00a0: un répondant a été trouvé, ou le délai a pris fin.`,
    sent: 'Le bulletin est envoyé. On le reçoit demain, ou lundi prochain.',
    all: 'Tous les bulletins',
  },
  choice: {
    title: 'Bulletins',
    intro:
      'Le PFPR envoie des bulletins sur des ménages qui cherchent un répondant. Le courriel contient des numéros de profil et des liens, rien sur un ménage.',
    legend: 'À quelle fréquence les voulez-vous?',
    options: {
      daily: 'Le lendemain de chaque envoi',
      weekly: 'Une fois par semaine, le lundi',
      off: 'Jamais',
    },
    save: 'Enregistrer',
    saved: 'Votre choix est enregistré.',
    offer:
      'Le PFPR envoie des bulletins sur des ménages qui cherchent un répondant. Vous n’en recevez que si vous les demandez.',
    toChoice: 'Choisir la fréquence',
  },
  stop: {
    title: 'Ne plus recevoir les bulletins',
    ask: 'Vous ne recevrez plus les bulletins du PFPR par courriel. Les autres messages du portail ne sont pas touchés.',
    button: 'Ne plus les recevoir',
    done: 'Vous ne recevez plus les bulletins. Vous pouvez les demander de nouveau dans votre compte.',
    unknown: {
      title: 'Ce lien ne fonctionne pas',
      text: 'Il est peut-être incomplet. Copiez-le en entier à partir du courriel, ou modifiez votre choix dans votre compte.',
    },
    toAccount: 'Votre compte',
  },
  mail: {
    subject: (date) => `Bulletin du PFPR du ${date}`,
    subjectOfSeveral: (n) => `${n} bulletins du PFPR`,
    sentOn: (date, n) =>
      n === 0
        ? `Le PFPR a envoyé ce bulletin le ${date}.`
        : `Le PFPR a envoyé ce bulletin le ${date}. ${counted('fr', n, 'ménage y cherche', 'ménages y cherchent')} un répondant.`,
    read: 'Lisez-le dans le portail, avec les besoins de chaque ménage\u00a0:',
    profile: (number, days, date) =>
      `${number}\u00a0: ${days === 0 ? 'dernier jour' : counted('fr', days, 'jour restant', 'jours restants')}, jusqu’au ${date}`,
    gone: (n) =>
      `${counted('fr', n, 'profil est omis', 'profils sont omis')}\u00a0: un répondant a été trouvé, ou le délai a pris fin.`,
    change: 'Vous avez demandé ces bulletins. Pour en changer la fréquence\u00a0:',
    stop: 'Pour ne plus les recevoir, sans ouvrir de session\u00a0:',
  },
} satisfies typeof english;
