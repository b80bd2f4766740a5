import { inArray } from 'drizzle-orm';
import {
  type CaseKey,
  newCaseKey,
  openBytes,
  openCaseKey,
  openField,
  sealBytes,
  sealField,
} from '#app/platform/crypto.server.ts';
import type { Transaction } from '../client.server.ts';
import { caseKey } from '../schema/restricted.ts';

/** Seals and opens the restricted fields of one case. Lives no longer than a transaction. */
export interface Vault {
  /** @param field where the value is kept, such as `household_member:<id>`: it opens only there. */
  seal(field: string, value: unknown): string;
  open<T>(field: string, sealed: string): T;
  sealFile(field: string, content: Uint8Array): Buffer;
  openFile(field: string, sealed: Uint8Array): Buffer;
}

function vaultOf(key: CaseKey, caseId: string): Vault {
  return {
    seal: (field, value) => sealField(key, JSON.stringify(value), { caseId, field }),
    open: <T>(field: string, sealed: string) =>
      JSON.parse(openField(key, sealed, { caseId, field })) as T,
    sealFile: (field, content) => sealBytes(key, content, { caseId, field }),
    openFile: (field, sealed) => openBytes(key, sealed, { caseId, field }),
  };
}

/** Makes the data key of a new case. */
export async function createVault(tx: Transaction, caseId: string): Promise<Vault> {
  const { key, wrapped } = await newCaseKey(caseId);
  await tx.insert(caseKey).values({ caseId, wrappedKey: wrapped });
  return vaultOf(key, caseId);
}

/** The vault of a case, or null: the policies hide it from this actor, or its key was destroyed. */
export async function findVault(tx: Transaction, caseId: string): Promise<Vault | null> {
  return (await findVaults(tx, [caseId])).get(caseId) ?? null;
}

/** The vaults of these cases, by the case; those that `findVault` would not find are left out. */
export async function findVaults(
  tx: Transaction,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, Vault>> {
  const rows = await tx
    .select()
    .from(caseKey)
    .where(inArray(caseKey.caseId, [...caseIds]));
  const opened = rows.map(async ({ caseId, wrappedKey }) =>
    wrappedKey ? ([caseId, vaultOf(await openCaseKey(wrappedKey, caseId), caseId)] as const) : null,
  );
  return new Map((await Promise.all(opened)).filter((vault) => vault !== null));
}

export async function getVault(tx: Transaction, caseId: string): Promise<Vault> {
  const vault = await findVault(tx, caseId);
  if (!vault) throw new Error('the case has no data key');
  return vault;
}
