import { Form } from '@remix-run/react';
import { conferenceWays } from '#app/domain/arrangements/names.ts';
import { conferenceTimeZones } from '#app/domain/arrangements/time-zones.ts';
import { useText } from '#app/i18n/context.tsx';
import { typedValue } from '#app/platform/form.ts';
import { Button } from '#app/ui/button.tsx';
import { CheckboxGroup, RadioGroup } from '#app/ui/choice-groups.tsx';
import { DateField } from '#app/ui/date-field.tsx';
import { FormId } from '#app/ui/form-id.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import type { FormAnswer } from '../form-answer.tsx';
import type { ConferenceData } from './route.tsx';

const capital = (word: string) => word.replace(/^./, (first) => first.toUpperCase());

/** Convenes the conference, or changes it: date, time, way, who is asked. */
export function ConferenceForm({
  data,
  answer,
}: {
  data: ConferenceData;
  answer: FormAnswer | undefined;
}) {
  const { conference: words, arrangements } = useText();
  const { conference } = data;
  const typed = answer?.typed;
  const errors = answer?.errors ?? {};
  const value = (name: string, saved = '') => typedValue(typed, name, saved);
  return (
    <Form method="post" className="form" noValidate>
      <FormId
        idempotencyKey={data.keys.schedule}
        version={data.version}
        intent={conference ? 'move' : 'convene'}
      />
      <DateField
        name="on"
        label={words.date}
        error={errors['on']}
        defaultValue={value('on', conference?.on)}
      />
      <div className="fields fields--top">
        <TextField
          name="from"
          label={words.from}
          hint={words.timeHint}
          error={errors['from']}
          width="short"
          autoComplete="off"
          maxLength={8}
          defaultValue={value('from', conference?.from)}
        />
        <TextField
          name="to"
          label={words.to}
          hint={words.timeHint}
          error={errors['to']}
          width="short"
          autoComplete="off"
          maxLength={8}
          defaultValue={value('to', conference?.to)}
        />
        <SelectField
          name="timeZone"
          label={words.timeZone}
          error={errors['timeZone']}
          options={conferenceTimeZones.map((zone) => ({ value: zone, label: words.zones[zone] }))}
          defaultValue={value('timeZone', conference?.timeZone ?? data.proposedZone)}
        />
      </div>
      <RadioGroup
        name="way"
        label={words.way}
        error={errors['way']}
        options={conferenceWays.map((way) => ({
          value: way,
          label: capital(arrangements.conferenceWays[way]),
        }))}
        defaultValue={value('way', conference?.way)}
      />
      <CheckboxGroup
        name="participants[]"
        id="participants"
        label={words.participants}
        error={errors['participants']}
        options={data.parties.map(({ party, organization }) => ({
          value: party,
          label: arrangements.conferenceParties[party],
          hint: organization ?? undefined,
        }))}
        defaultValues={
          typed
            ? (typed['participants[]'] ?? [])
            : (conference?.participants ??
              data.parties.map(({ party }) => party).filter((party) => party !== 'family'))
        }
      />
      <p className="small soft">{conference ? words.moveNote : words.calendarNote}</p>
      <div className="btn-row">
        <Button>{conference ? words.move : words.submit}</Button>
      </div>
    </Form>
  );
}
