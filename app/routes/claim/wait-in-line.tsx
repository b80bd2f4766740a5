import { useText } from '#app/i18n/context.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Section } from '#app/ui/section.tsx';
import { JoinForm } from '../profile/profile-actions.tsx';
import type { standingView } from '../profile/profile-view.server.ts';

/**
 * Someone else holds it, or is offered it: why, once, and the way on. It says the same whether the group
 * opened the page late, saw it change, or pressed a moment too late (`lost`).
 */
export function WaitInLine({
  own,
  number,
  idempotencyKey,
  lost,
}: {
  own: NonNullable<ReturnType<typeof standingView>>;
  number: string;
  idempotencyKey: string;
  lost: boolean;
}) {
  const { claim, standing } = useText();
  const wasFirst = own.barrier?.code === 'already_claimed';
  return (
    <>
      <Notice title={wasFirst ? standing.wasFirst : undefined} live={lost} focus={lost}>
        <p>
          {own.barrier?.text} {wasFirst ? standing.wasFirstNote : null}
        </p>
      </Notice>
      <Section id="waiting-list" title={claim.waitingList.title}>
        <p className="prose">{own.lineRule}</p>
        <div className="gap-top">
          <JoinForm own={own} number={number} idempotencyKey={idempotencyKey} />
        </div>
      </Section>
    </>
  );
}
