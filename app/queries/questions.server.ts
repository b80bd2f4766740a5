import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { Actor } from '#app/domain/access/actor.ts';
import { can } from '#app/domain/access/can.ts';
import type { CivilDate } from '#app/domain/clock/civil-date.ts';
import type { Refusal } from '#app/domain/decision.ts';
import type { PublishedFields } from '#app/domain/disclosure/published-profile.ts';
import type { QuestionStatus } from '#app/domain/question/names.ts';
import { holdEndFor, isOpen, mayNotAsk } from '#app/domain/question/question.ts';
import { isUuid } from '#app/domain/uuid.ts';
import type { Lang } from '#app/i18n/lang.ts';
import { today } from '#app/platform/clock.server.ts';
import { ruleSettings } from '#app/platform/rule-settings.server.ts';
import { asSystem, readAs } from '#db/client.server.ts';
import { findCase } from '#db/repositories/case.server.ts';
import { organization } from '#db/schema/auth.ts';
import { jasCase } from '#db/schema/case.ts';
import { profile, publishedProfile } from '#db/schema/profile.ts';
import { question } from '#db/schema/reach.ts';
import { countAll, type Listed, listedIn, type Paged, readPage } from './listed.ts';

/** A question with its answer, as its reader may see it. Whose it is, is not in it. */
export interface QuestionAndAnswer {
  readonly id: string;
  readonly status: QuestionStatus;
  readonly lang: Lang;
  readonly text: string;
  readonly answerEn: string | null;
  readonly answerFr: string | null;
  readonly askedOn: CivilDate;
  readonly answeredOn: CivilDate | null;
  readonly published: boolean;
}

/** A question as those see it who ask or answer: an answer is due by the end of its group's own hold. */
export interface AwaitedQuestion extends QuestionAndAnswer {
  /** The last day of that hold; null where the group that asks holds nothing, or the question is closed. */
  readonly holdEndsOn: CivilDate | null;
}

const columns = {
  id: question.id,
  status: question.status,
  lang: question.lang,
  text: question.text,
  answerEn: question.answerEn,
  answerFr: question.answerFr,
  askedOn: question.askedOn,
  answeredOn: question.answeredOn,
  published: question.published,
};

/** What a list shows of a profile's questions: the rest is older. */
const shown = 40;

/** Answers that every group may read about a profile, newest first. */
export function listPublishedAnswers(
  actor: Actor,
  caseId: string,
): Promise<Listed<QuestionAndAnswer>> {
  return readAs(actor, async (tx) =>
    listedIn(
      await tx
        .select({ ...columns, total: countAll })
        .from(question)
        .where(and(eq(question.caseId, caseId), eq(question.published, true)))
        .orderBy(desc(question.answeredOn), desc(question.askedOn), question.id)
        .limit(shown),
    ),
  );
}

/**
 * Those that wait first, then the latest answers. Few of a group's wait about one profile
 * (`openQuestionsPerGroup`); about all of them together, as many as it likes.
 */
const waitingFirst = [
  sql`array_position(array['asked','relayed','answered','withdrawn'], ${question.status})`,
  desc(question.answeredOn),
  desc(question.askedOn),
  asc(question.id),
];

/** What the reader's group asked about a profile: what waits first. */
export async function listOwnQuestionsAbout(
  actor: Actor,
  caseId: string,
): Promise<Listed<AwaitedQuestion>> {
  const list = await readAs(actor, async (tx) =>
    listedIn(
      await tx
        .select({ ...columns, total: countAll })
        .from(question)
        .where(and(eq(question.caseId, caseId), eq(question.organizationId, actor.organizationId)))
        .orderBy(...waitingFirst)
        .limit(shown),
    ),
  );
  return withHoldEnds(list);
}

/**
 * For each question whose group has a part in the hold on its profile, the last day of that hold, as
 * `holdEndFor` of app/domain/question has it. RSTP reads no claim, but is to answer in time: only the day
 * leaves.
 */
export async function holdEndsOfAskers(
  questionIds: readonly string[],
): Promise<ReadonlyMap<string, CivilDate>> {
  if (questionIds.length === 0) return new Map();
  const rows = await asSystem((tx) =>
    tx.execute<{ id: string; holdEndsOn: CivilDate }>(sql`
      select q.id, k.hold_ends_on::text as "holdEndsOn"
      from question q
      join claim k on k.case_id = q.case_id and k.status = 'held'
        and (q.organization_id in (k.sah_id, k.group_id)
          or (k.partner_status = 'agreed' and k.partner_sah_id = q.organization_id))
      where q.id = any(${sql.param(questionIds)}::uuid[])`),
  );
  return new Map(rows.map(({ id, holdEndsOn }) => [id, holdEndsOn]));
}

/** The same list, each question with the end of its group's own hold. */
async function withHoldEnds<
  Row extends Pick<QuestionAndAnswer, 'id' | 'status'>,
  List extends Listed<Row>,
>(list: List & Listed<Row>) {
  const holdEnds = await holdEndsOfAskers(list.rows.filter(isOpen).map(({ id }) => id));
  const rows = list.rows.map((row) => ({ ...row, holdEndsOn: holdEnds.get(row.id) ?? null }));
  return { ...list, rows };
}

/**
 * Why the reader's group can't ask about a profile now, and by when it would be answered. The rules read
 * the whole case; what they say leaves.
 */
export function readAskVerdict(
  actor: Actor,
  caseId: string,
): Promise<{ readonly barrier: Refusal | null; readonly holdEndsOn: CivilDate | null }> {
  return asSystem(async (tx) => {
    const state = await findCase(tx, caseId);
    return {
      barrier: state && mayNotAsk(state, actor, { today: today(), settings: ruleSettings }),
      holdEndsOn: state && holdEndFor(state, actor.organizationId),
    };
  });
}

