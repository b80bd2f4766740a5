import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig } from 'vite';
import { denyImports, envOnlyMacros } from 'vite-env-only';
import remixConfig from './remix.config.js';

export default defineConfig({
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
  build: { target: 'es2022', assetsInlineLimit: 0, reportCompressedSize: false },
  server: { host: '127.0.0.1' },
});
