import './capacity.css';
import { Form } from '@remix-run/react';
import { useLang, useText } from '#app/i18n/context.tsx';
import { labelled } from '#app/i18n/format.ts';
import type { Typed } from '#app/platform/form.ts';
import { Button } from '#app/ui/button.tsx';
import { CheckboxGroup } from '#app/ui/choice-groups.tsx';
import { FormId } from '#app/ui/form-id.tsx';
import { Section } from '#app/ui/section.tsx';
import { SegmentedChoice } from '#app/ui/segmented-choice.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import type { choicesOf } from './capacity-view.server.ts';
import { threeWays } from './form.ts';

interface CapacityFormProps {
  readonly choices: ReturnType<typeof choicesOf>;
  /** What each field holds: what was typed, or what is recorded. */
  readonly values: Typed;
  readonly errors: Readonly<Record<string, string>>;
  readonly version: number;
  readonly idempotencyKey: string;
}

/** What a group can offer, asked once. Nothing is required: an open answer is "not known". */
export function CapacityForm(props: CapacityFormProps) {
  const lang = useLang();
  const { capacity: words } = useText();
  const { choices, values, errors } = props;
  const one = (name: string) => ({ name, error: errors[name], defaultValue: values[name]?.at(-1) });
  const many = (name: string) => ({ name, error: errors[name], defaultValues: values[name] ?? [] });
  const segments = threeWays.map((value) => ({ value, label: words.threeWays[value] }));
  return (
    <Form method="post" noValidate className="form">
      <FormId idempotencyKey={props.idempotencyKey} version={props.version} />
      <Section id="where" title={words.where}>
        <div className="form">
          <div>
            <h3>{words.communities}</h3>
            <p className="hint">{words.communitiesHint}</p>
          </div>
          <div className="short-questions">
            {choices.communities.map(({ province, label, options }, index) => (
              <CheckboxGroup
                key={province}
                {...many('communities')}
                id={index === 0 ? 'communities' : `communities-${province}`}
                label={
                  <>
                    <span className="vh">{labelled(lang, words.communities, '')}</span>
                    {label}
                  </>
                }
                error={index === 0 ? errors.communities : undefined}
                options={options}
              />
            ))}
          </div>
          <div className="short-questions">
            <TextField
              {...one('largestHousehold')}
              label={words.largestHousehold}
              width="short"
              inputMode="numeric"
              suffix={words.people}
              optional
            />
            <TextField
              {...one('roomFor')}
              label={words.roomFor}
              hint={words.roomForHint}
              width="short"
              inputMode="numeric"
              suffix={words.households}
              optional
            />
          </div>
        </div>
      </Section>
      <Section id="whom" title={words.whom}>
        <div className="form">
          <CheckboxGroup
            {...many('languages')}
            label={words.languages}
            hint={words.languagesHint}
            options={choices.languages}
            columns
          />
          <CheckboxGroup
            {...many('originCountries')}
            label={words.originCountries}
            hint={words.originsHint}
            options={choices.originCountries}
            columns
          />
          <CheckboxGroup
            {...many('originRegions')}
            label={words.originRegions}
            options={choices.originRegions}
            columns
          />
        </div>
      </Section>
      <Section id="supports" title={words.supports} note={words.supportsNote}>
        <div className="short-questions">
          <TextField
            {...one('medicalVolunteers')}
            label={words.medicalVolunteers}
            hint={words.medicalVolunteersHint}
            width="short"
            inputMode="numeric"
            suffix={words.volunteers}
            optional
          />
          <SegmentedChoice
            {...one('accessibleHousing')}
            label={words.accessibleHousing}
            segments={segments}
          />
          <SegmentedChoice
            {...one('guardianshipExperience')}
            label={words.guardianshipExperience}
            segments={segments}
          />
          {choices.supports.map(({ code, name, label }) => (
            <SegmentedChoice key={code} {...one(name)} label={label} segments={segments} />
          ))}
        </div>
      </Section>
      <Section id="services" title={words.services} note={words.servicesNote}>
        <div className="short-questions">
          {choices.services.map(({ code, name, label }) => (
            <SegmentedChoice key={code} {...one(name)} label={label} segments={segments} />
          ))}
        </div>
      </Section>
      <div className="btn-row">
        <Button>{props.version > 0 ? words.saveAgain : words.save}</Button>
      </div>
    </Form>
  );
}
