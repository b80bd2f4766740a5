import { longestName } from '#app/domain/saved-search/breadth.ts';
import {
  type AlertFrequency,
  type AlertKind,
  alertFrequencies,
  alertKinds,
} from '#app/domain/saved-search/names.ts';
import { useText } from '#app/i18n/context.tsx';
import { typedValue } from '#app/platform/form.ts';
import { Checkbox, CheckboxGroup, RadioGroup } from '#app/ui/choice-groups.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { useUiWords } from '#app/ui/words.tsx';
import type { FormAnswer } from './form-answer.tsx';

/** What is chosen already, or offered first. */
export interface OfferedChoices {
  readonly name: string;
  readonly kinds: readonly AlertKind[];
  readonly byMail: boolean;
  readonly frequency: AlertFrequency;
}

/** Name, what is told, and how: the same fields for a search that is saved and one that is changed. */
export function SearchChoices({
  answer,
  offered,
}: {
  readonly answer: FormAnswer | undefined;
  readonly offered: OfferedChoices;
}) {
  const { savedSearches } = useText();
  const words = savedSearches.form;
  const typed = answer?.typed;
  const errors = answer?.errors;
  return (
    <>
      <TextField
        name="name"
        label={words.name}
        hint={words.nameHint}
        error={errors?.name}
        defaultValue={typedValue(typed, 'name', offered.name)}
        maxLength={longestName}
      />
      <CheckboxGroup
        name="kinds"
        label={words.kinds}
        error={errors?.kinds}
        options={alertKinds.map((kind) => ({ value: kind, label: savedSearches.kinds[kind] }))}
        defaultValues={typed ? (typed.kinds ?? []) : offered.kinds}
      />
      <Checkbox
        name="byMail"
        label={words.byMail}
        hint={words.byMailHint}
        defaultChecked={typed ? typed.byMail !== undefined : offered.byMail}
      />
      <RadioGroup
        name="frequency"
        label={words.frequency}
        error={errors?.frequency}
        options={alertFrequencies.map((value) => ({
          value,
          ...savedSearches.frequencies[value],
        }))}
        defaultValue={typedValue(typed, 'frequency', offered.frequency)}
      />
    </>
  );
}

/** What a search asks, in words. */
export function AskedParts({
  parts,
}: {
  readonly parts: readonly { readonly facet: string; readonly value: string }[];
}) {
  const { savedSearches } = useText();
  const ui = useUiWords();
  if (parts.length === 0) return <span className="soft">{savedSearches.asks.nothing}</span>;
  return (
    <ul className="tags" aria-label={savedSearches.asks.term}>
      {parts.map(({ facet, value }) => (
        <li key={`${facet} ${value}`}>
          <Tag>{ui.labelled(facet, value)}</Tag>
        </li>
      ))}
    </ul>
  );
}
