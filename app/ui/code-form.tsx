import { Form } from '@remix-run/react';
import { useText } from '#app/i18n/context.tsx';
import { Button } from './button.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { Anchor } from './link.tsx';
import { Notice } from './notice.tsx';
import { TextField } from './text-field.tsx';

/**
 * The form of the second factor, at sign-in and at step-up: a code, or a recovery code. In the
 * demonstration the code to type is shown, loudly.
 */
export type CodeFormProps = {
  submit: string;
  error: string | null;
  recovery: boolean;
  /** The same page, for the other kind of code. */
  otherWay: string;
  demonstrationCode: string | null;
};

export function CodeForm({ submit, error, recovery, otherWay, demonstrationCode }: CodeFormProps) {
  const { signIn, common } = useText();
  return (
    <div className="stack stack--loose">
      {error ? (
        <ErrorSummary
          title={common.errorSummary.title(1)}
          errors={[{ fieldId: 'code', message: error }]}
        />
      ) : null}
      {demonstrationCode ? (
        <Notice kind="warning" id="demonstration-code" title={common.demonstration.title}>
          <p>
            {signIn.demonstrationCode} <strong data-code>{demonstrationCode}</strong>
          </p>
        </Notice>
      ) : null}
      <Form method="post" className="form" noValidate>
        {recovery ? (
          <TextField
            name="code"
            label={signIn.recoveryCode}
            hint={signIn.recoveryHint}
            error={error}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={30}
          />
        ) : (
          <TextField
            name="code"
            label={signIn.code}
            hint={signIn.codeHint}
            error={error}
            width="short"
            autoComplete="one-time-code"
            inputMode="numeric"
            spellCheck={false}
            maxLength={12}
          />
        )}
        <div className="btn-row">
          <Button>{submit}</Button>
          <Anchor href={otherWay}>{recovery ? signIn.useCode : signIn.useRecovery}</Anchor>
        </div>
      </Form>
    </div>
  );
}
