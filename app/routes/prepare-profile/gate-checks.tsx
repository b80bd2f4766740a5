import './gate-checks.css';
import { useLang, useText } from '#app/i18n/context.tsx';
import { formatDate } from '#app/i18n/format.ts';
import { caseSlug, pathTo } from '#app/paths.ts';
import type { ApprovePage } from '#app/queries/approve.server.ts';
import type { CheckView } from '#app/queries/gate.server.ts';
import type { PreparePage, WorkInProgress } from '#app/queries/prepare.server.ts';
import { Mark } from '#app/ui/icon.tsx';
import { Anchor } from '#app/ui/link.tsx';

const tones = { met: 'is-good', not_met: 'is-bad', unknown: 'is-unknown' } as const;

interface GateChecksProps {
  readonly page: Pick<PreparePage | ApprovePage, 'consent' | 'reference'>;
  readonly work: WorkInProgress;
  /** Who wrote it, for the page on which another person approves. */
  readonly approval?: { readonly author: string; readonly readerIsAuthor: boolean };
}

/** What the publication gate asks for, one line each: met, not met and what would help, not known yet. */
export function GateChecks(props: GateChecksProps) {
  const { gate } = useText();
  const say = useSayings(props);
  return (
    <ul className="checks">
      {props.work.gate.checks.map((check) => {
        const state = stateOf(check, props);
        return (
          <li key={check.name} id={`check-${check.name}`}>
            <Mark name={state} className={tones[state]} />
            <span>
              <b>
                {gate.checks[check.name]}
                <span className="vh">, {gate.state[state]}</span>.
              </b>{' '}
              {say(check, state)}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** On the page of the approval, its author learns that someone else must approve. */
function stateOf({ name, state }: CheckView, { approval }: GateChecksProps): CheckView['state'] {
  return name === 'approver' && approval?.readerIsAuthor ? 'not_met' : state;
}

function useSayings({ page, work, approval }: GateChecksProps) {
  const lang = useLang();
  const { arrangements, gate, prepare } = useText();
  const { group, notes } = work.gate;
  return ({ name, why }: CheckView, state: CheckView['state']) => {
    if (name === 'approver' && state !== 'met') {
      return state === 'unknown' ? gate.unknown.approver : prepare.approval.approverIsAuthor;
    }
    if (state !== 'met') {
      return name === 'consent' ? (
        <Anchor href={pathTo('record-consent', lang, { reference: caseSlug(page.reference) })}>
          {gate.recordConsent}
        </Anchor>
      ) : (
        why
      );
    }
    switch (name) {
      case 'consent':
        return page.consent
          ? gate.met.consent(
              arrangements.consentForms[page.consent.form],
              formatDate(lang, page.consent.signedOn),
            )
          : null;
      case 'languages':
        return gate.met.languages;
      case 'group':
        return group && gate.met.group(group.size, group.smallest);
      case 'note':
        return notes.en.text || notes.fr.text ? gate.met.note : gate.met.noNote;
      case 'approver':
        return approval ? gate.met.approver(approval.author) : gate.unknown.approver;
    }
  };
}
