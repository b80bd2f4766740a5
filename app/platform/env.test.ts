import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseEnv } from './env.server.ts';

const problems = (source: Record<string, string>) => {
  const result = parseEnv(source);
  return result.ok ? [] : result.problems;
};

describe('the settings', () => {
  it('need nothing: the demonstration runs on embedded parts', () => {
    const result = parseEnv({});
    expect(result.ok && result.env).toMatchObject({
      NODE_ENV: 'production',
      PORT: 3000,
      HOST: '127.0.0.1',
      PUBLIC_URL: 'http://127.0.0.1:3000',
      DEMONSTRATION: true,
      WORKER: 'inline',
      HOLD_BUSINESS_DAYS: 10,
      HOLDS_PER_SAH: 3,
      SMALLEST_GROUP: 20,
      TIME_ZONE: 'America/Toronto',
    });
  });

  it('are no demonstration with a database of their own', () => {
    const url = 'postgres://u:p@db/x';
    const source = { DATABASE_URL: url, DATABASE_APP_URL: url, SMTP_URL: 'smtp://mail:25' };
    const result = parseEnv(source);
    expect(result.ok && result.env.DEMONSTRATION).toBe(false);
    expect(parseEnv({ ...source, DEMONSTRATION: 'true' })).toMatchObject({
      env: { DEMONSTRATION: true },
    });
  });

  it.each([
    ['PORT', '99999'],
    ['PORT', '3000a'],
    ['HOLDS_PER_SAH', '0'],
    ['WORKER', 'maybe'],
    ['DEMONSTRATION', 'yes'],
    ['TIME_ZONE', 'America/Nowhere'],
    ['PUBLIC_URL', 'example.org'],
    ['DATABASE_URL', 'mysql://x/y'],
    ['DATABASE_URL', 'postgres://u:p@db/x'],
    ['MEILI_MASTER_KEY', 'short'],
    ['SESSION_IDLE_MINUTES', '1000'],
  ])('that are wrong are named: %s=%s', (name, value) => {
    expect(problems({ [name]: value }).join()).toContain(name);
  });

  it('never repeat a wrong value, which may be a secret', () => {
    expect(problems({ DATABASE_URL: 'postgrs://u:hunter2@db/x' }).join()).not.toContain('hunter2');
  });

  it('are each documented, and nothing else is', () => {
    const documented = readFileSync('.env.example', 'utf8').match(/^[A-Z_]+(?==)/gm) ?? [];
    const result = parseEnv(Object.fromEntries(documented.map((name) => [name, '%%wrong%%'])));
    const source = readFileSync('app/platform/env.server.ts', 'utf8');
    const known = [...source.matchAll(/^ {2}([A-Z_]+): /gm)].map((match) => match[1]);
    expect([...documented].sort()).toEqual([...new Set(known)].sort());
    expect(result.ok).toBe(false);
  });
});
