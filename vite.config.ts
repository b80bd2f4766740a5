import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig, type Plugin } from 'vite';
import { denyImports, envOnlyMacros } from 'vite-env-only';
// @ts-expect-error a plain export without types, as its first lines say
import remixConfig from './remix.config.js';

/**
 * The server runs these rooms as they stand, from their own files: the page bundle refers to them
 * instead of holding a second copy, so that a process has one pool, one log and one clock.
 */
const runsAsItStands = /^#(db|search)\/|^#app\/(commands|queries|jobs|platform)\//;

/** Scripts and styles never change once built: compressed here as far as it goes, not at each request. */
const compressOnce: Plugin = {
  name: 'compress-once',
  apply: (_config, { isSsrBuild }) => !isSsrBuild,
  writeBundle({ dir = '' }, files) {
    for (const name of Object.keys(files).filter((file) => /\.(js|css)$/.test(file))) {
      const file = files[name];
      const content = file?.type === 'chunk' ? file.code : (file?.source ?? '');
      writeFileSync(join(dir, `${name}.br`), brotliCompressSync(content));
    }
  },
};

/**
 * Writes the design system's values into the sheets where they are asked for: it names hundreds, and a
 * page needs forty. A name that it does not have ends the build.
 */
const designTokens = () => {
  const folder = 'node_modules/@gcds-core/tokens/build/web/css';
  const sheets = ['base', 'global'].map((name) => readFileSync(`${folder}/${name}.css`, 'utf8'));
  const values = new Map(
    [...sheets.join('').matchAll(/(--gcds-[\w-]+): ([^;]+);/g)].map(([, name, value]) => [
      name,
      value,
    ]),
  );
  const written = (_asked: string, name: string) => {
    const value = values.get(name);
    if (!value) throw new Error(`The design system has no ${name}`);
    return value;
  };
  return {
    postcssPlugin: 'design-tokens',
    Declaration(declaration: { value: string }) {
      if (declaration.value.includes('var(--gcds-')) {
        declaration.value = declaration.value.replace(/var\((--gcds-[\w-]+)\)/g, written);
      }
    },
  };
};

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
    compressOnce,
  ],
  css: { postcss: { plugins: [designTokens()] } },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rollupOptions: isSsrBuild ? { external: (id: string) => runsAsItStands.test(id) } : {},
  },
  server: { host: '127.0.0.1' },
}));
