import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useLang, useText } from '#app/i18n/context.tsx';
import { textOf } from '#app/i18n/text.server.ts';
import { pathTo } from '#app/paths.ts';
import { langOf } from '#app/platform/http.server.ts';
import { ruleSettings } from '#app/platform/rule-settings.server.ts';
import { Anchor } from '#app/ui/link.tsx';
import { Page } from '#app/ui/page-shell.tsx';
import { Section } from '#app/ui/section.tsx';

/** How the work goes, role by role. Open to everyone. */
export function loader({ request }: LoaderFunctionArgs) {
  const { holdBusinessDays: hold, offerBusinessDays: offer } = ruleSettings;
  return json({ title: textOf(langOf(request)).help.title, days: { hold, offer } });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} – Passerelle` },
];

export default function HelpPage() {
  const { title, days } = useLoaderData<typeof loader>();
  const lang = useLang();
  const { help, common } = useText();
  const guides = help.guides(days);
  return (
    <Page title={title} lead={help.intro}>
      <nav aria-label={help.onThisPage}>
        <ul className="bullets">
          {guides.map((guide) => (
            <li key={guide.id}>
              <Anchor href={`#${guide.id}`}>{guide.title}</Anchor>
            </li>
          ))}
        </ul>
      </nav>
      {guides.map((guide) => (
        <Section key={guide.id} id={guide.id} title={guide.title}>
          <ol className="numbers prose">
            {guide.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </Section>
      ))}
      <Section id="more" title={help.moreTitle}>
        <p className="prose">{help.contact}</p>
        <ul className="bullets">
          <li>
            <Anchor href={pathTo('privacy', lang)}>{common.footer.privacy}</Anchor>
          </li>
          <li>
            <Anchor href={pathTo('accessibility', lang)}>{common.footer.accessibility}</Anchor>
          </li>
        </ul>
      </Section>
    </Page>
  );
}
