import { afterAll, beforeAll, expect, test } from 'vitest';
import { langs } from '#app/i18n/lang.ts';
import { openPortal, type Portal } from '#test/support/portal.ts';

let portal: Portal;

beforeAll(async () => {
  portal = await openPortal('flyers');
  const { loadReference } = await import('#db/seed/reference.ts');
  const { loadDemonstration } = await import('#db/seed/demonstration.ts');
  await loadReference();
  await loadDemonstration();
});
afterAll(() => portal?.close());

test('every live profile of the demonstration fits on one page, in both languages', async () => {
  const { fitFlyer } = await import('#app/routes/flyer/draw-flyer.server.ts');
  const { flyerOf } = await import('#app/routes/flyer/flyer-content.server.ts');
  const owner = portal.database.open('owner').db;
  const { publishedProfile } = await import('#db/schema/profile.ts');
  const profiles = await owner.select().from(publishedProfile);
  expect(profiles.length).toBeGreaterThan(200);
  const scales = profiles.flatMap((profile) =>
    langs.map((lang) =>
      fitFlyer(flyerOf(profile, lang, `https://portal.example/${lang}/p/123456`)),
    ),
  );
  // Set smaller than three quarters, a flyer would not be read on a wall.
  expect(Math.min(...scales)).toBeGreaterThanOrEqual(0.76);
});
