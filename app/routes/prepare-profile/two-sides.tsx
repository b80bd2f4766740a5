import './prepare-profile.css';
import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useLang, useText } from '#app/i18n/context.tsx';
import { formatDate, formatTime } from '#app/i18n/format.ts';
import { caseSlug, pathTo } from '#app/paths.ts';
import type { OpenedHousehold } from '#app/queries/household.server.ts';
import type { Choice, PreparePage, WorkInProgress } from '#app/queries/prepare.server.ts';
import { Button } from '#app/ui/button.tsx';
import { Anchor } from '#app/ui/link.tsx';
import { Pairs, type PairsRow } from '#app/ui/pairs.tsx';
import { RestrictedPanel } from '#app/ui/restricted-panel.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { NoteShown } from './note-shown.tsx';

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
  const complete = page.work?.gate.missing.length === 0 ? sides.complete : sides.incomplete;
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

type LineKey = keyof WorkInProgress['words']['en']['words'];

/** What drives the risk, in words, by the line of the profile that says it. */
function useDrives(work: WorkInProgress | null): (...keys: LineKey[]) => ReactNode {
  const lang = useLang();
  const { drives } = useText().gate.offers;
  const drivers = work?.gate.tooSmall ? (work.gate.group?.drivers ?? []) : [];
  return (...keys) => {
    const driver = drivers.find(({ said }) => keys.includes(said));
    if (!driver) return undefined;
    const much = driver.factor >= 2 ? drives.some : drives.little;
    // Said to the reader, in a cell of either language.
    return <span lang={lang}>{driver === drivers[0] ? drives.most : much}</span>;
  };
}

function useRows(page: PreparePage, opened: OpenedHousehold | null): PairsRow[] {
  const lang = useLang();
  const { gate, openCase, prepare } = useText();
  const { rows, sides, fields, wordNames } = prepare;
  const { work } = page;
  const drive = useDrives(work);
  const closed = <span className="blank">{rows.closed}</span>;
  const text = (value: string | undefined) =>
    opened ? (
      value ? (
        <span className="as-typed">{value}</span>
      ) : (
        <span className="blank">{rows.nothing}</span>
      )
    ) : (
      closed
    );
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
  const said = (...keys: LineKey[]) => {
    const say = (words: WorkInProgress['words']['en']['words'] | undefined) =>
      words ? (
        keys.map((key) => (
          <span className="line" key={key}>
            {words[key]}
          </span>
        ))
      ) : (
        <span className="blank">{rows.notWritten}</span>
      );
    return {
      en: say(work?.words.en.words),
      fr: say(work?.words.fr.words),
      drive: drive(...keys),
    };
  };
  const notPublished = {
    en: <span className="blank">{sides.notPublishedEn}</span>,
    fr: <span className="blank">{sides.notPublishedFr}</span>,
  };
  const coded = <span className="blank">{rows.coded}</span>;
  const members = opened?.members;
  const row = (key: string, label: string, restricted: ReactNode, published: object): PairsRow =>
    ({ key, label, restricted, ...published }) as PairsRow;
  return [
    row(
      'names',
      rows.names(page.memberCount),
      lines(members?.map(({ name }) => name)),
      notPublished,
    ),
    row(
      'dates',
      rows.datesOfBirth,
      lines(members?.map(({ dateOfBirth, age }) => rows.aged(formatDate(lang, dateOfBirth), age))),
      said('composition'),
    ),
    row(
      'relations',
      rows.relations,
      text(members?.map(({ relation }) => openCase.relations[relation]).join(', ')),
      said('shape'),
    ),
    row('files', rows.fileNumbers, text(opened?.notes?.fileNumbers), notPublished),
    row('medical', rows.medical, text(opened?.notes?.medical), said('medicalLevel')),
    row('circumstances', rows.circumstances, text(opened?.notes?.circumstances), said('needs')),
    row('housing', wordNames.housing, coded, said('housing')),
    row('contacts', rows.contacts, text(opened?.notes?.contacts), said('contacts')),
    row('origin', fields.origin, coded, said('origin')),
    row('languages', fields.languages, coded, said('languages', 'levels')),
    row(
      'work',
      `${fields.education}, ${fields.occupations}`,
      coded,
      said('education', 'occupations'),
    ),
    row('destination', fields.destination, coded, said('destination')),
    row('linked', wordNames.linkedCase, coded, said('linkedCase')),
    row('note', gate.notes.row, <CheckedFacts page={page} opened={opened} />, {
      en: <NoteSide work={work} lang="en" />,
      fr: <NoteSide work={work} lang="fr" />,
    }),
  ];
}

function NoteSide({ work, lang }: { work: WorkInProgress | null; lang: 'en' | 'fr' }) {
  const readerLang = useLang();
  const { gate, prepare } = useText();
  return (
    <>
      <span className="pairs__label" lang={readerLang}>
        {lang === 'en' ? gate.notes.en : gate.notes.fr}
      </span>
      {work ? (
        <NoteShown note={work.gate.notes[lang]} lang={lang} checked={work.gate.notes.checked} />
      ) : (
        <span className="blank">{prepare.rows.notWritten}</span>
      )}
    </>
  );
}

/** The lists on file, once opened, and the way to complete them. */
function CheckedFacts({ page, opened }: { page: PreparePage; opened: OpenedHousehold | null }) {
  const lang = useLang();
  const { gate, openCase, prepare } = useText();
  const notes = opened?.notes;
  const lists = notes
    ? [
        [openCase.otherSpellings, notes.otherSpellings],
        [openCase.placesOnFile, notes.placesOnFile],
        [openCase.organizationsOnFile, notes.organizationsOnFile],
      ]
    : [];
  return (
    <>
      {lists.map(([label, text]) => (
        <span className="line" key={label}>
          <span className="pairs__label">{label}</span>
          {text ? (
            <span className="as-typed">{text}</span>
          ) : (
            <span className="blank">{prepare.rows.nothing}</span>
          )}
        </span>
      ))}
      {notes ? (
        <Anchor href={pathTo('restricted', lang, { reference: caseSlug(page.reference) })}>
          {gate.notes.edit}
        </Anchor>
      ) : (
        <span className="small">{gate.notes.rowNote}</span>
      )}
    </>
  );
}
