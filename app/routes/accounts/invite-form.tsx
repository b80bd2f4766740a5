import { Form } from '@remix-run/react';
import type { PersonRole } from '#app/domain/access/invite.ts';
import { useLang, useText } from '#app/i18n/context.tsx';
import { typedValue } from '#app/platform/form.ts';
import { Button } from '#app/ui/button.tsx';
import { RadioGroup } from '#app/ui/choice-groups.tsx';
import { FormId } from '#app/ui/form-id.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import type { FormAnswer } from '../form-answer.tsx';

/** Name, address, role and language of the person to invite. */
export function InviteForm({
  roles,
  idempotencyKey,
  answer,
}: {
  roles: readonly PersonRole[];
  idempotencyKey: string;
  answer: FormAnswer | undefined;
}) {
  const lang = useLang();
  const { accounts: words, common, roles: roleWords, signIn } = useText();
  const field = (name: string, otherwise = '') => ({
    name,
    error: answer?.errors?.[name],
    defaultValue: typedValue(answer?.typed, name, otherwise),
  });
  return (
    <Form method="post" noValidate className="form" key={idempotencyKey}>
      <FormId idempotencyKey={idempotencyKey} intent="invite" />
      <p>{words.inviteIntro}</p>
      <TextField {...field('name')} label={words.name} autoComplete="off" maxLength={120} />
      <TextField
        {...field('email')}
        type="email"
        label={signIn.email}
        autoComplete="off"
        maxLength={254}
      />
      <RadioGroup
        {...field('role', roles.length === 1 ? roles[0] : '')}
        label={words.role}
        options={roles.map((role) => ({ value: role, label: roleWords.names[role] }))}
      />
      <RadioGroup
        {...field('locale', lang)}
        label={words.language}
        options={[
          { value: 'en', label: common.words.english },
          { value: 'fr', label: common.words.french },
        ]}
      />
      <div className="btn-row">
        <Button>{words.send}</Button>
      </div>
    </Form>
  );
}
