import './open-case.css';
import '#app/ui/restricted-panel.css';
import { useText } from '#app/i18n/context.tsx';
import { type Typed, typedValue } from '#app/platform/form.ts';
import { Button } from '#app/ui/button.tsx';
import { DateField } from '#app/ui/date-field.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { TextareaField } from '#app/ui/textarea-field.tsx';
import { CheckedFactFields } from '../restricted/checked-fact-fields.tsx';

/** The restricted half of the form: who they are, and what stays on file. */
export function HouseholdFields({
  rows,
  typed,
  errors,
}: {
  rows: number;
  typed: Typed | undefined;
  errors: Readonly<Record<string, string>>;
}) {
  const { openCase: words } = useText();
  const field = (name: string) => ({
    name,
    error: errors[name],
    defaultValue: typedValue(typed, name),
  });
  const relations = Object.entries(words.relations).map(([value, label]) => ({ value, label }));
  return (
    <section className="restricted" id="household" aria-labelledby="household-title">
      <h2 className="restricted__title" id="household-title">
        <Icon name="lock" />
        {words.household}
      </h2>
      <p className="restricted__note">{words.restrictedNote}</p>
      <div className="restricted__body">
        {Array.from({ length: rows }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the answer re-keys all rows together
          <fieldset className="person" key={index}>
            <legend>{words.member(index + 1)}</legend>
            <div className="fields">
              <TextField
                {...field(`members.${index}.givenNames`)}
                label={words.givenName}
                autoComplete="off"
                spellCheck={false}
                width="full"
              />
              <TextField
                {...field(`members.${index}.familyName`)}
                label={words.familyName}
                autoComplete="off"
                spellCheck={false}
                width="full"
              />
              <DateField {...field(`members.${index}.dateOfBirth`)} label={words.dateOfBirth} />
              <SelectField
                {...field(`members.${index}.relation`)}
                label={words.relation}
                placeholder={words.choose}
                options={relations}
              />
            </div>
            {rows > 1 ? (
              <Button kind="link" small name="intent" value={`remove-member:${index}`}>
                {words.removeMember(index + 1)}
              </Button>
            ) : null}
          </fieldset>
        ))}
        <div className="btn-row">
          <Button kind="secondary" small icon="plus" name="intent" value="add-member">
            {words.addMember}
          </Button>
        </div>
        <div className="form gap-top">
          <h3>{words.notesTitle}</h3>
          <TextareaField
            {...field('fileNumbers')}
            label={words.fileNumbers}
            hint={words.fileNumbersHint}
            rows={3}
            optional
          />
          <TextareaField {...field('medical')} label={words.medical} rows={3} optional />
          <TextareaField
            {...field('circumstances')}
            label={words.circumstances}
            rows={3}
            optional
          />
          <TextareaField {...field('contacts')} label={words.contacts} rows={3} optional />
          <h3>{words.checkedTitle}</h3>
          <p className="prose small">{words.checkedNote}</p>
          <CheckedFactFields field={field} />
        </div>
      </div>
    </section>
  );
}
