import type { operations as english } from '../en/operations.ts';
import { counted } from '../format.ts';

/** La page de l’administration sur l’état du portail lui-même. */
export const operations = {
  title: 'Exploitation',
  lead: 'L’état du portail lui-même\u00a0: sa base de données, sa recherche, ses tâches et ses courriels. Rien ici ne concerne un dossier ni une personne.',
  asOf: (when: string) => `État au ${when}.`,
  again: 'Actualiser',
  none: 'aucun',
  never: 'jamais',
  done: {
    compare:
      'La comparaison est demandée. Elle se fait en arrière-plan\u00a0: actualisez la page pour en suivre l’avancement.',
    repair:
      'La réparation est demandée. Elle se fait en arrière-plan\u00a0: actualisez la page pour en suivre l’avancement.',
    rebuild:
      'La reconstruction est demandée. Elle se fait en arrière-plan\u00a0: actualisez la page pour en suivre l’avancement.',
    retry: 'Les tâches abandonnées reprennent du début.',
  },
  database: {
    title: 'Base de données',
    version: 'PostgreSQL',
    size: 'Taille',
    live: 'Profils en ligne',
    migrations: 'Migrations',
    upToDate: (n: number) => `à jour (${n})`,
    behind: (applied: number, known: number) =>
      `${applied} sur ${known}\u00a0: en retard sur cette version`,
    ahead: (applied: number, known: number) =>
      `${applied}; cette version en connaît ${known}\u00a0: une plus récente tourne à côté`,
  },
  search: {
    title: 'Recherche',
    answers: 'Qui répond aux recherches',
    postgresAlone: 'PostgreSQL; aucun index de recherche n’est réglé ni démarré',
    index: 'l’index de recherche (Meilisearch)',
    standIn: 'PostgreSQL, à la place de l’index de recherche',
    since: 'Dernier changement',
    noChange: 'aucun depuis le démarrage de ce processus',
    leftFor: (kind: string) => `dernière raison de l’abandon de l’index\u00a0: ${kind}`,
    health: 'Index de recherche',
    healthy: (version: string) => `répond; Meilisearch ${version}`,
    away: 'ne répond pas',
    pending: 'Opérations en attente dans l’index',
    failedTasks: 'Opérations refusées',
    failedCaption: 'Opérations refusées par l’index, de la plus récente à la plus ancienne',
    failedColumns: { type: 'Opération', code: 'Code', at: 'Moment' },
    process:
      'Chaque processus du serveur constate par lui-même si l’index répond; il s’agit ici de celui qui a produit cette page.',
  },
  work: {
    title: 'Comparer, réparer, reconstruire',
    lead: 'L’index est comparé à la base de données, profil par profil. La réparation réécrit ce qui diffère; la reconstruction monte un nouvel index à côté de l’ancien, puis les échange. La recherche reste possible pendant ce temps.',
    compare: 'Comparer',
    repair: 'Comparer et réparer',
    rebuild: 'Reconstruire l’index',
    noIndex:
      'Il n’y a pas d’index à comparer\u00a0: PostgreSQL lit directement les profils en ligne.',
    caption: 'Ce qui a été demandé à l’index, du plus récent au plus ancien',
    columns: { what: 'Travail', when: 'Demandé', state: 'État', found: 'Constat' },
    kinds: { compare: 'Comparaison', repair: 'Réparation', rebuild: 'Reconstruction' },
    waiting: 'en attente',
    running: (done: string, total: string) => `en cours\u00a0: ${done} sur ${total}`,
    ended: (when: string) => `terminé ${when}`,
    failed: (kind: string) => `échec\u00a0: ${kind}`,
    same: 'aucune différence',
    differences: (missing: number, stale: number, left: number) =>
      `${counted('fr', missing, 'profil manquant', 'profils manquants')}, ${stale} périmés, ${left} qui ne sont plus en ligne`,
    repaired: (n: number) => counted('fr', n, 'différence réparée', 'différences réparées'),
  },
  jobs: {
    title: 'Tâches en arrière-plan',
    waiting: 'À faire',
    oldest: (time: string) => `la plus ancienne attend depuis ${time}`,
    running: 'En cours',
    later: 'Pour plus tard',
    triedAgain: 'Reprises après un échec',
    failed: 'Abandonnées',
    none: 'Aucune tâche n’a été abandonnée.',
    caption: 'Tâches abandonnées, de la plus récente à la plus ancienne',
    columns: {
      task: 'Tâche',
      attempts: 'Tentatives',
      error: 'Dernière erreur',
      created: 'Ajoutée',
    },
    retry: 'Reprendre les tâches abandonnées',
    regularCaption: 'Tâches régulières et dernier lancement',
    regularColumns: { task: 'Tâche', last: 'Dernier lancement' },
  },
  journal: {
    title: 'Journal et courriels',
    checkpoint: 'Dernier point de contrôle du journal',
    mail: 'Courriels en attente',
    mailOldest: (when: string) => `le plus ancien depuis ${when}`,
    mailFailing: (n: number) => `${n} après un envoi manqué`,
    demonstration:
      'la démonstration garde ses courriels dans la page «\u00a0Courriels envoyés\u00a0»',
  },
  seconds: (n: number) => counted('fr', n, 'seconde', 'secondes'),
  minutes: (n: number) => counted('fr', n, 'minute', 'minutes'),
  hours: (n: number) => counted('fr', n, 'heure', 'heures'),
} satisfies typeof english;
