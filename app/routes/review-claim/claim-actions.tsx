import { Form } from '@remix-run/react';
import { longestClaimNote } from '#app/domain/claim/claim-note.ts';
import { useLang, useText } from '#app/i18n/context.tsx';
import { formatDate } from '#app/i18n/format.ts';
import { typedValue } from '#app/platform/form.ts';
import type { reviewClaimPage } from '#app/queries/review-claim.server.ts';
import { Button } from '#app/ui/button.tsx';
import { RadioGroup } from '#app/ui/choice-groups.tsx';
import { DateField } from '#app/ui/date-field.tsx';
import { FormId } from '#app/ui/form-id.tsx';
import { ActionBlock, Actions } from '#app/ui/section.tsx';
import { type EndingAnswer, EndingReason } from '../claim-note.tsx';

type ReviewPage = Awaited<ReturnType<typeof reviewClaimPage>>;

/** What the reader may decide about the live claim, the most binding first. */
export function ClaimActions({
  page,
  claim,
  keys,
  answer,
}: {
  page: ReviewPage;
  claim: NonNullable<ReviewPage['claim']>;
  keys: Readonly<Record<'confirm' | 'refuse' | 'extend' | 'commitment', string>>;
  answer: EndingAnswer | undefined;
}) {
  const lang = useLang();
  const { claim: words, common, partner, prepare } = useText();
  const { allowed } = page;
  const needsCommitment = page.stream === 'overseas' && claim.commitmentConfirmedOn === null;
  const hidden = (intent: keyof typeof keys) => (
    <>
      <FormId idempotencyKey={keys[intent]} version={page.version} intent={intent} />
      <input type="hidden" name="claimId" value={claim.id} />
    </>
  );
  return (
    <Actions>
      {allowed.commitment && page.stream === 'overseas' ? (
        <ActionBlock title={words.commitmentTerm}>
          {needsCommitment ? (
            <Form method="post" className="form">
              {hidden('commitment')}
              <p className="small">{words.commitmentNote}</p>
              <Button wide>{words.commitment}</Button>
            </Form>
          ) : (
            <p className="small">
              {words.commitmentOn(formatDate(lang, claim.commitmentConfirmedOn ?? ''))}
            </p>
          )}
        </ActionBlock>
      ) : null}
      {allowed.confirm ? (
        <ActionBlock title={words.confirmTitle}>
          {needsCommitment ? (
            <p className="small">{words.commitmentFirst}</p>
          ) : claim.partnerStatus === 'asked' ? (
            <p className="small">{partner.confirmFirst}</p>
          ) : claim.barred ? (
            <p className="small">{claim.barred}</p>
          ) : (
            <Form method="post" noValidate className="form">
              {hidden('confirm')}
              <p className="small">{words.confirmNote}</p>
              <RadioGroup
                name="settlementPlan"
                label={words.settlementPlan}
                hint={words.settlementPlanHint}
                error={answer?.errors?.settlementPlan}
                defaultValue={typedValue(answer?.typed, 'settlementPlan')}
                options={[
                  { value: 'yes', label: common.words.yes },
                  { value: 'no', label: common.words.no },
                ]}
              />
              <DateField
                name="assessmentOnFile"
                label={words.onFile}
                hint={words.onFileHint}
                optional
                error={answer?.errors?.assessmentOnFile}
                defaultValue={typedValue(answer?.typed, 'assessmentOnFile')}
              />
              {claim.partnerStatus === 'agreed' ? (
                <DateField
                  name="partnerAssessmentOnFile"
                  label={words.partnerOnFile}
                  optional
                  error={answer?.errors?.partnerAssessmentOnFile}
                  defaultValue={typedValue(answer?.typed, 'partnerAssessmentOnFile')}
                />
              ) : null}
              <Button wide>{words.confirm}</Button>
            </Form>
          )}
        </ActionBlock>
      ) : null}
      {allowed.extend && !claim.extended ? (
        <ActionBlock title={words.extendTitle}>
          <Form method="post" className="form">
            {hidden('extend')}
            <p className="small">{words.extendNote(page.days.hold)}</p>
            <Button kind="secondary" wide>
              {words.extend}
            </Button>
          </Form>
        </ActionBlock>
      ) : null}
      {allowed.refuse ? (
        <ActionBlock title={words.refuse}>
          <Form method="post" noValidate className="form">
            {hidden('refuse')}
            <EndingReason
              label={words.refuseReason}
              hint={words.refuseHint}
              placeholder={prepare.fields.choose}
              options={page.refuseReasons}
              noteHint={words.refuseNoteHint(longestClaimNote)}
              answer={answer}
            />
            <Button kind="danger" wide>
              {words.refuse}
            </Button>
          </Form>
        </ActionBlock>
      ) : null}
    </Actions>
  );
}
