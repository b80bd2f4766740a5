import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { stopAlerts } from '#app/commands/save-search.server.ts';
import { useLang, useText } from '#app/i18n/context.tsx';
import { textOf } from '#app/i18n/text.server.ts';
import { pathTo } from '#app/paths.ts';
import { langOf, readForm } from '#app/platform/http.server.ts';
import { StopPage } from '../stop-page.tsx';

/** Ends the mail of all saved searches of one person. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  return json({
    title: textOf(langOf(request)).savedSearches.stop.title,
    whole: isWord(params.token),
  });
}

/** A word as a message carries it; anything else is a link that was cut. */
const isWord = (word: string | undefined): word is string => /^[0-9a-f]{96}$/.test(word ?? '');

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} – Passerelle` },
];

/** A reader's button here, or a mail program's own: both get the same answer however often they ask. */
export async function action({ request, params }: ActionFunctionArgs) {
  await readForm(request, { maxBytes: 2 * 1024 });
  const word = params.token;
  const stopped = isWord(word) && (await stopAlerts(word));
  return json({ stopped }, stopped ? 200 : 404);
}

export default function StopAlertsPage() {
  const { title, whole } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const lang = useLang();
  const words = useText().savedSearches.stop;
  return (
    <StopPage
      {...{ title, whole, answer, words }}
      toChoice={{ href: pathTo('saved-searches', lang), label: words.toChoice }}
    />
  );
}
