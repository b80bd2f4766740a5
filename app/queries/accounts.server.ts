/** The accounts page: organizations and people, as far as the actor looks after them. */
import { and, asc, count, eq, exists, gt, isNull, ne, or, type SQL, sql } from 'drizzle-orm';
import type { Actor, OrganizationKind, Role } from '#app/domain/access/actor.ts';
import { can } from '#app/domain/access/can.ts';
import { administers, mayClose, type PersonRole, rolesToGive } from '#app/domain/access/invite.ts';
import { isUuid } from '#app/domain/uuid.ts';
import type { Lang } from '#app/i18n/lang.ts';
import { now } from '#app/platform/clock.server.ts';
import { ruleSettings } from '#app/platform/rule-settings.server.ts';
import { reader } from '#db/client.server.ts';
import { account, invitation, organization, organizationParent } from '#db/schema/auth.ts';

const pageSize = 25;

/** Part of a list, and where it stands in the whole. */
export interface ListPage<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
  readonly page: number;
  readonly pageCount: number;
  readonly from: number;
}

export interface ListQuestion {
  readonly lang: Lang;
  /** Words to find in names and addresses; empty for all. */
  readonly words: string;
  readonly page: number;
}

const sahIds = sql<string[]>`array(
  select ${organizationParent.sahId} from ${organizationParent}
  where ${organizationParent.constituentGroupId} = ${organization.id})`;

/** The same line as `administers`, for lists: what it lets through is asked again one by one. */
function inScope(actor: Actor): SQL | undefined {
  if (actor.role === 'administrator') return ne(organization.kind, 'portal');
  if (actor.role !== 'sah_manager') return sql`false`;
  return or(
    eq(organization.id, actor.organizationId),
    exists(
      reader
        .select({ one: sql`1` })
        .from(organizationParent)
        .where(
          and(
            eq(organizationParent.constituentGroupId, organization.id),
            eq(organizationParent.sahId, actor.organizationId),
          ),
        ),
    ),
  );
}

/** Every word must be found somewhere, with or without accents and capitals. */
function found(words: string, ...columns: SQL[]): SQL | undefined {
  const patterns = words
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 8)
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
  const text = sql`app.plain(${sql.join(columns, sql` || ' ' || `)})`;
  return and(...patterns.map((pattern) => sql`${text} like app.plain(${pattern})`));
}

function pageOf<Row>(rows: readonly Row[], total: number, page: number): ListPage<Row> {
  const pageCount = Math.max(1, Math.ceil(total / pageSize));
  return { rows, total, page, pageCount, from: (page - 1) * pageSize + 1 };
}

const pageWithin = (page: number, total: number) =>
  Math.min(Math.max(1, page), Math.max(1, Math.ceil(total / pageSize)));

export interface ListedAccount {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly organization: { readonly id: string; readonly name: string };
  readonly open: boolean;
  readonly mayClose: boolean;
}

/** Accounts by name, of one organization or of all the actor looks after. */
export async function listAccounts(
  actor: Actor,
  organizationId: string | null,
  { lang, words, page }: ListQuestion,
): Promise<ListPage<ListedAccount>> {
  const nameIn = lang === 'fr' ? organization.nameFr : organization.nameEn;
  const where = and(
    inScope(actor),
    organizationId ? eq(organization.id, organizationId) : undefined,
    found(words, sql`${account.name}`, sql`${account.email}`, sql`${nameIn}`),
  );
  const base = () =>
    reader
      .select({ total: count() })
      .from(account)
      .innerJoin(organization, eq(organization.id, account.organizationId))
      .where(where);
  const total = (await base())[0]?.total ?? 0;
  const at = pageWithin(page, total);
  const rows = await reader
    .select({
      id: account.id,
      name: account.name,
      email: account.email,
      role: account.role,
      disabledAt: account.disabledAt,
      organizationId: organization.id,
      organizationName: nameIn,
      kind: organization.kind,
      sahIds,
    })
    .from(account)
    .innerJoin(organization, eq(organization.id, account.organizationId))
    .where(where)
    .orderBy(sql`app.plain(${account.name})`, asc(account.id))
    .limit(pageSize)
    .offset((at - 1) * pageSize);
  return pageOf(
    rows.map((row) => ({
      id: row.id,
      name: row.name,
      email: row.email,
      role: row.role,
      organization: { id: row.organizationId, name: row.organizationName },
      open: row.disabledAt === null,
      mayClose: mayClose(actor, {
        id: row.id,
        organization: { id: row.organizationId, kind: row.kind, sahIds: row.sahIds },
      }),
    })),
    total,
    at,
  );
}

