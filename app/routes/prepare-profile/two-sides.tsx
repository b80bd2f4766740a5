import { Form } from '@remix-run/react';
import { useLang, useText } from '#app/i18n/context.tsx';
import { formatDate, formatTime } from '#app/i18n/format.ts';
import type { OpenedHousehold } from '#app/queries/household.server.ts';
import type { Choice, PreparePage } from '#app/queries/prepare.server.ts';
import { Button } from '#app/ui/button.tsx';
import { Pairs, type PairsRow } from '#app/ui/pairs.tsx';
import { RestrictedPanel } from '#app/ui/restricted-panel.tsx';
import { SelectField } from '#app/ui/select-field.tsx';

/** What is known beside what will be published, on one line each (mock: prepare). */
export function TwoSides({
  page,
  opened,
  reasons,
  timeZone,
}: {
  page: PreparePage;
  opened: OpenedHousehold | null;
  reasons: readonly Choice[];
  timeZone: string;
}) {
  const lang = useLang();
  const { prepare, restricted } = useText();
  const { sides, open } = prepare;
  const complete = page.profile && page.findings.length === 0 ? sides.complete : sides.incomplete;
  return (
    <>
      {opened ? null : (
        <RestrictedPanel
          id="restricted"
          title={open.title}
          note={open.note}
          state="closed"
          openLabel={restricted.open}
          openForm={
            <Form method="post" className="form" preventScrollReset>
              <input type="hidden" name="intent" value="open-restricted" />
              <SelectField
                name="reason"
                label={restricted.reason}
                options={reasons}
                defaultValue="prepare_or_review_profile"
              />
              <Button kind="restricted" icon="lock">
                {restricted.open}
              </Button>
            </Form>
          }
        />
      )}
      <div className="gap-top">
        <Pairs
          heads={{
            restricted: {
              title: sides.restricted,
              note: opened
                ? `${open.done(formatTime(lang, opened.openedAt, timeZone))} ${open.doneNote}`
                : prepare.rows.closed,
            },
            en: { title: sides.english, note: complete },
            fr: { title: sides.french, note: complete },
          }}
          rows={useRows(page, opened)}
        />
      </div>
    </>
  );
}

function useRows(page: PreparePage, opened: OpenedHousehold | null): PairsRow[] {
  const lang = useLang();
  const { openCase, prepare } = useText();
  const { rows, sides, fields } = prepare;
  const { en, fr } = page.published;
  const closed = <span className="blank">{rows.closed}</span>;
  const text = (value: string | undefined) =>
    opened ? value || <span className="blank">{rows.nothing}</span> : closed;
  const lines = (values: readonly string[] | undefined) =>
    opened ? (
      <ul className="bullets">
        {(values ?? []).map((value) => (
          <li key={value}>{value}</li>
        ))}
      </ul>
    ) : (
      closed
    );
  type Words = NonNullable<typeof en>['words'];
  const both = (...keys: (keyof Words)[]) => {
    const say = (words: Words | undefined) =>
      words ? (
        keys.map((key) => (
          <span className="pairs__line" key={key}>
            {words[key]}
          </span>
        ))
      ) : (
        <span className="blank">{rows.notWritten}</span>
      );
    return { en: say(en?.words), fr: say(fr?.words) };
  };
  const notPublished = {
    en: <span className="blank">{sides.notPublishedEn}</span>,
    fr: <span className="blank">{sides.notPublishedFr}</span>,
  };
  const coded = <span className="blank">{rows.coded}</span>;
  const members = opened?.members;
  return [
    {
      key: 'names',
      label: rows.names(page.memberCount),
      restricted: lines(members?.map(({ name }) => name)),
      ...notPublished,
    },
    {
      key: 'dates',
      label: rows.datesOfBirth,
      restricted: lines(
        members?.map(({ dateOfBirth, age }) => rows.aged(formatDate(lang, dateOfBirth), age)),
      ),
      ...both('composition'),
    },
    {
      key: 'relations',
      label: rows.relations,
      restricted: text(members?.map(({ relation }) => openCase.relations[relation]).join(', ')),
      ...both('shape'),
    },
    {
      key: 'files',
      label: rows.fileNumbers,
      restricted: text(opened?.notes?.fileNumbers),
      ...notPublished,
    },
    {
      key: 'medical',
      label: rows.medical,
      restricted: text(opened?.notes?.medical),
      ...both('medicalLevel'),
    },
    {
      key: 'circumstances',
      label: rows.circumstances,
      restricted: text(opened?.notes?.circumstances),
      ...both('needs'),
    },
    {
      key: 'contacts',
      label: rows.contacts,
      restricted: text(opened?.notes?.contacts),
      ...both('contacts'),
    },
    { key: 'origin', label: fields.origin, restricted: coded, ...both('origin') },
    {
      key: 'languages',
      label: fields.languages,
      restricted: coded,
      ...both('languages', 'levels'),
    },
    { key: 'destination', label: fields.destination, restricted: coded, ...both('destination') },
  ];
}
