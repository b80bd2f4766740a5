/**
 * Who may import what (docs/ARCHITECTURE.md). A rule is named for what it protects; its comment says
 * what would go wrong.
 */
const room = (path) => `^${path}/`;
const tests = '\\.(test|fixture)\\.tsx?$';

/** Everything of the portal but the rooms named may not be imported from `from`. */
const only = (name, comment, from, allowed, extra = []) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: tests },
  to: {
    path: '^(app|db|search|test|bin|server\\.ts|worker\\.ts)',
    pathNot: [...allowed, ...extra],
  },
});

module.exports = {
  forbidden: [
    only(
      'domain-is-pure',
      'The rules must read the same on paper: nothing but the domain.',
      room('app/domain'),
      [room('app/domain')],
    ),
    {
      name: 'domain-needs-no-package',
      comment: 'A rule that needs a library is not a rule of the process.',
      severity: 'error',
      from: { path: room('app/domain'), pathNot: tests },
      to: { dependencyTypes: ['npm', 'npm-dev', 'core'] },
    },
    only(
      'db-knows-rules-not-pages',
      'Rows become states of the domain; the database does not know who asks for a page.',
      room('db'),
      [room('db'), room('app/domain')],
      // Connections and keys come from settings; the clock is read in one place; the list holds documents;
      // the demonstration is made of the rules and words of the portal.
      [
        '^app/platform/(env|clock|crypto|demonstration|log|rule-settings|totp|passwords)',
        '^search/document\\.ts$',
        room('app/i18n'),
      ],
    ),
    only(
      'search-holds-published-profiles',
      'An engine sees what may be published, and the words it is found by.',
      room('search'),
      [room('search'), room('app/domain'), room('db'), room('app/i18n')],
      ['^app/platform/(env|log|clock|metrics|search-settings)'],
    ),
    only(
      'commands-decide-and-store',
      'A command reaches no page, no mail and no other process: its jobs do.',
      room('app/commands'),
      [
        room('app/commands'),
        room('app/domain'),
        room('db'),
        '^app/jobs/reactions\\.ts$',
        '^search/document\\.ts$',
      ],
      // The gate checks notes in the publishing transaction, and says in the log when it can't.
      ['^app/platform/(env|clock|log|rule-settings|lint/)'],
    ),
    only(
      'queries-read',
      'A read model changes nothing and shows nothing.',
      room('app/queries'),
      [room('app/queries'), room('app/domain'), room('db'), room('search')],
      // Opening restricted details is reading that leaves its row in the journal.
      [
        '^app/commands/(open-restricted|sponsor-facts|gate-facts)',
        '^app/platform/(env|clock|page-problem|rule-settings|live/audience)',
        '^app/paths\\.ts$',
        room('app/i18n'),
      ],
    ),
    only('jobs-act-after', 'A job goes through the same commands as people.', room('app/jobs'), [
      room('app/jobs'),
      room('app/commands'),
      room('app/queries'),
      room('app/domain'),
      room('app/platform'),
      room('db'),
      room('search'),
      room('app/i18n'),
      '^app/paths\\.ts$',
    ]),
    only('ui-takes-props', 'A part that fetches can be used in one place only.', room('app/ui'), [
      room('app/ui'),
      room('app/i18n'),
      room('app/domain'),
      '^app/paths\\.ts$',
    ]),
    only(
      'browser-stands-alone',
      'What runs in a browser is sent to everyone: a few kilobytes, and nothing that is known here.',
      room('app/browser'),
      [room('app/browser')],
    ),
    {
      name: 'routes-have-no-sql',
      comment: 'A route reads like a page of the guide: queries and commands know the tables.',
      severity: 'error',
      from: { path: room('app/routes'), pathNot: tests },
      to: { path: '^(db/|search/.*\\.server\\.ts)|node_modules/(drizzle-orm|postgres)/' },
    },
    {
      name: 'nobody-imports-routes',
      comment: 'Pages are leaves.',
      severity: 'error',
      from: { pathNot: '^(app/routes/|app/routes\\.ts|test/)' },
      to: { path: room('app/routes') },
    },
    {
      name: 'platform-knows-no-product',
      comment: 'The platform would serve another product as well.',
      severity: 'error',
      from: { path: room('app/platform'), pathNot: tests },
      to: { path: '^app/(commands|queries|jobs|routes|ui)/' },
    },
    {
      name: 'tests-stay-out-of-the-product',
      comment: 'What a test needs must not ship.',
      severity: 'error',
      from: { path: '^(app|db|search|server\\.ts|worker\\.ts)', pathNot: tests },
      to: { path: `^test/|${tests}` },
    },
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one file.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^build/' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
};
