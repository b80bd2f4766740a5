import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { loader as browse } from '#app/routes/browse/route.tsx';
import { Page } from '#app/ui/page-shell.tsx';
import { ProfileCards } from '#app/ui/profile-card.tsx';
import { pageInMemory } from '../support/page-in-memory.server.ts';

// The least a Remix route does to show these profiles: no search, no filters.

type BrowseData = Awaited<ReturnType<typeof browse>>['data'];

export function loader() {
  const { cards } = pageInMemory<BrowseData>();
  return json({ cards });
}

export default function BareHits() {
  const { cards } = useLoaderData<typeof loader>();
  return (
    <Page title="Profiles">
      <ProfileCards cards={cards} />
    </Page>
  );
}
