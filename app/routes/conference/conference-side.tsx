import { useLang, useText } from '#app/i18n/context.tsx';
import { formatDate } from '#app/i18n/format.ts';
import { pathTo } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Panel, Section } from '#app/ui/section.tsx';
import type { ConferenceData } from './route.tsx';

/** Beside the conference: the list to fill in, and by when to convene. */
export function ConferenceSide({ data }: { data: ConferenceData }) {
  const { conference: words } = useText();
  const lang = useLang();
  const { checklist, conference } = data;
  return (
    <>
      {checklist ? (
        <Panel id="checklist" title={words.checklistTitle}>
          <p>{words.settled(checklist.settled, checklist.total)}</p>
          <p className="small soft">{words.checklistNote}</p>
          <p className="hide-print">
            <ButtonLink
              kind="secondary"
              wide
              href={pathTo('checklist', lang, { reference: data.slug })}
            >
              {words.openChecklist}
            </ButtonLink>
          </p>
        </Panel>
      ) : null}
      {data.dueOn && conference?.status !== 'held' ? (
        <Panel id="due" title={words.dueTitle}>
          <p className="small">{words.dueBy(formatDate(lang, data.dueOn))}</p>
        </Panel>
      ) : null}
    </>
  );
}

/** What to speak of, proposed from the household's needs (process §9). */
export function Agenda({ topics }: { topics: ConferenceData['agenda'] }) {
  const { conference: words } = useText();
  return (
    <Section id="agenda" title={words.agenda} note={words.agendaHint}>
      <ul className="bullets">
        {topics.map(({ code, text }) => (
          <li key={code}>{text}</li>
        ))}
      </ul>
    </Section>
  );
}
