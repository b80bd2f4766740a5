import { useLang, useText } from '#app/i18n/context.tsx';
import { pathTo, profileSlug } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FitTable } from '#app/ui/fit-table.tsx';
import { Anchor } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { ActionBlock, Section } from '#app/ui/section.tsx';
import type { groupBesideView } from './group-beside.server.ts';

export type Beside = ReturnType<typeof groupBesideView>;

/** What excludes the reader's group, or nearly: before anyone writes a word (process §7). */
export function Excluded({ beside }: { beside: Beside | null }) {
  return beside?.excluded.map((text) => (
    <Notice key={text} kind="warning">
      {text}
    </Notice>
  ));
}

/** Each need and condition against what the group recorded. It informs, and ranks nobody. */
export function GroupFit({ beside }: { beside: Beside | null }) {
  const lang = useLang();
  const { fit } = useText();
  if (!beside) return null;
  if (!beside.table) {
    return (
      <Section id="fit" title={fit.title}>
        <EmptyState
          title={fit.noneTitle}
          links={[{ href: pathTo('capacity', lang), label: fit.record }]}
        >
          {fit.none}
        </EmptyState>
      </Section>
    );
  }
  return (
    <Section id="fit" title={fit.title}>
      <p className="prose">{beside.intro}</p>
      <FitTable
        caption={fit.caption}
        heads={fit.heads}
        rows={beside.table.rows.map(({ ours, settle, ...row }) => ({
          ...row,
          ours: ours.map((line) => <div key={line}>{line}</div>),
          action: settle ? <Anchor href={settle.href}>{settle.label}</Anchor> : null,
        }))}
        totals={beside.table.totals}
      />
    </Section>
  );
}

/** An invitation that waits for an answer, above what the group can do. */
export function InvitationBlock({ waits, number }: { waits: string | null; number: string }) {
  const lang = useLang();
  const { invitation } = useText();
  if (!waits) return null;
  return (
    <ActionBlock title={invitation.onProfile.title}>
      <p>{waits}</p>
      <ButtonLink
        kind="secondary"
        wide
        href={pathTo('answer-invitation', lang, { number: profileSlug(number) })}
      >
        {invitation.toAnswer}
      </ButtonLink>
    </ActionBlock>
  );
}

/** For those who match profiles with groups: whom to ask. */
export function InviteLink({ number }: { number: string }) {
  const lang = useLang();
  const { invitation } = useText();
  return (
    <ActionBlock>
      <ButtonLink
        kind="secondary"
        href={pathTo('invite-groups', lang, { number: profileSlug(number) })}
      >
        {invitation.inviteLink}
      </ButtonLink>
    </ActionBlock>
  );
}
