import type { UndertakingForm } from '#app/domain/undertaking/names.ts';
import { useLang, useText } from '#app/i18n/context.tsx';
import { pathTo } from '#app/paths.ts';
import type { CaseParties } from '#app/queries/case-parties.server.ts';
import { DataList } from '#app/ui/data-list.tsx';
import { Anchor } from '#app/ui/link.tsx';
import { Panel } from '#app/ui/section.tsx';

/** What the portal already knows for the form: the parties, and the household as it is on file. */
export function OnThisForm({
  form,
  slug,
  people,
  parties,
}: {
  form: UndertakingForm;
  slug: string;
  people: number;
  parties: CaseParties;
}) {
  const { undertaking } = useText();
  const lang = useLang();
  const facts = [
    { term: undertaking.sah, detail: parties.sah?.name ?? undertaking.notOnFile },
    {
      term: undertaking.agreement,
      detail: <span className="num">{parties.sah?.agreementNumber ?? undertaking.notOnFile}</span>,
    },
    { term: undertaking.group, detail: parties.group?.name ?? undertaking.noGroup },
  ];
  return (
    <>
      <Panel id="on-this-form" title={undertaking.onForm}>
        <DataList small facts={facts} />
      </Panel>
      {form === 'imm1324' ? (
        <Panel id="household" title={undertaking.household.title}>
          <p>{undertaking.household.size(people)}</p>
          <p className="small soft">{undertaking.household.note}</p>
          <p>
            <Anchor href={pathTo('restricted', lang, { reference: slug })}>
              {undertaking.household.open}
            </Anchor>
          </p>
        </Panel>
      ) : null}
    </>
  );
}
