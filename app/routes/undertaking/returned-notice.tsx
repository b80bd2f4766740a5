import { Form } from '@remix-run/react';
import { useText } from '#app/i18n/context.tsx';
import { Button } from '#app/ui/button.tsx';
import { FormId } from '#app/ui/form-id.tsx';
import { Notice } from '#app/ui/notice.tsx';

/** Why ROC-O returned the package: the coded reason openly, its comment on demand, journalled. */
export function ReturnedNotice({
  reason,
  comment,
  idempotencyKey,
  mayRead,
}: {
  reason: string | null;
  /** Once opened; null when it could not be. */
  comment: string | null | undefined;
  idempotencyKey: string;
  mayRead: boolean;
}) {
  const { undertaking } = useText();
  return (
    <Notice kind="warning" title={undertaking.returned.title}>
      <div className="stack">
        {reason ? <p>{reason}</p> : null}
        {comment ? (
          <div role="status">
            <p>
              <b>{undertaking.returned.comment}</b>
            </p>
            <p className="prose">{comment}</p>
          </div>
        ) : null}
        <p>{undertaking.returned.body}</p>
        {mayRead && !comment ? (
          <Form method="post">
            <FormId idempotencyKey={idempotencyKey} intent="read-comment" />
            <p className="small soft">{undertaking.commentNote}</p>
            <Button kind="restricted" small icon="lock">
              {undertaking.readComment}
            </Button>
          </Form>
        ) : null}
      </div>
    </Notice>
  );
}
