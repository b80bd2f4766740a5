/**
 * The first administrator of a portal that is not the demonstration. Everybody else is invited from
 * the accounts page by somebody; the first one is invited by whoever runs the portal.
 */
import { randomUUID } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import { systemActor } from '#app/domain/access/actor.ts';
import { text as en } from '#app/i18n/en.ts';
import { text as fr } from '#app/i18n/fr.ts';
import { now } from '#app/platform/clock.server.ts';
import { type Invitation, type Invitee, invite } from '#app/platform/invitations.server.ts';
import { db } from '#db/client.server.ts';
import { account, invitation, organization } from '#db/schema/auth.ts';

export type FirstAdministrator =
  | { readonly ok: true; readonly invitation: Invitation }
  | { readonly ok: false; readonly code: 'has_administrator' | 'address_in_use' };

/**
 * Invites the first administrator, on behalf of the portal itself. Asked again before the link is
 * used, it makes another and the one before stops working: a lost link is no reason to be locked out.
 */
export async function inviteFirstAdministrator(
  person: Pick<Invitee, 'email' | 'name' | 'locale'>,
): Promise<FirstAdministrator> {
  const [active] = await db
    .select({ id: account.id })
    .from(account)
    .where(and(eq(account.role, 'administrator'), isNull(account.disabledAt)))
    .limit(1);
  if (active) return { ok: false, code: 'has_administrator' };
  const [taken] = await db
    .select({ id: account.id })
    .from(account)
    .where(eq(account.email, person.email.trim().toLowerCase()));
  if (taken) return { ok: false, code: 'address_in_use' };

  await addPortalItself();
  await db
    .update(invitation)
    .set({ expiresAt: now(), totpSecret: null })
    .where(and(eq(invitation.invitedBy, systemActor.accountId), isNull(invitation.usedAt)));
  const organizationId = await operatorOrganization();
  return {
    ok: true,
    invitation: await invite(systemActor, { ...person, organizationId, role: 'administrator' }),
  };
}

/** An invitation and its journal row name who invited. The portal's account has no password: nobody signs in with it. */
async function addPortalItself(): Promise<void> {
  await db
    .insert(organization)
    .values({
      id: systemActor.organizationId,
      kind: systemActor.organizationKind,
      nameEn: systemActor.organizationName.en,
      nameFr: systemActor.organizationName.fr,
    })
    .onConflictDoNothing();
  await db
    .insert(account)
    .values({
      id: systemActor.accountId,
      organizationId: systemActor.organizationId,
      email: 'portal@passerelle.invalid',
      name: systemActor.name,
      role: systemActor.role,
    })
    .onConflictDoNothing();
}

async function operatorOrganization(): Promise<string> {
  const [found] = await db
    .select({ id: organization.id })
    .from(organization)
    .where(eq(organization.kind, 'operator'))
    .limit(1);
  if (found) return found.id;
  const id = randomUUID();
  await db.insert(organization).values({
    id,
    kind: 'operator',
    nameEn: en.roles.organizationKinds.operator,
    nameFr: fr.roles.organizationKinds.operator,
  });
  return id;
}
