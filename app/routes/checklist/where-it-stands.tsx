import { useLang, useText } from '#app/i18n/context.tsx';
import { formatDate } from '#app/i18n/format.ts';
import { pathTo } from '#app/paths.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Anchor } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { ProgressBar } from '#app/ui/progress-bar.tsx';
import { FormAnswerNotice } from '../form-answer.tsx';
import type { ListAnswer, ListData } from './route.tsx';

/** Few enough to name one by one; more than that is a list not yet filled in. */
export const fewOpen = 8;

/** Over the list: what was just done, how far it is, what keeps it from being signed. */
export function WhereItStands({
  list,
  slug,
  done,
  answer,
}: {
  list: ListData;
  slug: string;
  done: string | null;
  answer: ListAnswer | undefined;
}) {
  const { checklist: words } = useText();
  const lang = useLang();
  const open = list.items.filter((item) => item.missing !== null);
  const settled = list.items.length - open.length;
  return (
    <div className="stack gap-top">
      <FormAnswerNotice answer={answer} here={pathTo('checklist', lang, { reference: slug })} />
      <AnswerNotice list={list} answer={answer} />
      {answer ? null : <DoneNotice done={done} />}
      <Outcome list={list} slug={slug} />
      <ProgressBar done={settled} total={list.items.length}>
        <b>{words.settled(settled, list.items.length)}</b>
      </ProgressBar>
      {!list.mayFill ||
      open.length === 0 ||
      answer?.disputed ||
      answer?.badDates ? null : open.length <= fewOpen ? (
        <ErrorSummary
          focus={false}
          id="to-settle"
          title={words.openTitle(open.length)}
          errors={open.map((item) => ({
            fieldId: `p${item.number}`,
            message: words.openPoint(
              item.number,
              item.missing === 'date' ? words.missingDate : words.missingResponsible,
            ),
          }))}
        />
      ) : (
        <Notice>{words.manyOpen(open.length)}</Notice>
      )}
      {list.mayFill && list.signedInPart ? (
        <Notice kind="warning">{words.cancelWarning}</Notice>
      ) : null}
    </div>
  );
}

/** What stops what was just sent: dates that are none, and items another party changed meanwhile. */
function AnswerNotice({ list, answer }: { list: ListData; answer: ListAnswer | undefined }) {
  const { checklist: words, common } = useText();
  const numbered = (codes: readonly string[]) =>
    list.items.filter((item) => codes.includes(item.code));
  if (answer?.badDates) {
    return (
      <ErrorSummary
        title={common.errorSummary.title(answer.badDates.length)}
        errors={numbered(answer.badDates).map((item) => ({
          fieldId: `p${item.number}-by`,
          message: words.openPoint(item.number, words.badDate),
        }))}
      />
    );
  }
  if (answer?.disputed) {
    const codes = answer.disputed.map(({ code }) => code);
    return (
      <>
        <ErrorSummary
          title={words.disputeTitle(codes.length)}
          errors={numbered(codes).map((item) => ({
            fieldId: `p${item.number}`,
            message: words.disputedPoint(item.number),
          }))}
        />
        <p className="small">{words.disputeBody}</p>
      </>
    );
  }
  if (answer?.declare) {
    return (
      <ErrorSummary
        title={common.errorSummary.title(1)}
        errors={[{ fieldId: 'declaration', message: words.mustDeclare }]}
      />
    );
  }
  return null;
}

function DoneNotice({ done }: { done: string | null }) {
  const { checklist: words } = useText();
  const said: Record<string, string> = {
    saved: words.saved,
    proposed: words.proposed,
    cancelled: words.savedCancelled,
    nothing: words.nothingChanged,
    signed: words.signedNotice,
  };
  const text = done ? said[done] : undefined;
  if (!text) return null;
  return (
    <Notice kind={done === 'cancelled' ? 'warning' : 'success'} live>
      {text}
    </Notice>
  );
}

/** Once everyone has signed: the case is active, or what it still waits for. */
function Outcome({ list, slug }: { list: ListData; slug: string }) {
  const { checklist: words, caseFile } = useText();
  const lang = useLang();
  if (!list.complete) return null;
  if (list.activeSince) {
    return (
      <Notice kind="success" title={words.active(formatDate(lang, list.activeSince))}>
        {words.complete}
      </Notice>
    );
  }
  const { start } = caseFile;
  const conditions = {
    tasks: start.missingTasks(list.openTasks),
    conference: start.missingConference,
    checklist: start.missingChecklist,
    arrival: start.missingArrival,
  };
  return (
    <Notice kind="success" title={words.complete}>
      <p>{words.waits}</p>
      <ul className="bullets">
        {list.waitsFor.map((condition) => (
          <li key={condition}>
            <Anchor
              href={pathTo(condition === 'conference' ? 'conference' : 'case', lang, {
                reference: slug,
              })}
            >
              {conditions[condition]}
            </Anchor>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
