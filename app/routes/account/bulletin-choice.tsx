import { Form } from '@remix-run/react';
import { type BulletinFrequency, bulletinFrequencies } from '#app/domain/promotion/names.ts';
import { useLang, useText } from '#app/i18n/context.tsx';
import { pathTo } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { RadioGroup } from '#app/ui/choice-groups.tsx';
import { Anchor } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Section } from '#app/ui/section.tsx';

/** How often RSTP's bulletins come. Nobody gets one who did not ask. */
export function BulletinChoice({
  frequency,
  saved,
}: {
  frequency: BulletinFrequency;
  saved: boolean;
}) {
  const lang = useLang();
  const { bulletin } = useText();
  const words = bulletin.choice;
  return (
    <Section id="bulletins" title={words.title} className="stack">
      {saved ? (
        <Notice kind="success" live>
          {words.saved}
        </Notice>
      ) : null}
      <p>
        {words.intro} <Anchor href={pathTo('bulletins', lang)}>{bulletin.read.all}</Anchor>
      </p>
      <Form method="post" className="stack" noValidate>
        <RadioGroup
          name="frequency"
          label={words.legend}
          options={bulletinFrequencies.map((value) => ({ value, label: words.options[value] }))}
          defaultValue={frequency}
        />
        <Button kind="secondary">{words.save}</Button>
      </Form>
    </Section>
  );
}
