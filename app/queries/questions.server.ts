import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { Actor } from '#app/domain/access/actor.ts';
import { can } from '#app/domain/access/can.ts';
import type { CivilDate } from '#app/domain/clock/civil-date.ts';
import type { Refusal } from '#app/domain/decision.ts';
import type { PublishedFields } from '#app/domain/disclosure/published-profile.ts';
import type { QuestionStatus } from '#app/domain/question/names.ts';
import { mayNotAsk } from '#app/domain/question/question.ts';
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
export function listOwnQuestionsAbout(
  actor: Actor,
  caseId: string,
): Promise<Listed<QuestionAndAnswer>> {
  return readAs(actor, async (tx) =>
    listedIn(
      await tx
        .select({ ...columns, total: countAll })
        .from(question)
        .where(and(eq(question.caseId, caseId), eq(question.organizationId, actor.organizationId)))
        .orderBy(...waitingFirst)
        .limit(shown),
    ),
  );
}

/** Why the reader's group can't ask about a profile now. The rule reads the whole case; its verdict leaves. */
export function findAskBarrier(actor: Actor, caseId: string): Promise<Refusal | null> {
  return asSystem(async (tx) => {
    const state = await findCase(tx, caseId);
    return state && mayNotAsk(state, actor, { today: today(), settings: ruleSettings });
  });
}

export interface OwnQuestion extends QuestionAndAnswer {
  readonly caseId: string;
  /** Null once the profile is hidden from the group. */
  readonly number: string | null;
  readonly isLive: boolean;
}

const isListed = () => sql<boolean>`coalesce(${publishedProfile.limitOn} >= ${today()}, false)`;

const onAPage = 25;

/** Every question of the reader's group, a page at a time: those that wait first. */
export function listOwnQuestions(actor: Actor, page = 1): Promise<Paged<OwnQuestion>> {
  return readAs(actor, (tx) =>
    readPage(page, onAPage, (limit, offset) =>
      tx
        .select({
          ...columns,
          caseId: question.caseId,
          number: profile.number,
          isLive: isListed(),
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

export interface ListedQuestion extends QuestionAndAnswer {
  readonly number: string;
  readonly group: string;
}

/** Rows read of what waits at most; the counts are exact beyond them. */
const mostWaiting = 100;

/** Questions about live profiles, for those who answer: what waits by its date, and the latest answers. */
export function listQuestions(
  actor: Actor,
  lang: Lang,
): Promise<Readonly<Record<'asked' | 'relayed' | 'answered', Listed<ListedQuestion>>>> {
  const group = lang === 'fr' ? organization.nameFr : organization.nameEn;
  return readAs(actor, async (tx) => {
    const about = (status: QuestionStatus) =>
      tx
        .select({ ...columns, number: publishedProfile.number, group, total: countAll })
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
  return row ?? null;
}
