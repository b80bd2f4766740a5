import { Form } from '@remix-run/react';
import { useLang, useText } from '#app/i18n/context.tsx';
import { formatDate } from '#app/i18n/format.ts';
import { Button } from '#app/ui/button.tsx';
import { Checkbox } from '#app/ui/choice-groups.tsx';
import { FormId } from '#app/ui/form-id.tsx';
import { Section } from '#app/ui/section.tsx';
import { SignatureBox, Signatures } from '#app/ui/signature-box.tsx';
import type { ListData } from './route.tsx';

type PartyData = ListData['parties'][number];

/** One box a party; the local office signs last, after its review (OB 646 step 9). */
export function ChecklistSignatures({ list, declare }: { list: ListData; declare: boolean }) {
  const { checklist: words, arrangements } = useText();
  const lang = useLang();
  const open = list.items.filter((item) => item.missing !== null).length;
  const others = list.parties.filter(({ party }) => party !== 'local_office');
  const isTurn = ({ party }: PartyData) =>
    party !== 'local_office' || others.every(({ signed }) => signed !== null);
  const stateOf = (one: PartyData) => {
    if (one.signed) {
      const date = formatDate(lang, one.signed.signedOn);
      return {
        state: 'signed' as const,
        stateText: words.signedState,
        signedBy: `${one.signed.signer}, ${date}`,
      };
    }
    if (!isTurn(one)) return { state: 'later' as const, stateText: words.signLater };
    if (open > 0) return { state: 'blocked' as const, stateText: words.signBlocked(open) };
    return { state: 'ready' as const, stateText: words.signReady };
  };
  return (
    <Section id="signatures" title={words.signTitle} note={words.signNote}>
      <Signatures>
        {list.parties.map((one) => {
          const mine = one.party === list.party && !one.signed && open === 0 && isTurn(one);
          return (
            <SignatureBox
              key={one.party}
              party={arrangements.conferenceParties[one.party]}
              organization={one.organization}
              caption={one.party === 'local_office' ? words.signOfficer : words.signCaption}
              {...stateOf(one)}
            >
              {mine ? (
                <Form method="post" className="form hide-print" noValidate>
                  <FormId idempotencyKey={list.keys.sign} version={list.version} intent="sign" />
                  <Checkbox
                    name="declaration"
                    label={words.signDeclaration}
                    error={declare ? words.mustDeclare : undefined}
                  />
                  <Button>{words.sign}</Button>
                </Form>
              ) : null}
            </SignatureBox>
          );
        })}
      </Signatures>
    </Section>
  );
}
