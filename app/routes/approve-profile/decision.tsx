import { Form } from '@remix-run/react';
import { useLang, useText } from '#app/i18n/context.tsx';
import { formatDate } from '#app/i18n/format.ts';
import { caseSlug, pathTo } from '#app/paths.ts';
import { typedValue } from '#app/platform/form.ts';
import type { ApprovePage } from '#app/queries/approve.server.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { FormId } from '#app/ui/form-id.tsx';
import { ActionBlock, Actions } from '#app/ui/section.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { TextareaField } from '#app/ui/textarea-field.tsx';
import type { FormAnswer } from '../form-answer.tsx';
import { GateChecks } from '../prepare-profile/gate-checks.tsx';

export interface DecisionKeys {
  readonly publish: string;
  readonly override: string;
  readonly return: string;
}

interface DecisionProps {
  readonly page: ApprovePage;
  readonly answer: FormAnswer | undefined;
  readonly keys: DecisionKeys;
}

/** What the second person can do: publish, return, or decide as a manager; and the gate they decide by. */
export function Decision(props: DecisionProps) {
  const { prepare } = useText();
  const { page } = props;
  const { work } = page;
  const mayDecide = page.awaiting && !page.readerIsAuthor;
  return (
    <Actions>
      {work ? (
        <ActionBlock title={prepare.approval.gate}>
          <GateChecks
            page={page}
            work={work}
            approval={{ author: page.author ?? '', readerIsAuthor: page.readerIsAuthor }}
          />
        </ActionBlock>
      ) : null}
      {mayDecide ? <Publish {...props} /> : null}
      {mayDecide && work?.gate.mayOverride ? <Override {...props} /> : null}
      {mayDecide ? <Return {...props} /> : <ToPreparation page={page} />}
    </Actions>
  );
}

function Publish({ page, keys }: DecisionProps) {
  const lang = useLang();
  const { prepare, revision } = useText();
  const change = page.work?.kind === 'change';
  return (
    <ActionBlock title={prepare.approval.publishTitle}>
      <p className="small">
        {change
          ? revision.approveNote
          : prepare.approval.approveNote(formatDate(lang, page.limitOn))}
      </p>
      <Form method="post" className="gap-top">
        <FormId idempotencyKey={keys.publish} version={page.version} intent="publish" />
        <Button wide>{change ? revision.approve : prepare.approval.approve}</Button>
      </Form>
    </ActionBlock>
  );
}

/** Shown to a manager alone, and only while the size of the group is what stops it. */
function Override({ page, answer, keys }: DecisionProps) {
  const { gate, prepare } = useText();
  const words = gate.override;
  return (
    <ActionBlock title={words.title}>
      <p className="small">{words.note}</p>
      <Form method="post" noValidate className="form gap-top">
        <FormId idempotencyKey={keys.override} version={page.version} intent="override" />
        <SelectField
          name="overrideReason"
          label={words.reason}
          placeholder={prepare.fields.choose}
          options={page.overrideReasons}
          defaultValue={typedValue(answer?.typed, 'overrideReason')}
          error={answer?.errors?.overrideReason}
        />
        <TextareaField
          name="overrideNote"
          label={words.why}
          hint={words.whyHint}
          rows={3}
          defaultValue={typedValue(answer?.typed, 'overrideNote')}
          error={answer?.errors?.overrideNote}
        />
        <Button kind="danger" wide>
          {words.submit}
        </Button>
      </Form>
    </ActionBlock>
  );
}

function Return({ page, answer, keys }: DecisionProps) {
  const { prepare } = useText();
  const { approval } = prepare;
  return (
    <ActionBlock title={approval.returnTitle}>
      <Form method="post" noValidate className="form">
        <FormId idempotencyKey={keys.return} version={page.version} intent="return" />
        <SelectField
          name="reason"
          label={approval.returnReason}
          placeholder={prepare.fields.choose}
          options={page.reasons}
          defaultValue={typedValue(answer?.typed, 'reason')}
          error={answer?.errors?.reason}
        />
        <Button kind="secondary" wide>
          {approval.returnToAuthor}
        </Button>
      </Form>
    </ActionBlock>
  );
}

function ToPreparation({ page }: { page: ApprovePage }) {
  const lang = useLang();
  const { prepare } = useText();
  return (
    <ActionBlock>
      <ButtonLink
        kind="secondary"
        wide
        href={pathTo('prepare-profile', lang, { reference: caseSlug(page.reference) })}
      >
        {prepare.approval.goPrepare}
      </ButtonLink>
    </ActionBlock>
  );
}
