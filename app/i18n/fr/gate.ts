import type { gate as english } from '../en/gate.ts';
import { counted, formatNumber } from '../format.ts';

export const gate = {
  checks: {
    consent: 'Consentement',
    languages: 'Complet dans les deux langues',
    group: 'Non reconnaissable',
    note: 'Note',
    approver: 'Approbation par une autre personne',
  },
  met: {
    consent: (form, date) => `${form}, signé le ${date}.`,
    languages: 'Chaque champ publié existe en français et en anglais.',
    group: (size, smallest) =>
      `Environ ${counted('fr', size, 'ménage semblable', 'ménages semblables')}; il en faut ${formatNumber('fr', smallest)}.`,
    note: 'Rien n’a été trouvé, ni en français ni en anglais.',
    noNote: 'Il n’y en a pas\u00a0: rien à vérifier.',
    approver: (author) => `Vous n’êtes pas l’auteur. Auteur\u00a0: ${author}.`,
  },
  unknown: {
    approver: 'Toute personne du COR-O qui peut approuver, sauf l’auteur.',
    group: 'Connu dès que le profil est enregistré.',
  },
  state: { met: 'satisfait', not_met: 'non satisfait', unknown: 'pas encore connu' },
  recordConsent: 'Consigner le consentement',
  findings: {
    group: (size, smallest) =>
      `Trop reconnaissable\u00a0: environ ${counted('fr', size, 'ménage ressemble', 'ménages ressemblent')} à celui-ci. Il en faut ${formatNumber('fr', smallest)}.`,
    unavailable:
      'Impossible d’estimer si quelqu’un pourrait être reconnu\u00a0: aucune donnée de référence n’est chargée.',
    noteEn: (what) => `Note en anglais\u00a0: ${what}.`,
    noteFr: (what) => `Note en français\u00a0: ${what}.`,
    oneLanguage: 'Il y a une note dans une langue seulement.',
    unchecked: 'La note n’a pas pu être vérifiée.',
  },
  meter: {
    title: 'Pourrait-on reconnaître quelqu’un?',
    about: 'Environ',
    households: (n) => counted('fr', n, 'ménage', 'ménages'),
    alike: (n) =>
      n < 2
        ? 'réinstallé au cours de ces années ressemble à celui-ci.'
        : 'réinstallés au cours de ces années ressemblent à celui-ci.',
    none: 'Aucun ménage',
    chance: (size) =>
      size > 0
        ? `Qui connaît l’un d’eux aurait 1\u00a0chance sur ${formatNumber('fr', size)} de deviner juste.`
        : 'Qui connaît ce ménage le reconnaîtrait.',
    rule: (smallest) =>
      `Nous publions à partir de ${formatNumber('fr', smallest)}, soit 1\u00a0chance sur ${formatNumber('fr', smallest)} ou moins.`,
    now: (n) => `Maintenant\u00a0: ${formatNumber('fr', n)}`,
    needed: (n) => `Il en faut ${formatNumber('fr', n)}`,
    most: (n) => `${formatNumber('fr', n)} ou plus`,
    after: (n) => `Après le changement\u00a0: ${formatNumber('fr', n)}`,
    scale: (size, smallest, most) =>
      `Échelle de 0 à ${formatNumber('fr', most)} ménages ou plus. Ce profil\u00a0: ${formatNumber('fr', size)}. Minimum\u00a0: ${formatNumber('fr', smallest)}.`,
    scaleAfter: (n) => `Avec le changement recommandé\u00a0: ${formatNumber('fr', n)}.`,
    counted: (date) =>
      `Estimation portant sur tout ce qui est publié, d’après les données de référence en vigueur depuis le ${date}.`,
    synthetic:
      'Ces données sont synthétiques\u00a0: elles accompagnent le portail en attendant que le COR-O charge les siennes.',
    live: (n) =>
      n === 0
        ? 'Sur la liste actuelle, aucun autre profil ne dit la même chose de l’origine, du ménage et du lieu; c’est une indication, pas une exigence.'
        : `Sur la liste actuelle, ${counted('fr', n, 'autre profil dit', 'autres profils disent')} la même chose de l’origine, du ménage et du lieu; c’est une indication, pas une exigence.`,
    unavailable:
      'L’estimation est impossible\u00a0: aucune donnée de référence n’est chargée. Rien n’est publié d’ici là.',
  },
  offers: {
    caption: 'Ce qui agrandirait le groupe. Chaque ligne montre un seul changement.',
    what: 'Champ',
    now: 'Publié maintenant',
    instead: 'À la place',
    cost: 'Ce que perd le lecteur',
    alike: 'Ménages semblables',
    act: 'Action',
    use: 'Utiliser',
    whatFor: (field, instead) => `\u00a0: ${field}, ${instead}`,
    enough: 'assez',
    notEnough: 'pas assez',
    best: 'Plus petit changement suffisant',
    noneAlone: 'Aucun changement ne suffit à lui seul.',
    way: (steps, n) =>
      `Ensemble, ceux-ci suffisent\u00a0: ${steps}. Ménages semblables\u00a0: ${formatNumber('fr', n)}.`,
    useWay: 'Utiliser ces changements ensemble',
    noWay:
      'Aucun de ces changements ne suffirait. La décision revient à un gestionnaire, ou le ménage est consulté de nouveau.',
    step: (field, instead) => `${field}\u00a0: «\u00a0${instead}\u00a0»`,
    fine: 'Le groupe est assez grand. Rien n’est à dire de façon plus générale.',
    drives: {
      most: 'Pèse le plus sur le risque',
      some: 'Pèse sur le risque',
      little: 'Pèse un peu sur le risque',
    },
    done: 'Dit de façon plus générale, et enregistré. Relisez le profil ci-dessous.',
    gone: 'Ce changement n’est plus possible\u00a0: le profil dit maintenant autre chose.',
    costs: {
      country_to_region:
        'Les groupes qui cherchent un pays ne trouvent le ménage que par la région.',
      region_to_wider_region: 'Les groupes apprennent la partie du monde, pas la région.',
      origin_not_stated: 'Les groupes doivent demander d’où vient le ménage.',
      community_to_province:
        'Les groupes doivent demander la collectivité; la recherche par collectivité ne le trouve pas.',
      composition_to_band:
        'Les groupes savent combien de personnes au plus, pas leur âge\u00a0: l’école, les lits et les vêtements attendront.',
      band_to_wider_band: 'Les groupes ne savent pas quelle taille de logement chercher.',
      drop_language: 'Les groupes qui parlent cette langue ne trouvent pas le ménage par elle.',
      language_to_wider: 'On cherchera un interprète dans la langue plus générale.',
      language_not_named: 'On ne peut chercher d’interprète avant qu’un groupe pose la question.',
      drop_education: 'Les groupes ne peuvent pas encore préparer de cours.',
      drop_occupation: 'Les groupes qui offrent du travail dans ce domaine ne voient pas le lien.',
      contacts_to_province:
        'Les groupes apprennent la province des parents ou amis, pas la collectivité.',
      drop_contacts: 'Les groupes proches des parents ou amis ne sont pas sollicités en premier.',
      drop_linked_case: 'Les groupes n’apprennent l’existence de l’autre cas que sur demande.',
    },
  },
  override: {
    manager: (smallest) =>
      `Pour publier avec moins de ${formatNumber('fr', smallest)} ménages semblables, un gestionnaire du COR-O donne une raison, et le journal la garde. Demandez l’approbation; la décision se prend à la page d’approbation.`,
    title: 'Publier bien que le groupe soit trop petit',
    note: 'Un gestionnaire peut passer outre au risque que quelqu’un soit reconnu, et à rien d’autre. La raison est inscrite au journal; la note reste protégée.',
    reason: 'Raison',
    why: 'Ce que le code ne dit pas',
    whyHint:
      'Obligatoire. Protégé\u00a0: seules les personnes qui peuvent ouvrir le dossier le lisent.',
    submit: 'Publier quand même',
  },
  notes: {
    title: 'Note',
    lead: 'Facultative\u00a0: ce que les champs ne disent pas, en 600\u00a0caractères au plus. Dans les deux langues ou dans aucune. Elle est vérifiée, et une autre personne l’approuve.',
    en: 'Note en anglais',
    fr: 'Note en français',
    hint: 'Ni noms, ni lieux, ni dates, ni numéros, ni organismes. Écrivez ce qui servirait à un groupe.',
    tooLong: (n) =>
      `Cette note compte ${formatNumber('fr', n)}\u00a0caractères; le maximum est de 600.`,
    row: 'Ce que cherche la vérification de la note',
    rowNote: 'Les noms du ménage, ainsi que les graphies, lieux, organismes et numéros au dossier.',
    edit: 'Compléter ces listes',
    none: 'Aucune note',
    found: (what) => `Trouvé\u00a0: ${what}`,
    clean: 'Rien trouvé',
    unchecked: 'Non vérifiée\u00a0: la vérification est impossible pour le moment.',
    invisible: 'un caractère invisible',
    help: 'Ce qui est marqué pourrait dire qui est le ménage. Retirez-le, ou dites-le en termes généraux.',
  },
  fullness: {
    title: 'Ce qui rendrait le profil plus complet',
    why: 'Un profil plus complet trouve plus vite un répondant\u00a0: un groupe se décide sur ce qu’il peut se représenter. Rien de cela n’empêche la publication, et la vérification peut être la raison d’une omission.',
    full: 'Rien ne manque de ce que les groupes demandent d’abord.',
    omissions: {
      composition:
        'Les âges ne sont pas dits\u00a0: les groupes pensent d’abord à l’école, aux lits et aux vêtements.',
      origin:
        'L’origine est communiquée sur demande\u00a0: les groupes de la même communauté ne peuvent trouver le ménage.',
      education: 'La scolarité n’est pas dite\u00a0: les groupes ne peuvent préparer de cours.',
      occupations:
        'Le travail n’est pas dit\u00a0: les employeurs d’un groupe ne voient pas ce qui conviendrait.',
      place:
        'Aucune collectivité n’est dite\u00a0: les groupes les plus proches ne sont pas rejoints.',
      levels:
        'Le français ou l’anglais n’a pas été évalué\u00a0: les groupes ne savent pas s’il faut un interprète.',
      note: 'Il n’y a pas de note\u00a0: une phrase sur ce que le ménage espère est ce que l’on retient.',
    },
  },
  preview: {
    title: 'Ce que verront les groupes',
    lead: 'Exactement ceci, sur la liste et sur la page du profil. Tout est composé à partir des champs; modifiez un champ pour le changer.',
    card: 'Sur la liste',
    page: 'Sur la page du profil',
    noteBy: 'Note du COR-O',
  },
  form: {
    title: 'Rédiger le profil',
    saveNote: 'Vous pourrez l’envoyer une fois réglé ce qui l’en empêche.',
    sendSmall:
      'Le groupe est trop petit. Seul un gestionnaire peut publier le profil tel qu’il est.',
  },
} satisfies typeof english;
