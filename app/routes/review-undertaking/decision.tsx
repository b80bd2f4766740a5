import { Form } from '@remix-run/react';
import { useText } from '#app/i18n/context.tsx';
import { typedValue } from '#app/platform/form.ts';
import { Button } from '#app/ui/button.tsx';
import { FormId } from '#app/ui/form-id.tsx';
import { ActionBlock, Actions } from '#app/ui/section.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { TextareaField } from '#app/ui/textarea-field.tsx';
import type { Review, ReviewAnswer } from './route.tsx';

/** Approve, return or refuse; each says what it sets off before its button. */
export function Decision({ review, answer }: { review: Review; answer: ReviewAnswer | undefined }) {
  const { undertaking } = useText();
  const words = undertaking.review;
  const { version, keys } = review;
  return (
    <Actions id="decision">
      <ActionBlock title={words.decide}>
        <Form method="post" className="stack">
          <FormId idempotencyKey={keys.approve} version={version} intent="approve" />
          <p className="small">{words.approveNote}</p>
          <Button wide>{words.approve}</Button>
        </Form>
      </ActionBlock>
      <ActionBlock title={words.return}>
        <Form method="post" className="form" noValidate>
          <FormId idempotencyKey={keys.return} version={version} intent="return" />
          <SelectField
            name="returnReason"
            label={words.returnReason}
            options={review.returnReasons}
            placeholder=""
            defaultValue={typedValue(answer?.typed, 'returnReason')}
            error={answer?.errors?.['returnReason']}
          />
          <TextareaField
            name="comment"
            label={words.comment}
            hint={words.commentHint}
            rows={4}
            defaultValue={typedValue(answer?.typed, 'comment')}
            error={answer?.errors?.['comment']}
          />
          <Button kind="secondary">{words.returnAction}</Button>
        </Form>
      </ActionBlock>
      <ActionBlock>
        <details open={answer?.intent === 'refuse'}>
          <summary>{words.refuse}</summary>
          <Form method="post" className="form gap-top" noValidate>
            <FormId idempotencyKey={keys.refuse} version={version} intent="refuse" />
            <p className="small">{words.refuseNote}</p>
            <SelectField
              name="refuseReason"
              label={words.refuseReason}
              options={review.refuseReasons}
              placeholder=""
              defaultValue={typedValue(answer?.typed, 'refuseReason')}
              error={answer?.errors?.['refuseReason']}
            />
            <TextareaField
              name="refuseComment"
              label={words.refuseComment}
              hint={words.refuseCommentHint}
              rows={4}
              defaultValue={typedValue(answer?.typed, 'refuseComment')}
              error={answer?.errors?.['refuseComment']}
            />
            <Button kind="danger">{words.refuse}</Button>
          </Form>
        </details>
      </ActionBlock>
    </Actions>
  );
}
