import { sql } from 'drizzle-orm';
import type { Actor } from '#app/domain/access/actor.ts';
import { can } from '#app/domain/access/can.ts';
import type { CivilDate } from '#app/domain/clock/civil-date.ts';
import type { BulletinFrequency, BulletinStatus } from '#app/domain/promotion/names.ts';
import { isUuid } from '#app/domain/uuid.ts';
import { civilDateOf } from '#app/platform/clock.server.ts';
import { asSystem, readAs } from '#db/client.server.ts';
import { findLimits, listSubscribers } from '#db/repositories/bulletin.server.ts';

/** A bulletin as a list shows it. */
export interface BulletinLine {
  readonly id: string;
  /** When it was sent, or last written. */
  readonly on: CivilDate;
  readonly profiles: number;
  /** How many copies there are and how many have left; for those who follow promotion. */
  readonly copies: number;
  readonly delivered: number;
}

export const bulletinsOnAPage = 20;

/** Bulletins by their state, newest first: drafts for those who write them, sent ones for all readers. */
export async function listBulletins(
  actor: Actor,
  status: BulletinStatus,
  page = 1,
): Promise<{ lines: BulletinLine[]; total: number }> {
  const rows = await readAs(actor, (tx) =>
    tx.execute<{
      id: string;
      at: string;
      profiles: number;
      copies: number;
      delivered: number;
      total: number;
    }>(sql`
      select b.id, to_json(coalesce(b.sent_at, b.written_at)) #>> '{}' as at,
        cardinality(b.numbers) as profiles, c.copies, c.delivered, count(*) over ()::int as total
      from bulletin b
      cross join lateral (select count(*)::int as copies, count(sent_at)::int as delivered
        from bulletin_copy where bulletin_id = b.id) c
      where b.status = ${status}
      order by coalesce(b.sent_at, b.written_at) desc, b.id
      limit ${bulletinsOnAPage} offset ${(page - 1) * bulletinsOnAPage}`),
  );
  return {
    lines: rows.map(({ at, total: _total, ...line }) => ({
      ...line,
      on: civilDateOf(new Date(at)),
    })),
    total: rows[0]?.total ?? 0,
  };
}

export interface Bulletin {
  readonly id: string;
  readonly status: BulletinStatus;
  readonly version: number;
  readonly introEn: string;
  readonly introFr: string;
  readonly sentOn: CivilDate | null;
  readonly writtenOn: CivilDate;
  /** In the order they are shown; without a limit, the profile has ended. */
  readonly profiles: readonly { readonly number: string; readonly limitOn: CivilDate | null }[];
}

/** A bulletin as the policies let the reader see it: null for a draft that is not theirs to read. */
export async function readBulletin(
  actor: Actor,
  id: string,
  today: CivilDate,
): Promise<Bulletin | null> {
  if (!isUuid(id)) return null;
  return readAs(actor, async (tx) => {
    const [row] = await tx.execute<{
      status: BulletinStatus;
      version: number;
      introEn: string;
      introFr: string;
      numbers: string[];
      sentAt: string | null;
      writtenAt: string;
    }>(sql`
      select status, version, intro_en as "introEn", intro_fr as "introFr", numbers,
        to_json(sent_at) #>> '{}' as "sentAt", to_json(written_at) #>> '{}' as "writtenAt"
      from bulletin where id = ${id}::uuid`);
    if (!row) return null;
    const limits = await findLimits(tx, row.numbers, today);
    return {
      id,
      status: row.status,
      version: row.version,
      introEn: row.introEn,
      introFr: row.introFr,
      sentOn: row.sentAt ? civilDateOf(new Date(row.sentAt)) : null,
      writtenOn: civilDateOf(new Date(row.writtenAt)),
      profiles: row.numbers.map((number) => ({ number, limitOn: limits.get(number) ?? null })),
    };
  });
}

/** How many people get a bulletin sent now, the next day and the next Monday: how many, never who. */
export async function countReaders(actor: Actor): Promise<{ daily: number; weekly: number }> {
  if (!can(actor, 'promotion.run')) return { daily: 0, weekly: 0 };
  const readers = await asSystem((tx) => listSubscribers(tx));
  const of = (wanted: BulletinFrequency) =>
    readers.filter(({ frequency }) => frequency === wanted).length;
  return { daily: of('daily'), weekly: of('weekly') };
}

/** What a person chose; null when they were never asked. */
export async function ownFrequency(actor: Actor): Promise<BulletinFrequency | null> {
  const [row] = await readAs(actor, (tx) =>
    tx.execute<{ frequency: BulletinFrequency }>(sql`
      select frequency from bulletin_subscription where account_id = ${actor.accountId}::uuid`),
  );
  return row?.frequency ?? null;
}
