/**
 * `npm run administrator -- name@example.org "Full Name" [en|fr]`: prints the link by which the
 * first administrator of a portal opens an account. Nothing is sent: the link is for whoever typed
 * the command to pass on. Ends with 1 when there is nobody to invite.
 */
import { z } from 'zod';
import { isLang } from '#app/i18n/lang.ts';
import { pathTo } from '#app/paths.ts';
import { env } from '#app/platform/env.server.ts';
import { inviteFirstAdministrator } from '#app/platform/first-administrator.server.ts';
import { closeDatabase, migrationsApplied } from '#db/client.server.ts';
import { embeddedDirectory } from '#db/connection.server.ts';
import { savedUrls, startEmbedded } from '#db/embedded.server.ts';
import { migrationsKnown } from '#db/migrate.server.ts';

const say = (...lines: string[]) => process.stdout.write(`${lines.join('\n')}\n`);

const refusals = {
  has_administrator: [
    'Nobody was invited: this portal has an administrator already.',
    'Administrators invite others from the Accounts page; ask one of them.',
    'If none of them can sign in any more, close their accounts in the database (account.disabled_at), then ask again.',
  ],
  address_in_use: [
    'Nobody was invited: an account has this address already, and keeps its role.',
    'Give another address.',
  ],
};

/** @returns whether somebody was invited. */
async function inviteFrom([email = '', name = '', locale = 'en']: string[]): Promise<boolean> {
  if (!z.email().safeParse(email).success || name.trim() === '' || !isLang(locale)) {
    say('Usage: npm run administrator -- name@example.org "Full Name" [en|fr]');
    return false;
  }
  if (!(await isSetUp())) {
    say(
      'Nobody was invited: the database is not set up, or is behind this release.',
      'Start the portal once (npm start), with the same settings.',
    );
    return false;
  }
  const result = await inviteFirstAdministrator({ email, name: name.trim(), locale });
  if (!result.ok) {
    say(...refusals[result.code]);
    return false;
  }
  const { token, expiresAt } = result.invitation;
  say(
    `Pass this link on to ${name.trim()}. It works once, until ${expiresAt.toISOString()}; nothing was sent.`,
    env.PUBLIC_URL + pathTo('invitation', locale, { token }),
  );
  return true;
}

async function isSetUp(): Promise<boolean> {
  try {
    return (await migrationsApplied()) >= migrationsKnown();
  } catch (error) {
    // No such table, or no such schema: nobody has migrated it.
    if (['42P01', '3F000'].includes((error as { code?: string }).code ?? '')) return false;
    throw error;
  }
}

// The portal need not be running: its own database is started for the while, or found running.
const ownDatabase = !env.DATABASE_URL && savedUrls(embeddedDirectory()) !== null;
const cluster = ownDatabase
  ? await startEmbedded({ directory: embeddedDirectory(), durable: true })
  : null;
try {
  process.exitCode = (await inviteFrom(process.argv.slice(2))) ? 0 : 1;
} catch (error) {
  say(`Nobody was invited: ${error instanceof Error ? error.message : 'unknown error'}`);
  process.exitCode = 1;
}
await closeDatabase();
if (cluster && !cluster.takenOver) await cluster.stop();
