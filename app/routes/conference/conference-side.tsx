import { useLang, useText } from '#app/i18n/context.tsx';
import { formatDate } from '#app/i18n/format.ts';
import { pathTo } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Panel } from '#app/ui/section.tsx';
import type { ConferenceData } from './route.tsx';

/** Beside the conference: what to speak of, and the list to fill in. */
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
      <Panel id="agenda" title={words.agenda}>
        <p className="small soft">{words.agendaHint}</p>
        <ul className="bullets">
          {data.agenda.map(({ code, text }) => (
            <li key={code}>{text}</li>
          ))}
        </ul>
        {data.dueOn && conference && conference.status !== 'held' ? (
          <p className="small soft">{words.dueBy(formatDate(lang, data.dueOn))}</p>
        ) : null}
      </Panel>
    </>
  );
}
