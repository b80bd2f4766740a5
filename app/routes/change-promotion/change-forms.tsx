import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useLang, useText } from '#app/i18n/context.tsx';
import { caseSlug, pathTo } from '#app/paths.ts';
import { typedValue } from '#app/platform/form.ts';
import type { ChangePromotionPage } from '#app/queries/change-promotion.server.ts';
import { Button } from '#app/ui/button.tsx';
import { DateField } from '#app/ui/date-field.tsx';
import { FormId } from '#app/ui/form-id.tsx';
import { Anchor } from '#app/ui/link.tsx';
import { ActionBlock, Actions } from '#app/ui/section.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { TextareaField } from '#app/ui/textarea-field.tsx';
import type { FormAnswer } from '../form-answer.tsx';

export const intents = ['extend', 'shorten', 'rap', 'suspend', 'withdraw', 'close'] as const;
export type Intent = (typeof intents)[number];

interface FormsProps {
  readonly page: ChangePromotionPage;
  readonly keys: Readonly<Record<Intent, string>>;
  readonly answer: FormAnswer | undefined;
}

/** What this reader may change, from least to most binding. Null when there is nothing. */
export function ChangeForms(props: FormsProps) {
  const { page } = props;
  const { changePromotion: words } = useText();
  const { allowed, live } = page;
  if (!Object.values({ ...allowed, decideClaim: false, prepare: false }).some(Boolean)) return null;
  return (
    <Actions id="changes">
      {allowed.extend ? (
        <ActionBlock title={words.extend.title}>
          {live && live.extensionsLeft > 0 ? (
            <ChangeForm {...props} intent="extend" reasons={page.reasons.extended}>
              <p className="small">
                {words.extend.rule(live.extensionsLeft, page.settings.extensionDays)}
              </p>
              <TextField
                name="extendDays"
                label={words.extend.days}
                width="short"
                inputMode="numeric"
                error={props.answer?.errors?.['extendDays']}
                defaultValue={typedValue(props.answer?.typed, 'extendDays')}
              />
            </ChangeForm>
          ) : (
            <p className="small">{words.extend.usedUp}</p>
          )}
        </ActionBlock>
      ) : null}
      {allowed.shorten ? (
        <>
          <ActionBlock title={words.shorten.title}>
            <ChangeForm {...props} intent="shorten" reasons={page.reasons.shortened}>
              <p className="small">{words.shorten.rule(page.lastShortDay ?? '')}</p>
              <DateField
                name="shortenLastDay"
                label={words.shorten.lastDay}
                error={props.answer?.errors?.['shortenLastDay']}
                defaultValue={typedValue(props.answer?.typed, 'shortenLastDay')}
              />
            </ChangeForm>
          </ActionBlock>
          <TakeBack {...props} intent="rap" reasons={page.reasons.shortened} />
        </>
      ) : null}
      {allowed.suspend ? (
        <TakeBack {...props} intent="suspend" reasons={page.reasons.suspended} />
      ) : null}
      {allowed.withdraw ? <Withdraw {...props} /> : null}
      {allowed.close ? (
        <ActionBlock title={words.close.title}>
          <Form method="post" className="form">
            <FormId idempotencyKey={props.keys.close} version={page.version} intent="close" />
            <p className="small">{words.close.rule[page.stream]}</p>
            <Button kind="danger" wide>
              {words.close.button}
            </Button>
          </Form>
        </ActionBlock>
      ) : null}
    </Actions>
  );
}

type Reasons = readonly { readonly value: string; readonly label: string }[];

/** Taking the profile off the list: not from under the group that holds it. */
function TakeBack(
  props: FormsProps & {
    readonly intent: 'rap' | 'suspend' | 'withdraw';
    readonly reasons: Reasons;
  },
) {
  const { changePromotion: words } = useText();
  const { page, intent } = props;
  const held = page.live?.holdEndsOn;
  return (
    <ActionBlock title={words[intent].title}>
      {held ? (
        <ClaimFirst page={page} until={held} />
      ) : (
        <ChangeForm {...props}>
          <p className="small">{words[intent].rule}</p>
        </ChangeForm>
      )}
    </ActionBlock>
  );
}

/** Where the household is gone or took back its consent, the hold of a group ends with its profile. */
function Withdraw(props: FormsProps) {
  const { changePromotion: words } = useText();
  const { page } = props;
  const held = page.live?.holdEndsOn;
  const form = { ...props, intent: 'withdraw', reasons: page.reasons.withdrawn } as const;
  if (!held) return <TakeBack {...form} />;
  return (
    <ActionBlock title={words.withdraw.title}>
      <ClaimFirst page={page} until={held} />
      <ChangeForm {...form}>
        <p className="small">{words.withdraw.endsHold}</p>
      </ChangeForm>
    </ActionBlock>
  );
}

function ClaimFirst({ page, until }: { page: ChangePromotionPage; until: string }) {
  const lang = useLang();
  const { changePromotion: words } = useText();
  return (
    <>
      <p className="small">{words.heldFirst(until)}</p>
      {page.allowed.decideClaim ? (
        <p className="small">
          <Anchor href={pathTo('review-claim', lang, { reference: caseSlug(page.reference) })}>
            {words.decideClaim}
          </Anchor>
        </p>
      ) : null}
    </>
  );
}

/** One short form: what it does, its reason, a note, its button. */
function ChangeForm({
  page,
  keys,
  answer,
  intent,
  reasons,
  children,
}: FormsProps & {
  readonly intent: Exclude<Intent, 'close'>;
  readonly reasons: Reasons;
  readonly children: ReactNode;
}) {
  const { changePromotion: words, prepare } = useText();
  const gentle = intent === 'extend' || intent === 'shorten';
  return (
    <Form method="post" noValidate className="form">
      <FormId idempotencyKey={keys[intent]} version={page.version} intent={intent} />
      {children}
      <SelectField
        name={`${intent}Reason`}
        label={words.reason}
        placeholder={prepare.fields.choose}
        options={reasons}
        defaultValue={typedValue(answer?.typed, `${intent}Reason`)}
        error={answer?.errors?.[`${intent}Reason`]}
      />
      <TextareaField
        name={`${intent}Note`}
        label={words.note}
        hint={words.noteHint}
        rows={3}
        optional
        defaultValue={typedValue(answer?.typed, `${intent}Note`)}
        error={answer?.errors?.[`${intent}Note`]}
      />
      <Button kind={gentle ? 'primary' : 'danger'} wide>
        {words[intent].button}
      </Button>
    </Form>
  );
}