export interface OwnQuestion extends AwaitedQuestion {
  readonly caseId: string;
  /** Null once the profile is hidden from the group. */
  readonly number: string | null;
  /** Whether it is on the desks of those who answer. */
  readonly isLive: boolean;
  /** Whether the group can open the page of the profile. */
  readonly hasPage: boolean;
}

const isListed = () => sql<boolean>`coalesce(${publishedProfile.limitOn} >= ${today()}, false)`;

const onAPage = 25;

/** A profile that is held past its limit may still be confirmed (process §7): its questions wait on. */
const isAnswered = () =>
  sql<boolean>`(${isListed()} or ${publishedProfile.holdEndsOn} >= ${today()})`;

/** Every question of the reader's group, a page at a time: those that wait first. */
export async function listOwnQuestions(actor: Actor, page = 1): Promise<Paged<OwnQuestion>> {
  const list = await readAs(actor, (tx) =>
    readPage(page, onAPage, (limit, offset) =>
      tx
        .select({
          ...columns,
          caseId: question.caseId,
          number: profile.number,
          isLive: sql<boolean>`coalesce(${isAnswered()}, false)`,
          // The policies let a group read the claims that it has a part in, and no other.
          hasPage: sql<boolean>`${isListed()} or exists (
            select from claim k where k.case_id = ${question.caseId} and k.status = 'held')`,
          total: countAll,
        })
        .from(question)
        .leftJoin(profile, eq(profile.caseId, question.caseId))
        .leftJoin(publishedProfile, eq(publishedProfile.caseId, question.caseId))
        .where(eq(question.organizationId, actor.organizationId))
        .orderBy(...waitingFirst)
        .limit(limit)
        .offset(offset),
    ),
  );
  return withHoldEnds(list);
}

/** The case of a question of the reader's group; null when it asked no such question. */
export async function findOwnQuestion(actor: Actor, id: string): Promise<string | null> {
  if (!isUuid(id)) return null;
  const [row] = await readAs(actor, (tx) =>
    tx
      .select({ caseId: question.caseId })
      .from(question)
      .where(and(eq(question.id, id), eq(question.organizationId, actor.organizationId))),
  );
  return row?.caseId ?? null;
}

export interface ListedQuestion extends AwaitedQuestion {
  readonly number: string;
  /** Whether its profile is on the list, past its limit no longer. */
  readonly isListed: boolean;
  readonly group: string;
}

/** Rows read of what waits at most; the counts are exact beyond them. */
const mostWaiting = 100;

/** Questions about live profiles, for those who answer: what waits by its date, and the latest answers. */
export async function listQuestions(
  actor: Actor,
  lang: Lang,
): Promise<Readonly<Record<'asked' | 'relayed' | 'answered', Listed<ListedQuestion>>>> {
  const group = lang === 'fr' ? organization.nameFr : organization.nameEn;
  const lists = await readAs(actor, async (tx) => {
    const about = (status: QuestionStatus) =>
      tx
        .select({
          ...columns,
          number: publishedProfile.number,
          isListed: isListed(),
          group,
          total: countAll,
        })
        .from(question)
        .innerJoin(publishedProfile, eq(publishedProfile.caseId, question.caseId))
        .innerJoin(organization, eq(organization.id, question.organizationId))
        .where(eq(question.status, status));
    const waiting = (status: QuestionStatus) =>
      about(status).orderBy(question.askedOn, publishedProfile.number).limit(mostWaiting);
    const [asked, relayed, answered] = await Promise.all([
      waiting('asked'),
      waiting('relayed'),
      about('answered').orderBy(desc(question.answeredOn), desc(question.askedOn)).limit(shown),
    ]);
    return {
      asked: listedIn(asked),
      relayed: listedIn(relayed),
      answered: listedIn(answered),
    };
  });
  const [asked, relayed, answered] = await Promise.all([
    withHoldEnds(lists.asked),
    withHoldEnds(lists.relayed),
    withHoldEnds(lists.answered),
  ]);
  return { asked, relayed, answered };
}

export interface QuestionPage extends ListedQuestion {
  readonly caseId: string;
  readonly isLive: boolean;
  readonly limitOn: CivilDate | null;
  readonly fields: PublishedFields | null;
  /** The case's reference, for those who may open it. */
  readonly reference: string | null;
}

/** One question, for those who answer; null when it is unknown or hidden. */
export async function readQuestion(
  actor: Actor,
  id: string,
  lang: Lang,
): Promise<QuestionPage | null> {
  if (!can(actor, 'question.read')) return null;
  const [row] = await readAs(actor, (tx) =>
    tx
      .select({
        ...columns,
        caseId: question.caseId,
        number: sql<string>`coalesce(${profile.number}, '')`,
        group: lang === 'fr' ? organization.nameFr : organization.nameEn,
        isLive: sql<boolean>`${publishedProfile.number} is not null`,
        isListed: isListed(),
        limitOn: publishedProfile.limitOn,
        fields: publishedProfile.fields,
        reference: jasCase.reference,
      })
      .from(question)
      .innerJoin(organization, eq(organization.id, question.organizationId))
      .leftJoin(profile, eq(profile.caseId, question.caseId))
      .leftJoin(publishedProfile, eq(publishedProfile.caseId, question.caseId))
      .leftJoin(jasCase, eq(jasCase.id, question.caseId))
      .where(eq(question.id, id)),
  );
  if (!row) return null;
  const { rows } = await withHoldEnds({ rows: [row], total: 1 });
  return rows[0] ?? null;
}
