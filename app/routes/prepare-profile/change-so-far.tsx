import { Form } from '@remix-run/react';
import { useText } from '#app/i18n/context.tsx';
import type { WorkInProgress } from '#app/queries/prepare.server.ts';
import { Button } from '#app/ui/button.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { FormId } from '#app/ui/form-id.tsx';
import { Section } from '#app/ui/section.tsx';

/** What a change to the published profile does, line by line, and the way to give it up. */
export function ChangeSoFar({
  work,
  drop,
}: {
  work: WorkInProgress;
  drop?: { readonly idempotencyKey: string; readonly version: number } | undefined;
}) {
  const { revision } = useText();
  return (
    <Section id="change" title={revision.changedTitle}>
      {work.differences.length === 0 ? (
        <p className="soft">{revision.nothingYet}</p>
      ) : (
        <DataTable
          caption={revision.changedTitle}
          captionHidden
          columns={[
            { label: revision.versions.field },
            { label: revision.published },
            { label: revision.proposed },
          ]}
          rows={work.differences.map(({ key, name, before, after, lang }) => ({
            key,
            cells: [
              name,
              <span key="before" lang={lang}>
                {before}
              </span>,
              <ins key="after" lang={lang}>
                {after}
              </ins>,
            ],
          }))}
        />
      )}
      {drop && work.status !== 'none' ? (
        <Form method="post" className="btn-row gap-top">
          <FormId {...drop} intent="drop" />
          <Button kind="secondary" small>
            {revision.drop}
          </Button>
          <span className="small soft">{revision.dropNote}</span>
        </Form>
      ) : null}
    </Section>
  );
}
