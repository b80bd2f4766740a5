import { Form } from '@remix-run/react';
import { useLang, useText } from '#app/i18n/context.tsx';
import { pathTo } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { FormId } from '#app/ui/form-id.tsx';

/** Where a group's own question stands, what happens next, and the way to take it back. */
export function OwnStanding({
  row,
}: {
  row:
    | {
        readonly id: string;
        readonly status: string;
        readonly next: string;
        readonly mayWithdraw: boolean;
        readonly idempotencyKey: string;
        readonly text: string;
      }
    | undefined;
}) {
  const lang = useLang();
  const { questions } = useText();
  if (!row) return null;
  return (
    <>
      <p className="small">
        <b>{row.status}.</b> {row.next}
      </p>
      {row.mayWithdraw ? (
        <Form method="post" action={pathTo('interest-and-claims', lang)} className="gap-top">
          <FormId idempotencyKey={row.idempotencyKey} intent="withdraw-question" />
          <input type="hidden" name="questionId" value={row.id} />
          <Button kind="secondary" small>
            {questions.withdraw}
            <span className="vh"> {row.text.slice(0, 60)}</span>
          </Button>
        </Form>
      ) : null}
    </>
  );
}
