import type { UndertakingForm } from '#app/domain/undertaking/names.ts';
import { useLang, useText } from '#app/i18n/context.tsx';
import { pathTo } from '#app/paths.ts';
import type { CaseParties } from '#app/queries/case-parties.server.ts';
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
  const { sah, group, partner } = parties;
  const facts = [
    { term: undertaking.sah, detail: sah?.name ?? undertaking.notOnFile },
    { term: undertaking.agreement, detail: sah?.agreementNumber ?? undertaking.notOnFile },
    { term: undertaking.group, detail: group?.name ?? undertaking.noGroup },
    ...(partner
      ? [
          { term: undertaking.partner, detail: partner.name },
          {
            term: undertaking.partnerAgreement,
            detail: partner.agreementNumber ?? undertaking.notOnFile,
          },
        ]
      : []),
  ];
  return (
    <>
      <Panel id="on-this-form" title={undertaking.onForm}>
        <dl className="small">
          {facts.map(({ term, detail }) => (
            <div key={term}>
              <dt className="soft">{term}</dt>
              <dd>{detail}</dd>
            </div>
          ))}
        </dl>
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
