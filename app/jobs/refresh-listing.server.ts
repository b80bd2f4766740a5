import { and, asc, eq, gt } from 'drizzle-orm';
import { publishProfile } from '#app/domain/disclosure/published-profile.ts';
import { asSystem, type Transaction } from '#db/client.server.ts';
import { publishedProfile } from '#db/schema/profile.ts';
import { documentOf, type ListedProfile } from '#search/document.ts';
import { indexProfiles } from '#search/engine.server.ts';

/** As many as are made anew in a few hundredths of a second. */
const batchSize = 200;

/**
 * Makes the list say of each live profile what this release would say of it: a release can find better
 * words, or hold more of the published fields beside them. Nothing is published by it and no profile
 * changes, so there is no event and no new version.
 *
 * @param scope `sample` looks at one batch and goes on only where that has changed. Numbers are drawn at
 *   random, so the first are as good a sample as any.
 */
export async function refreshListing(scope: 'all' | 'sample'): Promise<void> {
  for (let after: string | null = ''; after !== null; ) {
    const from: string = after;
    const { changed, last } = await asSystem((tx) => refreshBatch(tx, from));
    await indexProfiles(changed);
    if (scope === 'sample' && from === '' && changed.length === 0) return;
    after = last;
  }
}

async function refreshBatch(
  tx: Transaction,
  after: string,
): Promise<{ changed: string[]; last: string | null }> {
  const rows = await tx
    .select()
    .from(publishedProfile)
    .where(gt(publishedProfile.number, after))
    .orderBy(asc(publishedProfile.number))
    .limit(batchSize);
  const changed: string[] = [];
  for (const row of rows) {
    const verdict = publishProfile(row.fields, row);
    // What could not be published today is for its next command to refuse, not for the night to change.
    if (!verdict.ok) continue;
    const listed = documentOf(verdict.profile, row.version);
    if (isSame(listed, row)) continue;
    await tx
      .update(publishedProfile)
      .set({ ...listed, languages: [...listed.languages], needs: [...listed.needs] })
      // A command that came between has written it anew already.
      .where(
        and(eq(publishedProfile.number, row.number), eq(publishedProfile.version, row.version)),
      );
    changed.push(row.number);
  }
  return { changed, last: rows.length < batchSize ? null : (rows.at(-1)?.number ?? null) };
}

function isSame(listed: ListedProfile, row: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(listed).every(
    ([name, value]) => JSON.stringify(value) === JSON.stringify(row[name]),
  );
}
