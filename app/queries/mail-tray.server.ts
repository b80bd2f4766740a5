import { count, desc, eq } from 'drizzle-orm';
import type { Actor } from '#app/domain/access/actor.ts';
import { readAs } from '#db/client.server.ts';
import { account } from '#db/schema/auth.ts';
import { jasCase } from '#db/schema/case.ts';
import { journal } from '#db/schema/journal.ts';
import { mailMessage } from '#db/schema/portal.ts';

export interface TrayMessage {
  readonly id: string;
  readonly notice: string;
  readonly accountId: string;
  readonly subject: string;
  readonly body: string;
  readonly to: string;
  readonly lang: 'en' | 'fr';
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly sent: boolean;
  /** The case it is about, where the reader may see it. */
  readonly reference: string | null;
}

export interface Tray {
  readonly total: number;
  readonly messages: readonly TrayMessage[];
}

/** Messages to one's own account, or to everyone of one's organisation; newest first, a page at a time. */
export function listTray(
  actor: Actor,
  options: {
    readonly whose: 'mine' | 'organization';
    readonly page: number;
    readonly size: number;
  },
): Promise<Tray> {
  const whose =
    options.whose === 'mine'
      ? eq(mailMessage.accountId, actor.accountId)
      : eq(account.organizationId, actor.organizationId);
  return readAs(actor, async (tx) => {
    const [counted] = await tx
      .select({ total: count() })
      .from(mailMessage)
      .innerJoin(account, eq(account.id, mailMessage.accountId))
      .where(whose);
    const rows = await tx
      .select({
        id: mailMessage.id,
        notice: mailMessage.notice,
        accountId: mailMessage.accountId,
        subject: mailMessage.subject,
        body: mailMessage.body,
        to: account.name,
        lang: account.locale,
        createdAt: mailMessage.createdAt,
        sentAt: mailMessage.sentAt,
        reference: jasCase.reference,
      })
      .from(mailMessage)
      .innerJoin(account, eq(account.id, mailMessage.accountId))
      // The policies hide the journal and the case from those who may not see them.
      .leftJoin(journal, eq(journal.seq, mailMessage.journalSeq))
      .leftJoin(jasCase, eq(jasCase.id, journal.caseId))
      .where(whose)
      .orderBy(desc(mailMessage.createdAt), desc(mailMessage.id))
      .limit(options.size)
      .offset((options.page - 1) * options.size);
    return {
      total: counted?.total ?? 0,
      messages: rows.map(({ createdAt, sentAt, ...row }) => ({
        ...row,
        createdAt: createdAt.toISOString(),
        sent: sentAt !== null,
      })),
    };
  });
}
