import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  type CaseKey,
  fileKeyProvider,
  openBytes,
  openField,
  SealBroken,
  sealBytes,
  sealField,
} from './crypto.server.ts';

const key = Buffer.alloc(32, 7) as Buffer as CaseKey;
const place = { caseId: 'case-1', field: 'family_name' };

describe('a sealed field', () => {
  it('opens where it was sealed', () => {
    const sealed = sealField(key, 'Nguyễn', place);
    expect(sealed).not.toContain('Nguyễn');
    expect(openField(key, sealed, place)).toBe('Nguyễn');
  });

  it('never looks the same twice', () => {
    expect(sealField(key, 'a', place)).not.toBe(sealField(key, 'a', place));
  });

  it('does not open with any byte altered', () => {
    const sealed = Buffer.from(sealField(key, 'abc', place), 'base64');
    for (let at = 0; at < sealed.length; at += 1) {
      const altered = Buffer.from(sealed);
      altered[at] = (altered[at] ?? 0) ^ 1;
      expect(() => openField(key, altered.toString('base64'), place)).toThrow(SealBroken);
    }
  });

  it.each([
    ['another case', { caseId: 'case-2', field: 'family_name' }],
    ['another field', { caseId: 'case-1', field: 'given_names' }],
    ['a place that only joins to the same text', { caseId: 'case-1family', field: '_name' }],
  ])('does not open in %s', (_, elsewhere) => {
    expect(() => openField(key, sealField(key, 'abc', place), elsewhere)).toThrow(SealBroken);
  });

  it('does not open under another key', () => {
    const other = Buffer.alloc(32, 8) as Buffer as CaseKey;
    expect(() => openField(other, sealField(key, 'abc', place), place)).toThrow(SealBroken);
  });

  it('holds the bytes of a document too', () => {
    const bytes = Buffer.from([0, 255, 1, 254]);
    expect(openBytes(key, sealBytes(key, bytes, place), place)).toEqual(bytes);
  });
});

describe('the master key file', () => {
  const folder = () => mkdtempSync(join(tmpdir(), 'passerelle-key-'));

  it('is made once, for its owner only, and wraps keys bound to their case', async () => {
    const path = join(folder(), 'deep', 'master.key');
    const wrapped = await fileKeyProvider(path, true).wrap(key, 'case-1');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const before = readFileSync(path, 'utf8');
    const again = fileKeyProvider(path, true);
    expect(readFileSync(path, 'utf8')).toBe(before);
    expect(await again.unwrap(wrapped, 'case-1')).toEqual(key);
    await expect(again.unwrap(wrapped, 'case-2')).rejects.toThrow(SealBroken);
  });

  it('must exist where real data is kept', () => {
    expect(() => fileKeyProvider(join(folder(), 'master.key'), false)).toThrow(/MASTER_KEY_FILE/);
  });

  it('is refused when malformed or open to others', () => {
    const short = join(folder(), 'master.key');
    writeFileSync(short, 'abc', { mode: 0o600 });
    expect(() => fileKeyProvider(short, true)).toThrow(/32 bytes/);
    const open = join(folder(), 'master.key');
    writeFileSync(open, 'ab'.repeat(32), { mode: 0o644 });
    expect(() => fileKeyProvider(open, true)).toThrow(/0600/);
  });
});
