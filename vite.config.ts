import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig } from 'vite';
import { denyImports, envOnlyMacros } from 'vite-env-only';
// @ts-expect-error a plain export without types, as its first lines say
import remixConfig from './remix.config.js';

/**
 * The server runs these rooms as they stand, from their own files: the page bundle refers to them
 * instead of holding a second copy, so that a process has one pool, one log and one clock.
 */
const runsAsItStands = /^#(db|search)\/|^#app\/(commands|queries|jobs|platform)\//;

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [
    denyImports({
      client: {
        // A plain module imported by a component gets into the browser bundle without an error otherwise.
        specifiers: ['postgres', 'graphile-worker', 'pino', 'nodemailer', /^drizzle-orm/, /^node:/],
        files: [
          'db/**',
          'search/**',
          'app/commands/**',
          'app/queries/**',
          'app/jobs/**',
          '**/*.server.*',
        ],
      },
    }),
    envOnlyMacros(),
    remix(remixConfig as Parameters<typeof remix>[0]),
  ],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rollupOptions: isSsrBuild ? { external: (id: string) => runsAsItStands.test(id) } : {},
  },
  server: { host: '127.0.0.1' },
}));
