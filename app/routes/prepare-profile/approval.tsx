import { useLang, useText } from '#app/i18n/context.tsx';
import { caseSlug, pathTo } from '#app/paths.ts';
import type { PreparePage } from '#app/queries/prepare.server.ts';
import { Button } from '#app/ui/button.tsx';
import { Anchor } from '#app/ui/link.tsx';
import { Section, TwoColumns } from '#app/ui/section.tsx';
import { GateChecks } from './gate-checks.tsx';

/** The gate check by check, and the buttons of the form: save, or save and ask another person. */
export function Approval({ page }: { page: PreparePage }) {
  const { gate, prepare, revision } = useText();
  const { work } = page;
  const change = work?.kind === 'change';
  const awaiting = work?.status === 'awaiting_approval';
  return (
    <Section id="approval" title={prepare.approval.title}>
      <TwoColumns>
        {work ? (
          <GateChecks page={page} work={work} />
        ) : (
          <p className="soft">{gate.unknown.group}</p>
        )}
        <div className="stack">
          {awaiting ? <Awaiting page={page} /> : <BeforeAsking page={page} />}
          <div className="btn-row">
            {awaiting ? null : (
              <Button name="intent" value="request">
                {change ? revision.saveAndRequest : prepare.saveAndRequest}
              </Button>
            )}
            <Button kind="secondary" name="intent" value="save">
              {change ? revision.save : prepare.save}
            </Button>
          </div>
        </div>
      </TwoColumns>
    </Section>
  );
}

function Awaiting({ page: { reference, work } }: { page: PreparePage }) {
  const lang = useLang();
  const { approval } = useText().prepare;
  return (
    <>
      <p>
        <b>{approval.asked}</b> {approval.askedNote}
      </p>
      {work?.authoredByReader ? null : (
        <p>
          <Anchor href={pathTo('approve-profile', lang, { reference: caseSlug(reference) })}>
            {approval.openApproval}
          </Anchor>
        </p>
      )}
    </>
  );
}

function BeforeAsking({ page: { work } }: { page: PreparePage }) {
  const { gate, prepare } = useText();
  return (
    <>
      <p className="small soft">{prepare.approval.rule}</p>
      {work && !work.gate.ready ? <p className="small">{gate.form.saveNote}</p> : null}
      {work?.gate.ready && work.gate.tooSmall ? (
        <p className="small">{gate.form.sendSmall}</p>
      ) : null}
    </>
  );
}
