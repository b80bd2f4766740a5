import { Form } from '@remix-run/react';
import { isConferenceTimeZone } from '#app/domain/arrangements/time-zones.ts';
import { useLang, useText } from '#app/i18n/context.tsx';
import { formatClock, formatDate, formatWeekdayDate } from '#app/i18n/format.ts';
import { pathTo } from '#app/paths.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { DataList } from '#app/ui/data-list.tsx';
import { FormId } from '#app/ui/form-id.tsx';
import { Section } from '#app/ui/section.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { FormAnswer } from '../form-answer.tsx';
import { ConferenceForm } from './conference-form.tsx';
import type { ConferenceData } from './route.tsx';

/** A conference on file: when, how, who; its calendar file; for the local office, its change and its record. */
export function ConvenedConference({
  data,
  conference,
  answer,
}: {
  data: ConferenceData;
  conference: NonNullable<ConferenceData['conference']>;
  answer: FormAnswer | undefined;
}) {
  const { conference: words, arrangements } = useText();
  const lang = useLang();
  const { status, on, from, to, timeZone, way, participants } = conference;
  const held = status === 'held';
  const zone = isConferenceTimeZone(timeZone) ? words.zones[timeZone] : timeZone;
  const when = words.when(
    formatWeekdayDate(lang, on),
    formatClock(lang, from),
    formatClock(lang, to),
  );
  const names = new Map(data.parties.map(({ party, organization }) => [party, organization]));
  return (
    <>
      <Section
        id="when"
        title={when.replace(/^./, (first) => first.toUpperCase())}
        note={
          <Tag tone={held ? 'good' : 'hold'} icon={held ? 'tick' : 'calendar'}>
            {arrangements.conferenceStatuses[status]}
          </Tag>
        }
      >
        <DataList
          wide
          facts={[
            { term: words.timeZone, detail: zone },
            {
              term: words.way,
              detail: arrangements.conferenceWays[way].replace(/^./, (c) => c.toUpperCase()),
            },
            {
              term: words.invited,
              detail: (
                <ul>
                  {participants.map((party) => (
                    <li key={party}>
                      {arrangements.conferenceParties[party]}
                      {names.get(party) ? (
                        <span className="soft"> · {names.get(party)}</span>
                      ) : null}
                    </li>
                  ))}
                </ul>
              ),
            },
          ]}
        />
        {held ? null : (
          <>
            <div className="btn-row gap-top hide-print">
              <ButtonLink
                kind="secondary"
                icon="calendar"
                href={pathTo('conference-calendar', lang, { reference: data.slug })}
              >
                {words.calendar}
              </ButtonLink>
            </div>
            <p className="small soft gap-top">{words.calendarNote}</p>
          </>
        )}
      </Section>
      {data.mayConvene ? (
        <>
          <Section id="held" title={words.heldTitle}>
            {on <= data.today ? (
              <Form method="post" className="stack">
                <FormId idempotencyKey={data.keys.hold} version={data.version} intent="hold" />
                <p>{words.heldReady}</p>
                <div className="btn-row">
                  <Button>{words.held}</Button>
                </div>
              </Form>
            ) : (
              <p>{words.heldNote(formatDate(lang, on))}</p>
            )}
          </Section>
          <Section id="move" title={words.reconvene}>
            <details open={answer?.typed !== undefined}>
              <summary>{words.moveSummary}</summary>
              <div className="gap-top">
                <ConferenceForm data={data} answer={answer} />
              </div>
            </details>
          </Section>
        </>
      ) : null}
    </>
  );
}
