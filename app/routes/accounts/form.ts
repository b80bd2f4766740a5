import { z } from 'zod';
import type { PersonRole } from '#app/domain/access/invite.ts';
import { holdingLimits } from '#app/domain/organization/sponsoring.ts';
import type { Text } from '#app/i18n/text.ts';

/** Whom to invite into one organization: only the roles that may be given there are accepted. */
export function inviteForm(
  { accounts, fields, signIn }: Pick<Text, 'accounts' | 'fields' | 'signIn'>,
  roles: readonly PersonRole[],
) {
  const text = (label: string, max: number) =>
    z
      .string({ error: fields.required(label) })
      .trim()
      .min(1, fields.required(label))
      .max(max, fields.tooLong(max));
  return z.object({
    name: text(accounts.name, 120),
    email: text(signIn.email, 254).refine(
      (value) => value === '' || z.email().safeParse(value).success,
      fields.email,
    ),
    role: z.enum(roles as [PersonRole, ...PersonRole[]], { error: fields.choose(accounts.role) }),
    locale: z.enum(['en', 'fr'], { error: fields.choose(accounts.language) }),
    idempotencyKey: z.string().min(1).max(100),
  });
}

/** A number, or nothing for as many holds as any SAH may have. */
export function holdingLimitForm({ fields }: Pick<Text, 'fields'>) {
  const { least, most } = holdingLimits;
  return z.object({
    holdingLimit: z
      .string()
      .trim()
      .default('')
      .transform((typed) =>
        typed === '' ? null : Number(/^\d+$/.test(typed) ? typed : Number.NaN),
      )
      .refine((limit) => limit === null || (limit >= least && limit <= most), {
        error: fields.between(least, most),
      }),
  });
}
