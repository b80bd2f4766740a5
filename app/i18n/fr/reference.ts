import type { reference as english } from '../en/reference.ts';
import { counted, formatNumber } from '../format.ts';

export const reference = {
  title: 'Population de référence',
  lead: 'Combien il y a de ménages de chaque genre. Le contrôle de publication estime d’après ces effectifs à quel point un ménage se fond parmi d’autres, et ne publie rien sans eux.',
  inForce: {
    title: 'En vigueur',
    none: 'Aucun effectif n’est en vigueur\u00a0: aucun profil ne peut être publié. Chargez une feuille ci-dessous.',
    source: 'Source',
    sources: {
      synthetic:
        'Synthétique\u00a0: des effectifs inventés, livrés avec la démonstration, et non des statistiques',
      loaded: 'Une feuille chargée par le COR-O',
    },
    rows: 'Lignes',
    households: 'Ménages',
    years: 'Années d’arrivée',
    origins: 'Pays d’origine',
    when: 'Chargé le',
    by: 'Par',
    hash: 'Empreinte',
    range: (from, to) => (from === to ? String(from) : `de ${from} à ${to}`),
  },
  load: {
    title: 'Charger une feuille',
    lead: 'Elle est vérifiée ligne par ligne et montrée avant d’entrer en vigueur. D’ici là, rien ne change.',
    counts: 'Feuille des effectifs',
    countsHint:
      'CSV en UTF-8, séparé par des virgules, des points-virgules ou des tabulations. Jusqu’à 200\u00a0000 lignes et 16 Mo. Une ligne par origine, tranche de taille, composition, province et année.',
    shares: 'Feuille des parts',
    sharesHint:
      'Quelle part des ménages parle une langue, a un besoin, une composition par âge, etc. Sans elle, les parts en vigueur demeurent.',
    submit: 'Vérifier la feuille',
    templates: 'Partir d’un modèle\u00a0:',
    countsTemplate: 'les effectifs, avec trois lignes d’exemple',
    sharesTemplate: 'les parts en vigueur, au complet',
    codes: 'Codes admis dans une feuille d’effectifs',
    columnsTable: ['Colonne', 'Codes'],
    yearCodes: 'une année; celles des dix dernières comptent',
    householdCodes: 'un nombre entier',
  },
  problems: {
    title: (n) =>
      n === 1
        ? 'La feuille n’a pas été gardée\u00a0: une cellule est fautive'
        : `La feuille n’a pas été gardée\u00a0: ${formatNumber('fr', n)} cellules sont fautives`,
    first: (n) => `Les ${formatNumber('fr', n)} premières sont énumérées.`,
    caption: 'Ce qui ne va pas, et où',
    sheet: 'Feuille',
    sheets: { counts: 'Effectifs', shares: 'Parts' },
    line: 'Ligne',
    column: 'Colonne',
    what: 'Ce qui ne va pas',
  },
  waiting: {
    title: 'En attente d’entrer en vigueur',
    lead: (rows, name) =>
      `${counted('fr', rows, 'ligne lue', 'lignes lues')} sans faute, chargées par ${name}. Comparez avant de mettre en vigueur\u00a0: dès lors, chaque profil sera mesuré d’après ces effectifs.`,
    caption: 'Ménages par origine, en vigueur et dans la feuille',
    origin: 'Pays d’origine',
    now: 'En vigueur',
    inSheet: 'Dans la feuille',
    all: 'Total',
    enforce: 'Mettre en vigueur',
    drop: 'Ne pas utiliser cette feuille',
  },
  done: {
    loaded: 'La feuille a été lue sans faute. Elle attend ci-dessous.',
    enforced: 'Ces effectifs sont en vigueur. Le journal garde qui les y a mis, et leur empreinte.',
    dropped: 'La feuille a été écartée. Les effectifs en vigueur demeurent.',
  },
} satisfies typeof english;
