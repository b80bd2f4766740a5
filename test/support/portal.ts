/**
 * The portal's own code in a test, on a database of its own. Settings are read when modules are first
 * imported, so they are set here first, and everything is imported after.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Actor, OrganizationKind, Role } from '#app/domain/access/actor.ts';
import type { PublishedFields } from '#app/domain/disclosure/published-profile.ts';
import type { AgreementStatus } from '#app/domain/organization/sponsoring.ts';
import type { CommunityCode } from '#app/domain/vocabulary/communities.ts';
import type { ProvinceCode } from '#app/domain/vocabulary/provinces.ts';
import { freshDatabase, type TestDatabase } from './database.ts';
import { temporaryFolder } from './temporary-folder.ts';

export interface Portal {
  readonly database: TestDatabase;
  /** The settings a server process needs to run on the same database and keys. */
  readonly settings: Readonly<Record<string, string>>;
  organization(kind: OrganizationKind, options?: OrganizationOptions): Promise<string>;
  actor(role: Role, organizationId: string, sahIds?: readonly string[]): Promise<Actor>;
  /** The cookie of a signed-in browser of that person, both factors just given. */
  cookieOf(actor: Actor): Promise<string>;
  close(): Promise<void>;
}

interface PortalOptions {
  /** False: no reference set is in force, and nothing can be published. */
  readonly reference?: boolean;
}

interface OrganizationOptions {
  readonly province?: ProvinceCode;
  readonly community?: CommunityCode;
  readonly agreement?: AgreementStatus;
  readonly holdingLimit?: number;
  readonly parents?: readonly string[];
}

export async function openPortal(name: string, options: PortalOptions = {}): Promise<Portal> {
  return portalOn(await freshDatabase(name), options);
}

/** The portal on a database that is there already and holds nothing yet. */
export async function portalOn(
  database: TestDatabase,
  { reference = true }: PortalOptions = {},
): Promise<Portal> {
  const directory = temporaryFolder('portal');
  const keyFile = join(directory, 'master.key');
  writeFileSync(keyFile, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600 });
  const settings = {
    NODE_ENV: 'test',
    DATA_DIR: directory,
    DATABASE_URL: database.urls.owner,
    DATABASE_APP_URL: database.urls.app,
    MASTER_KEY_FILE: keyFile,
    DEMONSTRATION: 'false',
    LOG_LEVEL: 'error',
    WORKER: 'off',
  };
  Object.assign(process.env, settings);
  const { db, closeDatabase } = await import('#db/client.server.ts');
  const { account, organization, organizationParent } = await import('#db/schema/auth.ts');
  const { startSession } = await import('#app/platform/sessions.server.ts');
  const owner = database.open('owner');
  if (reference) {
    const { loadEasyReference } = await import('./reference-set.ts');
    await loadEasyReference(owner.db);
  }

  return {
    database,
    settings,
    async organization(kind, options = {}) {
      const id = randomUUID();
      await owner.db.insert(organization).values({
        id,
        kind,
        nameEn: `Sample ${kind} ${id.slice(0, 4)}`,
        nameFr: `Exemple ${kind} ${id.slice(0, 4)}`,
        province: options.province ?? 'ON',
        community: options.community ?? null,
        agreementStatus: kind === 'sah' ? (options.agreement ?? 'active') : null,
        holdingLimit: options.holdingLimit ?? null,
      });
      for (const sahId of options.parents ?? []) {
        await owner.db.insert(organizationParent).values({ constituentGroupId: id, sahId });
      }
      return id;
    },
    async actor(role, organizationId, sahIds) {
      const { findActor } = await import('#db/repositories/account.server.ts');
      const id = randomUUID();
      await owner.db.insert(account).values({
        id,
        organizationId,
        role,
        email: `${id}@example.test`,
        name: `Sample ${role}`,
      });
      const actor = await db.transaction((tx) => findActor(tx, id));
      if (!actor) throw new Error('no such account');
      return sahIds ? { ...actor, sahIds } : actor;
    },
    async cookieOf(actor) {
      const cookie = await startSession(actor.accountId, new Request('http://127.0.0.1/'));
      return cookie.split(';')[0] ?? '';
    },
    async close() {
      await closeDatabase();
      await database.drop();
    },
  };
}

