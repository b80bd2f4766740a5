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
        <SealedComment comment={comment} />
        <p>{undertaking.returned.body}</p>
        {mayRead && !comment ? <ReadComment idempotencyKey={idempotencyKey} /> : null}
      </div>
    </Notice>
  );
}

/** That ROC-O wrote a comment when it refused; for ROC-O alone, and opened on demand. */
export function RefusedNotice({
  comment,
  idempotencyKey,
}: {
  comment: string | null | undefined;
  idempotencyKey: string;
}) {
  const { undertaking } = useText();
  return (
    <Notice title={undertaking.refusal.title}>
      <div className="stack">
        <SealedComment comment={comment} />
        {comment ? null : <ReadComment idempotencyKey={idempotencyKey} />}
      </div>
    </Notice>
  );
}

function SealedComment({ comment }: { comment: string | null | undefined }) {
  const { undertaking } = useText();
  return comment ? (
    <div role="status">
      <p>
        <b>{undertaking.returned.comment}</b>
      </p>
      <p className="prose">{comment}</p>
    </div>
  ) : null;
}

function ReadComment({ idempotencyKey }: { idempotencyKey: string }) {
  const { undertaking } = useText();
  return (
    <Form method="post">
      <FormId idempotencyKey={idempotencyKey} intent="read-comment" />
      <p className="small soft">{undertaking.commentNote}</p>
      <Button kind="restricted" small icon="lock">
        {undertaking.readComment}
      </Button>
    </Form>
  );
}