export interface ListedOrganization {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganizationKind;
  readonly accounts: number;
}

/** Organizations by name, with how many accounts each has. */
export async function listOrganizations(
  actor: Actor,
  { lang, words, page }: ListQuestion,
): Promise<ListPage<ListedOrganization>> {
  const nameIn = lang === 'fr' ? organization.nameFr : organization.nameEn;
  const where = and(
    inScope(actor),
    found(words, sql`${organization.nameEn}`, sql`${organization.nameFr}`),
  );
  const [whole] = await reader.select({ total: count() }).from(organization).where(where);
  const total = whole?.total ?? 0;
  const at = pageWithin(page, total);
  const rows = await reader
    .select({
      id: organization.id,
      name: nameIn,
      kind: organization.kind,
      accounts: count(account.id),
    })
    .from(organization)
    .leftJoin(account, eq(account.organizationId, organization.id))
    .where(where)
    .groupBy(organization.id)
    .orderBy(sql`app.plain(${nameIn})`, asc(organization.id))
    .limit(pageSize)
    .offset((at - 1) * pageSize);
  return pageOf(rows, total, at);
}

export interface OpenOrganization {
  readonly id: string;
  readonly name: { readonly en: string; readonly fr: string };
  readonly kind: OrganizationKind;
  readonly roles: readonly PersonRole[];
  /** How many holds this SAH may have at once, and how many any may, for who may set it. */
  readonly holdingLimit: { readonly own: number | null; readonly general: number } | null;
  readonly invitations: readonly {
    readonly key: string;
    readonly name: string;
    readonly email: string;
    readonly role: Role;
    readonly expiresAt: string;
  }[];
}

/** One organization with the roles to give in it; null when it is not the actor's to look after. */
export async function openOrganization(actor: Actor, id: string): Promise<OpenOrganization | null> {
  if (!isUuid(id)) return null;
  const [row] = await reader
    .select({
      id: organization.id,
      kind: organization.kind,
      en: organization.nameEn,
      fr: organization.nameFr,
      holdingLimit: organization.holdingLimit,
      sahIds,
    })
    .from(organization)
    .where(eq(organization.id, id));
  if (!row || !administers(actor, row)) return null;
  const waiting = await reader
    .select({
      key: invitation.tokenHash,
      name: invitation.name,
      email: invitation.email,
      role: invitation.role,
      expiresAt: invitation.expiresAt,
    })
    .from(invitation)
    .where(
      and(
        eq(invitation.organizationId, id),
        isNull(invitation.usedAt),
        gt(invitation.expiresAt, now()),
      ),
    )
    .orderBy(asc(invitation.expiresAt))
    .limit(50);
  return {
    id,
    name: { en: row.en, fr: row.fr },
    kind: row.kind,
    roles: rolesToGive(actor, row),
    holdingLimit:
      row.kind === 'sah' && can(actor, 'holding_limit.set')
        ? { own: row.holdingLimit, general: ruleSettings.holdsPerSah }
        : null,
    invitations: waiting.map((one) => ({
      ...one,
      key: one.key.slice(0, 16),
      expiresAt: one.expiresAt.toISOString(),
    })),
  };
}

/** Whether an address has an account among those the actor looks after; of others it learns nothing. */
export async function hasAccount(actor: Actor, email: string): Promise<boolean> {
  const [row] = await reader
    .select({ id: account.id })
    .from(account)
    .innerJoin(organization, eq(organization.id, account.organizationId))
    .where(and(inScope(actor), eq(account.email, email.trim().toLowerCase())));
  return row !== undefined;
}