/** A profile's fields that may be published as they are; change what a test is about. */
export function sampleFields(changes: Partial<PublishedFields> = {}): PublishedFields {
  return {
    stream: 'gar',
    priority: 'regular',
    medicalLevel: 'low',
    shape: 'couple_with_children',
    composition: { age_0_5: 1, age_6_12: 1, age_13_17: 0, age_18_64: 2, age_65_plus: 0 },
    sizeBandOnly: null,
    origin: { kind: 'region', code: 'western_asia' },
    languages: ['ara'],
    english: 'a_little',
    french: 'none',
    education: 'some_primary',
    occupations: [],
    needs: [{ code: 'large_family', members: 1 }],
    accessibleHousing: false,
    inCanada: true,
    readyToTravel: false,
    destination: 'hamilton',
    province: null,
    contacts: null,
    linkedCase: false,
    ...changes,
  };
}

/** The people of a case, who may act on it in turn. */
export interface Cast {
  readonly author: Actor;
  readonly approver: Actor;
  readonly local: Actor;
  readonly provider: Actor;
}

export async function castOf(portal: Portal): Promise<Cast> {
  const roco = await portal.organization('roco');
  const office = await portal.organization('local_office');
  const provider = await portal.organization('service_provider');
  return {
    author: await portal.actor('roco_officer', roco),
    approver: await portal.actor('roco_officer', roco),
    local: await portal.actor('local_officer', office),
    provider: await portal.actor('spo_worker', provider),
  };
}

/** Opens a case and brings its profile to promotion by the portal's own commands. */
export async function promotedCase(
  cast: Cast,
  fields: PublishedFields = sampleFields(),
): Promise<{ caseId: string; number: string }> {
  const { runCommand } = await import('#app/commands/run-command.server.ts');
  const { openCase } = await import('#app/commands/open-case.server.ts');
  const { recordConsent } = await import('#app/commands/record-consent.server.ts');
  const { writeProfile } = await import('#app/commands/write-profile.server.ts');
  const { requestApproval } = await import('#app/commands/request-approval.server.ts');
  const { publishProfile } = await import('#app/commands/publish-profile.server.ts');
  const { asSystem } = await import('#db/client.server.ts');
  const { findCase } = await import('#db/repositories/case.server.ts');
  const done = <T extends { ok: boolean }>(result: T): T => {
    if (!result.ok) throw new Error(`refused: ${JSON.stringify(result)}`);
    return result;
  };
  const opened = done(
    await runCommand(cast.author, openCase, {
      caseId: null,
      input: {
        stream: fields.stream,
        officeId: cast.local.organizationId,
        serviceProviderId: cast.provider.organizationId,
        migrationOfficeId: null,
        arrivedOn: fields.stream === 'overseas' ? null : '2026-01-15',
        members: sampleMembers,
        notes: { file_numbers: 'UCI 00-0000-0000', medical: '', circumstances: '', contacts: '' },
      },
    }),
  );
  if (!opened.ok) throw new Error('refused');
  const { caseId } = opened;
  const consent = {
    form: 'imm5475',
    signedOn: '2026-02-01',
    signedByAdultForMinor: false,
  } as const;
  done(await runCommand(cast.author, recordConsent, { caseId, input: consent }));
  done(await runCommand(cast.author, writeProfile, { caseId, input: { fields } }));
  done(await runCommand(cast.author, requestApproval, { caseId, input: null }));
  done(await runCommand(cast.approver, publishProfile, { caseId, input: null }));
  const state = await asSystem((tx) => findCase(tx, caseId));
  return { caseId, number: state?.profile?.number ?? '' };
}

/** Invented, and looking it. */
export const sampleMembers = [
  {
    givenNames: 'Exemplia',
    familyName: 'Sample-Lind',
    dateOfBirth: '1990-03-04',
    relation: 'principal_applicant',
  },
  {
    givenNames: 'Modello',
    familyName: 'Sample-Lind',
    dateOfBirth: '1988-07-21',
    relation: 'spouse',
  },
  {
    givenNames: 'Fictiva',
    familyName: 'Sample-Lind',
    dateOfBirth: '2018-11-02',
    relation: 'child',
  },
  {
    givenNames: 'Inventio',
    familyName: 'Sample-Lind',
    dateOfBirth: '2022-05-30',
    relation: 'child',
  },
] as const;
