/**
 * Encryption of restricted data: AES-256-GCM, one data key per case, wrapped by a master key.
 * Destroying a case's wrapped key destroys its data, in backups too (privacy: two sides of a case).
 *
 * A sealed value is base64 of: version (1 byte), nonce (12), tag (16), ciphertext.
 */
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { env } from '#app/platform/env.server.ts';

const version = 1;
const nonceLength = 12;
const tagLength = 16;
const keyLength = 32;

declare const caseKeyBrand: unique symbol;
/** The data key of one case, unwrapped: lives in memory only, for as long as a request. */
export type CaseKey = Buffer & { readonly [caseKeyBrand]: true };

/** What a sealed value belongs to. It opens only where it was sealed: same case, same field. */
export interface FieldPlace {
  readonly caseId: string;
  readonly field: string;
}

/** Wraps and unwraps data keys. A file by default; a key-management service in production. */
export interface KeyProvider {
  wrap(dataKey: Buffer, boundTo: string): Promise<string>;
  unwrap(wrapped: string, boundTo: string): Promise<Buffer>;
  /** A key for another purpose, derived from the master key. */
  derive(purpose: string): Buffer;
}

function seal(key: Buffer, plaintext: Buffer, aad: string): Buffer {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength });
  cipher.setAAD(Buffer.from(aad, 'utf8'));
  const body = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  return Buffer.concat([Buffer.of(version), nonce, cipher.getAuthTag(), body]);
}

/** A sealed value that does not open: altered, moved to another place, or under another key. */
export class SealBroken extends Error {
  override name = 'SealBroken';
}

function open(key: Buffer, sealed: Buffer, aad: string): Buffer {
  if (sealed.length < 1 + nonceLength + tagLength || sealed[0] !== version) {
    throw new SealBroken('not a sealed value');
  }
  const nonce = sealed.subarray(1, 1 + nonceLength);
  const tag = sealed.subarray(1 + nonceLength, 1 + nonceLength + tagLength);
  const body = sealed.subarray(1 + nonceLength + tagLength);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength });
  decipher.setAAD(Buffer.from(aad, 'utf8'));
  decipher.setAuthTag(tag);
  try {
    return Buffer.concat([decipher.update(body), decipher.final()]);
  } catch {
    throw new SealBroken('a sealed value does not open here');
  }
}

// The separator cannot occur in an id or a field's name, so two places never read the same.
const aadOf = (place: FieldPlace) => `case\u0000${place.caseId}\u0000${place.field}`;

/** Seals one text field of a case. @returns base64. */
export function sealField(key: CaseKey, plaintext: string, place: FieldPlace): string {
  return seal(key, Buffer.from(plaintext, 'utf8'), aadOf(place)).toString('base64');
}

/** Opens one text field of a case. Throws `SealBroken` when altered or moved. */
export function openField(key: CaseKey, sealed: string, place: FieldPlace): string {
  return open(key, Buffer.from(sealed, 'base64'), aadOf(place)).toString('utf8');
}

/** Seals the bytes of a document of a case. */
export function sealBytes(key: CaseKey, plaintext: Uint8Array, place: FieldPlace): Buffer {
  return seal(key, Buffer.from(plaintext), aadOf(place));
}

/** Opens the bytes of a document of a case. Throws `SealBroken` when altered or moved. */
export function openBytes(key: CaseKey, sealed: Uint8Array, place: FieldPlace): Buffer {
  return open(key, Buffer.from(sealed), aadOf(place));
}

/** A provider that holds the master key itself. */
export function masterKeyProvider(masterKey: Buffer): KeyProvider {
  if (masterKey.length !== keyLength) throw new Error('a master key has 32 bytes');
  const derive = (purpose: string) =>
    Buffer.from(hkdfSync('sha256', masterKey, '', `passerelle ${purpose}`, keyLength));
  const wrapping = derive('wrap data keys');
  return {
    wrap: async (dataKey, boundTo) =>
      seal(wrapping, dataKey, `key\u0000${boundTo}`).toString('base64'),
    unwrap: async (wrapped, boundTo) =>
      open(wrapping, Buffer.from(wrapped, 'base64'), `key\u0000${boundTo}`),
    derive,
  };
}

function readMasterKey(path: string): Buffer {
  const text = readFileSync(path, 'utf8').trim();
  if (!/^[0-9a-f]{64}$/i.test(text)) {
    throw new Error('MASTER_KEY_FILE: must hold 32 bytes in hexadecimal (64 characters)');
  }
  if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0) {
    throw new Error('MASTER_KEY_FILE: must be readable by its owner only (mode 0600)');
  }
  return Buffer.from(text, 'hex');
}

/**
 * Makes the key file if there is none. The file appears whole or not at all, so that two processes
 * starting together, or a power cut, never leave half a key.
 */
function createMasterKey(path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  writeFileSync(draft, `${randomBytes(keyLength).toString('hex')}\n`, { mode: 0o600, flush: true });
  try {
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    unlinkSync(draft);
  }
}

/** The key file at `path`. @param mayCreate only where losing it loses no real data. */
export function fileKeyProvider(path: string, mayCreate: boolean): KeyProvider {
  try {
    return masterKeyProvider(readMasterKey(path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    if (!mayCreate) throw new Error('MASTER_KEY_FILE: there is no such file');
    createMasterKey(path);
    return masterKeyProvider(readMasterKey(path));
  }
}

let provider: KeyProvider | undefined;

/** The provider in force, opened on first use. */
export function keyProvider(): KeyProvider {
  provider ??= fileKeyProvider(env.MASTER_KEY_FILE, env.DEMONSTRATION);
  return provider;
}

/** A new data key for a case, and the wrapped form to store beside it. */
export async function newCaseKey(caseId: string): Promise<{ key: CaseKey; wrapped: string }> {
  const key = randomBytes(keyLength) as Buffer as CaseKey;
  return { key, wrapped: await keyProvider().wrap(key, caseId) };
}

/** The data key of a case, from its stored form. Throws `SealBroken` for another case's key. */
export async function openCaseKey(wrapped: string, caseId: string): Promise<CaseKey> {
  return (await keyProvider().unwrap(wrapped, caseId)) as CaseKey;
}

/** Seals a secret of the portal itself (a TOTP secret), bound to its owner. */
export function sealSecret(plaintext: string, owner: string): string {
  return seal(
    keyProvider().derive('secrets of accounts'),
    Buffer.from(plaintext, 'utf8'),
    `secret\u0000${owner}`,
  ).toString('base64');
}

/** Opens a secret sealed by `sealSecret` for the same owner. */
export function openSecret(sealed: string, owner: string): string {
  return open(
    keyProvider().derive('secrets of accounts'),
    Buffer.from(sealed, 'base64'),
    `secret\u0000${owner}`,
  ).toString('utf8');
}

/** A keyed digest under the master key, in hexadecimal: signs checkpoints, hides limiter keys. */
export function keyedDigest(purpose: string, data: string): string {
  return createHmac('sha256', keyProvider().derive(purpose)).update(data).digest('hex');
}

/** Compares two digests without telling by time where they differ. */
export function sameDigest(left: string, right: string): boolean {
  const a = Buffer.from(left);
  const b = Buffer.from(right);
  return a.length === b.length && timingSafeEqual(a, b);
}

/** SHA-256 in hexadecimal: what the database keeps of session ids, links and recovery codes. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** A random token for a link: 256 bits, safe in a URL. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}
