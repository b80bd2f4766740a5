import { Form } from '@remix-run/react';
import { useText } from '#app/i18n/context.tsx';
import type { ListedAccount } from '#app/queries/accounts.server.ts';
import { Button } from '#app/ui/button.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { Anchor } from '#app/ui/link.tsx';
import { Tag } from '#app/ui/tag.tsx';

/** People with an account. Closing one ends its sessions; it can be opened again. */
export function AccountTable({
  rows,
  hrefOf,
}: {
  rows: readonly ListedAccount[];
  /** Where an organization's name leads; without it the column is left out. */
  hrefOf?: ((organizationId: string) => string) | undefined;
}) {
  const { accounts: words, common, roles, signIn } = useText();
  return (
    <DataTable
      caption={words.people}
      captionHidden
      columns={[
        { label: words.name },
        { label: signIn.email },
        { label: words.role },
        ...(hrefOf ? [{ label: words.organization }] : []),
        { label: words.status },
        { label: common.table.actions, labelHidden: true, end: true },
      ]}
      rows={rows.map((row) => ({
        key: row.id,
        cells: [
          row.name,
          row.email,
          roles.names[row.role],
          ...(hrefOf
            ? [
                <Anchor key="organization" href={hrefOf(row.organization.id)}>
                  {row.organization.name}
                </Anchor>,
              ]
            : []),
          row.open ? words.open : <Tag key="closed">{words.closed}</Tag>,
          row.mayClose ? <Switch key="switch" row={row} /> : words.own,
        ],
      }))}
    />
  );
}

function Switch({ row }: { row: ListedAccount }) {
  const { accounts: words } = useText();
  return (
    <Form method="post">
      <input type="hidden" name="account" value={row.id} />
      <Button
        kind={row.open ? 'secondary' : 'primary'}
        small
        name="intent"
        value={row.open ? 'close' : 'open'}
        aria-label={row.open ? words.closeOf(row.name) : words.openAgainOf(row.name)}
      >
        {row.open ? words.close : words.openAgain}
      </Button>
    </Form>
  );
}
