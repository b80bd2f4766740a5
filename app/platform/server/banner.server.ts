/** What the start prints for the person at the terminal; the log is for programs. */

import { demonstrationPassword } from '#app/platform/demonstration.ts';
import { env } from '#app/platform/env.server.ts';
import { listDemonstrationAccounts } from '#app/platform/sign-in.server.ts';

/** One plain line of progress. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** The address and, in the demonstration, who can sign in and how. */
export async function printBanner(port: number): Promise<void> {
  const address = env.PORT === 0 ? `http://${env.HOST}:${port}` : env.PUBLIC_URL;
  say('');
  say(`  Passerelle is ready: ${address}`);
  if (env.DEMONSTRATION) {
    const accounts = await listDemonstrationAccounts();
    const width = Math.max(0, ...accounts.map((account) => account.email.length));
    say('');
    say('  DEMONSTRATION: every person and case in it is invented.');
    say('  Sign in with any of these addresses. The password is the same for all:');
    say(`    ${demonstrationPassword}`);
    say('  The second step shows the code to type.');
    say('');
    for (const { email, role, organizationName } of accounts) {
      say(`    ${email.padEnd(width)}  ${role.replaceAll('_', ' ')}, ${organizationName.en}`);
    }
  }
  say('');
  say('  Stop with Ctrl+C.');
  say('');
}
