import './prepare-profile.css';
import { useText } from '#app/i18n/context.tsx';
import { type Typed, typedValue } from '#app/platform/form.ts';
import type { ProfileChoices } from '#app/queries/prepare.server.ts';
import { Checkbox, CheckboxGroup, RadioGroup } from '#app/ui/choice-groups.tsx';
import { FieldGroup } from '#app/ui/field.tsx';
import { Section } from '#app/ui/section.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { TextField } from '#app/ui/text-field.tsx';

const bands = ['age_18_64', 'age_65_plus', 'age_13_17', 'age_6_12', 'age_0_5'] as const;

interface ProfileFieldsProps {
  readonly choices: ProfileChoices;
  readonly typed: Typed;
  readonly errors: Readonly<Record<string, string>>;
  readonly memberCount: number;
  readonly overseas: boolean;
  /** What the dates of birth say, when the restricted side is open. */
  readonly proposal: {
    readonly words: string;
    readonly counts: Readonly<Record<string, number>>;
  } | null;
}

/** The coded fields of a profile: nothing here is typed text (privacy, a published profile). */
export function ProfileFields(props: ProfileFieldsProps) {
  return (
    <>
      <HouseholdSection {...props} />
      <LanguageSection {...props} />
      <NeedSection {...props} />
      <PlaceSection {...props} />
    </>
  );
}

function fieldsOf({ typed, errors }: ProfileFieldsProps) {
  return (name: string, otherwise = '') => ({
    name,
    error: errors[name],
    defaultValue: typedValue(typed, name, otherwise),
  });
}

function HouseholdSection(props: ProfileFieldsProps) {
  const { choices, memberCount, proposal } = props;
  const { prepare } = useText();
  const words = prepare.fields;
  const field = fieldsOf(props);
  return (
    <Section id="profile-household" title={prepare.groups.household}>
      <div className="form">
        <div className="fields fields--top">
          <RadioGroup {...field('priority')} label={words.priority} options={choices.priorities} />
          <RadioGroup
            {...field('medicalLevel')}
            label={words.medicalLevel}
            options={choices.medicalLevels}
          />
        </div>
        <SelectField
          {...field('shape')}
          label={words.shape}
          placeholder={words.choose}
          options={choices.shapes}
        />
        <RadioGroup
          {...field('compositionKind', 'exact')}
          label={words.compositionKind}
          options={[
            { value: 'exact', label: words.compositionExact },
            { value: 'band', label: words.compositionBand },
          ]}
        />
        <FieldGroup
          name="composition"
          label={words.composition}
          hint={
            <>
              {prepare.compositionHelp(memberCount)}
              {proposal ? <> {prepare.open.proposal(proposal.words)}</> : null}
            </>
          }
          optional
        >
          {() => (
            <div className="fields fields--narrow">
              {bands.map((band) => (
                <TextField
                  {...field(`composition.${band}`, String(proposal?.counts[band] ?? ''))}
                  key={band}
                  label={words.bands[band]}
                  type="number"
                  inputMode="numeric"
                  min={0}
                  max={30}
                  width="short"
                />
              ))}
            </div>
          )}
        </FieldGroup>
        <SelectField
          {...field('sizeBandOnly')}
          label={words.sizeBand}
          placeholder={words.chooseNone}
          options={choices.sizeBands}
          optional
        />
        <RadioGroup
          {...field('originKind', 'not_stated')}
          label={words.origin}
          options={[
            { value: 'country', label: words.originCountry },
            { value: 'region', label: words.originRegion },
            { value: 'not_stated', label: words.originNotStated },
          ]}
        />
        <div className="fields">
          <SelectField
            {...field('originCountry')}
            label={words.originCountry}
            placeholder={words.chooseNone}
            options={choices.countries}
            optional
          />
          <SelectField
            {...field('originRegion')}
            label={words.originRegion}
            placeholder={words.chooseNone}
            options={choices.regions}
            optional
          />
        </div>
      </div>
    </Section>
  );
}

