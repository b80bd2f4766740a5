import { useLang, useText } from '#app/i18n/context.tsx';
import { caseSlug, pathTo, profileSlug } from '#app/paths.ts';
import { Button } from '#app/ui/button.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { Anchor } from '#app/ui/link.tsx';
import { type Standing, StandingText } from '../standing.tsx';
import { ClaimForm, ProfileLink } from './requests.tsx';

/** Something of the group's own, and where it stands. */
interface OwnRow {
  readonly id: string;
  /** Null once the profile is not shown. */
  readonly number: string | null;
  readonly name: string;
  readonly standing: Standing;
}
interface ClaimRow extends OwnRow {
  /** Of a case the group sponsors. */
  readonly reference: string | null;
  readonly who: string;
  readonly toPartner: boolean;
  readonly isShared: boolean;
  readonly mayLeave: boolean;
  readonly idempotencyKey: string;
}

/** Claims of one kind, each with where it stands and what may be done about it here. */
export function ClaimTable({ caption, rows }: { caption: string; rows: readonly ClaimRow[] }) {
  const lang = useLang();
  const { claim, partner, standing } = useText();
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={[
        { label: claim.mine.columns.profile },
        { label: claim.mine.columns.group },
        { label: standing.where },
      ]}
      rows={rows.map((row) => ({
        key: row.id,
        cells: [
          row.reference ? (
            <Anchor
              key="case"
              className="nowrap num"
              href={pathTo('case', lang, { reference: caseSlug(row.reference) })}
            >
              {row.reference}
            </Anchor>
          ) : (
            <ProfileLink key="profile" {...row} />
          ),
          row.who,
          <div key="standing" className="stack">
            <StandingText standing={row.standing} />
            {row.toPartner && row.number ? (
              <p className="small">
                <Anchor href={pathTo('ask-partner', lang, { number: profileSlug(row.number) })}>
                  {row.isShared ? partner.see : partner.link}
                  <span className="vh"> {row.name}</span>
                </Anchor>
              </p>
            ) : null}
            {row.mayLeave ? (
              <ClaimForm row={row}>
                <Button small kind="secondary" name="intent" value="leave">
                  {partner.leave}
                  <span className="vh"> {row.name}</span>
                </Button>
              </ClaimForm>
            ) : null}
          </div>,
        ],
      }))}
    />
  );
}

export function InterestTable({ caption, rows }: { caption: string; rows: readonly OwnRow[] }) {
  const { claim, standing } = useText();
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={[{ label: claim.mine.columns.profile }, { label: standing.where }]}
      rows={rows.map((row) => ({
        key: row.id,
        cells: [
          <ProfileLink key="profile" {...row} />,
          <StandingText key="standing" standing={row.standing} />,
        ],
      }))}
    />
  );
}
