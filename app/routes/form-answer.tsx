import { useLocation } from '@remix-run/react';
import { useText } from '#app/i18n/context.tsx';
import type { Typed } from '#app/platform/form.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { ConflictNotice } from '#app/ui/conflict-notice.tsx';
import { ErrorSummary, summarize } from '#app/ui/error-summary.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { ShownRefusal } from './command-answer.server.ts';

/** What an action answers when it did not succeed: field messages, or why the command was refused. */
export interface FormAnswer {
  readonly typed?: Typed | undefined;
  readonly errors?: Readonly<Record<string, string>> | undefined;
  readonly refusal?: ShownRefusal | undefined;
}

/** The answer at the top of the page: messages by field, what changed meanwhile, or the reason. */
export function FormAnswerNotice({
  answer,
  here,
}: {
  answer: FormAnswer | undefined;
  here: string;
}) {
  const { common, errors } = useText();
  if (!answer) return <UnsentNotice />;
  if (answer.refusal) {
    const { code, text, changes } = answer.refusal;
    if (code === 'stale_version') {
      return (
        <ConflictNotice title={errors.conflict.title} text={text} changes={changes}>
          <ButtonLink kind="secondary" href={here}>
            {errors.conflict.again}
          </ButtonLink>
        </ConflictNotice>
      );
    }
    return (
      <Notice kind="error" live>
        {text}
      </Notice>
    );
  }
  const found = summarize(answer.errors ?? {});
  return found.length === 0 ? null : (
    <ErrorSummary title={common.errorSummary.title(found.length)} errors={found} />
  );
}

/** After a code was asked for in the middle of a form: what was typed did not arrive (`requireFreshFactor`). */
function UnsentNotice() {
  const { signIn } = useText();
  const { search } = useLocation();
  return new URLSearchParams(search).has('unsent') ? (
    <Notice kind="warning" live>
      {signIn.unsent}
    </Notice>
  ) : null;
}