function LanguageSection(props: ProfileFieldsProps) {
  const { choices, typed, errors } = props;
  const { prepare } = useText();
  const words = prepare.fields;
  const field = fieldsOf(props);
  return (
    <Section id="profile-languages" title={prepare.groups.languages}>
      <div className="form">
        <CheckboxGroup
          name="languages[]"
          id="languages"
          label={words.languages}
          error={errors.languages}
          options={choices.languages}
          defaultValues={typed['languages[]'] ?? []}
          columns
        />
        <div className="fields fields--top">
          <SelectField
            {...field('english')}
            label={words.english}
            hint={words.levelHint}
            placeholder={words.choose}
            options={choices.levels}
          />
          <SelectField
            {...field('french')}
            label={words.french}
            hint={words.levelHint}
            placeholder={words.choose}
            options={choices.levels}
          />
          <SelectField
            {...field('education')}
            label={words.education}
            hint={words.educationHint}
            placeholder={words.chooseNone}
            options={choices.education}
            optional
          />
        </div>
        <CheckboxGroup
          name="occupations[]"
          id="occupations"
          label={words.occupations}
          hint={words.occupationsHint}
          error={errors.occupations}
          options={choices.occupations}
          defaultValues={typed['occupations[]'] ?? []}
          columns
          optional
        />
      </div>
    </Section>
  );
}

function NeedSection(props: ProfileFieldsProps) {
  const { choices, typed, errors, overseas } = props;
  const { prepare } = useText();
  const words = prepare.fields;
  const chosen = typed['needs[]'] ?? [];
  return (
    <Section id="profile-needs" title={prepare.groups.needs}>
      <div className="form">
        <FieldGroup
          name="needs[]"
          id="needs"
          label={words.needs}
          hint={words.needsHint}
          error={errors.needs}
        >
          {({ firstId }) => (
            <div className="need-rows">
              {choices.needs.map(({ value, label }, index) => (
                <div className="need-row" key={value}>
                  <label className="choice">
                    <input
                      type="checkbox"
                      id={index === 0 ? firstId : `needs-${value}`}
                      name="needs[]"
                      value={value}
                      defaultChecked={chosen.includes(value)}
                    />
                    <span>{label}</span>
                  </label>
                  <label>
                    <span className="vh">{words.memberCountOf(label)}</span>
                    <input
                      type="number"
                      name={`needMembers.${value}`}
                      min={1}
                      max={30}
                      inputMode="numeric"
                      defaultValue={typedValue(typed, `needMembers.${value}`, '1')}
                      aria-invalid={errors[`needMembers.${value}`] ? true : undefined}
                    />
                    <span className="small soft" aria-hidden="true">
                      {' '}
                      {words.needMembersShort}
                    </span>
                  </label>
                </div>
              ))}
            </div>
          )}
        </FieldGroup>
        <Checkbox
          name="accessibleHousing"
          label={words.accessibleHousing}
          defaultChecked={typedValue(typed, 'accessibleHousing') === 'yes'}
          optional
        />
        {overseas ? (
          <Checkbox
            name="readyToTravel"
            label={words.readyToTravel}
            defaultChecked={typedValue(typed, 'readyToTravel') === 'yes'}
            optional
          />
        ) : null}
      </div>
    </Section>
  );
}

function PlaceSection(props: ProfileFieldsProps) {
  const { choices, typed } = props;
  const { prepare } = useText();
  const words = prepare.fields;
  const field = fieldsOf(props);
  return (
    <Section id="profile-place" title={prepare.groups.place}>
      <div className="form">
        <div className="fields">
          <SelectField
            {...field('destination')}
            label={words.destination}
            placeholder={words.chooseNone}
            options={choices.destinations}
            optional
          />
          <SelectField
            {...field('province')}
            label={words.province}
            hint={words.provinceHint}
            placeholder={words.chooseNone}
            options={choices.provinces}
            optional
          />
        </div>
        <FieldGroup name="contacts" label={words.contacts} optional>
          {() => (
            <div className="fields">
              <SelectField
                {...field('contactsProvince')}
                label={words.province}
                placeholder={words.contactsNone}
                options={choices.anyProvinces}
                optional
              />
              <SelectField
                {...field('contactsCommunity')}
                label={words.contactsCommunity}
                placeholder={words.chooseNone}
                options={choices.anyCommunities}
                optional
              />
            </div>
          )}
        </FieldGroup>
        <Checkbox
          name="linkedCase"
          label={words.linkedCase}
          defaultChecked={typedValue(typed, 'linkedCase') === 'yes'}
          optional
        />
      </div>
    </Section>
  );
}
