import { Form } from '@remix-run/react';
import { useLang, useText } from '#app/i18n/context.tsx';
import { pathTo } from '#app/paths.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { FormId } from '#app/ui/form-id.tsx';
import { Anchor } from '#app/ui/link.tsx';
import { ActionBlock, Actions, Panel } from '#app/ui/section.tsx';
import type { UndertakingData } from './route.tsx';

/** What can be done about the package, the household it is for, and what comes next. */
export function PackageSide(props: {
  slug: string;
  idempotencyKey: string;
  version: number;
  people: number;
  pack: UndertakingData;
}) {
  const { pack, slug } = props;
  const { undertaking } = useText();
  const lang = useLang();
  const reference = { reference: slug };
  return (
    <>
      {pack.mayPrepare ? <SubmitBlock {...props} /> : null}
      {pack.mayReview ? (
        <Actions>
          <ActionBlock>
            <ButtonLink href={pathTo('review-undertaking', lang, reference)}>
              {undertaking.reviewIt}
            </ButtonLink>
          </ActionBlock>
        </Actions>
      ) : null}
      {pack.status === 'approved' && pack.mayReadConference ? (
        <Actions>
          <ActionBlock>
            <ButtonLink href={pathTo('conference', lang, reference)}>
              {undertaking.toConference}
            </ButtonLink>
            <ButtonLink kind="secondary" href={pathTo('checklist', lang, reference)}>
              {undertaking.toChecklist}
            </ButtonLink>
          </ActionBlock>
        </Actions>
      ) : null}
      {pack.mayPrepare && pack.mayOpenHousehold ? (
        <Panel id="household" title={undertaking.household.title}>
          <p>{undertaking.household.size(props.people)}</p>
          <p className="small soft">{undertaking.household.note}</p>
          <p>
            <Anchor href={pathTo('restricted', lang, reference)}>
              {undertaking.household.open}
            </Anchor>
          </p>
        </Panel>
      ) : null}
      {pack.status === 'approved' || pack.status === 'refused' ? null : (
        <Panel id="what-next" title={undertaking.next.title}>
          <ol className="numbers small">
            {pack.status === 'submitted' ? null : <li>{undertaking.next.submit}</li>}
            <li>{undertaking.next.review}</li>
            <li>{undertaking.next.approve}</li>
            <li>{undertaking.next.conference}</li>
          </ol>
        </Panel>
      )}
    </>
  );
}

/** Submitting is the SAH's; a constituent group sees that its SAH does it (process §1, §8). */
function SubmitBlock({
  pack,
  idempotencyKey,
  version,
}: {
  pack: UndertakingData;
  idempotencyKey: string;
  version: number;
}) {
  const { undertaking, arrangements } = useText();
  return (
    <Actions>
      <ActionBlock title={undertaking.submitTitle}>
        {pack.missing.length > 0 ? (
          <div>
            <p className="small">
              <b>{undertaking.stillMissing}</b>
            </p>
            <ul className="bullets small">
              {pack.missing.map(({ form, part }) => (
                <li key={`${form}-${part}`}>
                  {undertaking.missingPart(arrangements.forms[form], undertaking.parts[part])}
                </li>
              ))}
            </ul>
          </div>
        ) : null}
        {pack.maySubmit ? (
          pack.missing.length === 0 ? (
            <Form method="post" className="stack">
              <FormId idempotencyKey={idempotencyKey} version={version} intent="submit" />
              <p className="small">{undertaking.submitNote}</p>
              <Button wide>{undertaking.submit}</Button>
            </Form>
          ) : null
        ) : (
          <p className="small">{undertaking.sahSubmits(pack.sahName)}</p>
        )}
      </ActionBlock>
    </Actions>
  );
}
