import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useLang, useText } from '#app/i18n/context.tsx';
import { textOf } from '#app/i18n/text.server.ts';
import { pathTo } from '#app/paths.ts';
import { findActor, langOf, redirectTo } from '#app/platform/http.server.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Anchor } from '#app/ui/link.tsx';
import { Page } from '#app/ui/page-shell.tsx';
import { Section } from '#app/ui/section.tsx';

/** The way in: whoever is signed in goes on to their desk. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const lang = langOf(request);
  if (await findActor(request, context)) return redirectTo(pathTo('desk', lang));
  return json({ title: textOf(lang).help.home.title });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} – Passerelle` },
];

export default function HomePage() {
  const { title } = useLoaderData<typeof loader>();
  const lang = useLang();
  const { help, common } = useText();
  return (
    <Page title={title} lead={help.intro}>
      <p className="btn-row">
        <ButtonLink href={pathTo('sign-in', lang)}>{common.nav.signIn}</ButtonLink>
        <Anchor href={pathTo('help', lang)}>{help.home.howItWorks}</Anchor>
      </p>
      <Section id="what" title={help.home.whatTitle}>
        <ul className="bullets prose">
          {help.home.what.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Section>
      <Section id="access" title={help.home.accessTitle}>
        <p className="prose">{help.home.access}</p>
      </Section>
    </Page>
  );
}
