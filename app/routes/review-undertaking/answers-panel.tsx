import { Form } from '@remix-run/react';
import { useText } from '#app/i18n/context.tsx';
import { Button } from '#app/ui/button.tsx';
import { DataList } from '#app/ui/data-list.tsx';
import { FormId } from '#app/ui/form-id.tsx';
import { RestrictedPanel } from '#app/ui/restricted-panel.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import type { OpenedForm } from './decide.server.ts';
import type { Review } from './route.tsx';

/** The sponsor's answers: closed until opened with a reason, which is recorded. */
export function AnswersPanel({
  review,
  opened,
}: {
  review: Review;
  opened: readonly OpenedForm[] | undefined;
}) {
  const { undertaking, arrangements } = useText();
  const words = undertaking.review;
  if (opened) {
    return (
      <RestrictedPanel
        id="answers"
        title={words.answers}
        state="open"
        openedNote={words.openedNote}
      >
        {opened.map(({ form, answers }) => (
          <div key={form} className="gap-top">
            <h3>{arrangements.forms[form]}</h3>
            <DataList
              wide
              facts={answers.map(({ label, answer }) => ({
                key: label,
                term: label,
                detail: answer || <span className="soft">{words.notAnswered}</span>,
              }))}
            />
          </div>
        ))}
      </RestrictedPanel>
    );
  }
  return (
    <RestrictedPanel
      id="answers"
      title={words.answers}
      note={words.answersNote}
      state="closed"
      openNow
      openLabel={words.openAnswers}
      openForm={
        <Form method="post" className="form">
          <FormId idempotencyKey={review.keys.open} intent="open" />
          <SelectField
            name="openReason"
            label={words.openReason}
            options={review.openReasons}
            defaultValue="decide_claim_or_undertaking"
          />
          <div className="btn-row">
            <Button kind="restricted" icon="lock">
              {words.openAnswers}
            </Button>
          </div>
        </Form>
      }
    />
  );
}
