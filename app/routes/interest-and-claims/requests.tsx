import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useLang, useText } from '#app/i18n/context.tsx';
import { pathTo, profileSlug } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { FormId } from '#app/ui/form-id.tsx';
import { Anchor } from '#app/ui/link.tsx';
import { Section } from '#app/ui/section.tsx';

interface Asked {
  readonly id: string;
  /** Null once the profile is not shown. */
  readonly number: string | null;
  readonly name: string;
  readonly idempotencyKey: string;
}

/** The profile a row is about, and the way there while it is shown. */
export function ProfileLink({ number, name }: Pick<Asked, 'number' | 'name'>) {
  const lang = useLang();
  return number ? (
    <Anchor className="nowrap num" href={pathTo('profile', lang, { number: profileSlug(number) })}>
      {number}
    </Anchor>
  ) : (
    name
  );
}

/** A small form about one claim; its buttons say what is answered. */
export function ClaimForm({
  row,
  children,
}: {
  row: Pick<Asked, 'id' | 'idempotencyKey'>;
  children: ReactNode;
}) {
  return (
    <Form method="post" className="btn-row">
      <FormId idempotencyKey={row.idempotencyKey} />
      <input type="hidden" name="claimId" value={row.id} />
      {children}
    </Form>
  );
}

/** Another SAH asks this one to share a sponsorship (IP 3 part 4 §4.1). */
export function PartnerRequests({
  rows,
}: {
  rows: readonly (Asked & { readonly from: string; readonly ends: string })[];
}) {
  const { claim, common, partner } = useText();
  if (rows.length === 0) return null;
  return (
    <Section id="partner-requests" title={partner.requests}>
      <p className="prose">{partner.requestsNote}</p>
      <DataTable
        caption={partner.requests}
        captionHidden
        columns={[
          { label: claim.mine.columns.profile },
          { label: partner.from },
          { label: partner.holdEnds },
          { label: common.table.actions, labelHidden: true },
        ]}
        rows={rows.map((row) => ({
          key: row.id,
          cells: [
            <ProfileLink key="profile" {...row} />,
            row.from,
            row.ends,
            <ClaimForm key="answer" row={row}>
              <Button small name="intent" value="agree">
                {partner.agree}
                <span className="vh"> {row.name}</span>
              </Button>
              <Button small kind="secondary" name="intent" value="decline">
                {partner.decline}
                <span className="vh"> {row.name}</span>
              </Button>
            </ClaimForm>,
          ],
        }))}
      />
    </Section>
  );
}

/** Requests of this SAH's groups, which become holds when it endorses them (process §7). */
export function EndorsementRequests({
  rows,
  note,
  holds,
}: {
  rows: readonly (Asked & {
    readonly group: string;
    readonly asked: string;
    readonly limit: string;
    /** Why it can't be endorsed now; null when it can. */
    readonly barrier: string | null;
    /** Until when it can, for one that answers an offer. */
    readonly answersOffer: string | null;
  })[];
  note: string;
  holds: string | null;
}) {
  const { claim, common, profile } = useText();
  if (rows.length === 0) return null;
  return (
    <Section id="requests" title={claim.mine.requests}>
      <p className="prose">
        {note} {holds}
      </p>
      <DataTable
        caption={claim.mine.requests}
        captionHidden
        columns={[
          { label: claim.mine.columns.profile },
          { label: claim.mine.columns.group },
          { label: claim.mine.columns.asked },
          { label: profile.endOfPromotion },
          { label: common.table.actions, labelHidden: true },
        ]}
        rows={rows.map((row) => ({
          key: row.id,
          cells: [
            <ProfileLink key="profile" {...row} />,
            row.group,
            row.asked,
            row.limit || null,
            <div key="answer" className="stack">
              {row.answersOffer ? <p className="small">{row.answersOffer}</p> : null}
              {row.barrier ? <p className="small">{row.barrier}</p> : null}
              <ClaimForm row={row}>
                {row.barrier ? null : (
                  <Button small name="intent" value="endorse">
                    {claim.endorse}
                    <span className="vh"> {row.name}</span>
                  </Button>
                )}
                <Button small kind="secondary" name="intent" value="decline-request">
                  {claim.decline}
                  <span className="vh"> {row.name}</span>
                </Button>
              </ClaimForm>
            </div>,
          ],
        }))}
      />
    </Section>
  );
}
