import { Form } from '@remix-run/react';
import { holdingLimits } from '#app/domain/organization/sponsoring.ts';
import { useText } from '#app/i18n/context.tsx';
import { typedValue } from '#app/platform/form.ts';
import { Button } from '#app/ui/button.tsx';
import { FormId } from '#app/ui/form-id.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import type { FormAnswer } from '../form-answer.tsx';

/** How many unconfirmed holds this SAH may have at once; empty for as many as any. */
export function HoldingLimitForm({
  own,
  general,
  idempotencyKey,
  answer,
}: {
  own: number | null;
  general: number;
  idempotencyKey: string;
  answer: FormAnswer | undefined;
}) {
  const { accounts: words } = useText();
  return (
    <Form method="post" noValidate className="form">
      <FormId idempotencyKey={idempotencyKey} intent="holding-limit" />
      <TextField
        name="holdingLimit"
        type="number"
        width="short"
        inputMode="numeric"
        min={holdingLimits.least}
        max={holdingLimits.most}
        optional
        label={words.holdingLimit}
        hint={words.holdingLimitHint(general)}
        defaultValue={typedValue(answer?.typed, 'holdingLimit', own === null ? '' : String(own))}
        error={answer?.errors?.holdingLimit}
      />
      <div className="btn-row">
        <Button kind="secondary">{words.setHoldingLimit}</Button>
      </div>
    </Form>
  );
}
