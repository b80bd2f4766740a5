import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useText } from '#app/i18n/context.tsx';
import { textOf } from '#app/i18n/text.server.ts';
import { langOf } from '#app/platform/http.server.ts';
import { Page } from '#app/ui/page-shell.tsx';
import { Section } from '#app/ui/section.tsx';

/** What the portal does for everyone to be able to use it, and whom to tell when it fails. */
export function loader({ request }: LoaderFunctionArgs) {
  return json({ title: textOf(langOf(request)).help.accessibility.title });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} – Passerelle` },
];

export default function AccessibilityPage() {
  const { title } = useLoaderData<typeof loader>();
  const { help } = useText();
  return (
    <Page title={title} lead={help.accessibility.lead}>
      {help.accessibility.sections.map((section) => (
        <Section key={section.id} id={section.id} title={section.title}>
          <ul className="bullets prose">
            {section.points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        </Section>
      ))}
    </Page>
  );
}
