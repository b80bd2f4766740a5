import { useLang, useText } from '#app/i18n/context.tsx';
import { typedValue } from '#app/platform/form.ts';
import { type FoundIn, FoundInText } from '#app/ui/found-in-text.tsx';
import { type Option, SelectField } from '#app/ui/select-field.tsx';
import { TextareaField } from '#app/ui/textarea-field.tsx';
import type { FormAnswer } from './form-answer.tsx';

/** What an action answers when a claim was not ended: also, what was found in the note that was typed. */
export interface EndingAnswer extends FormAnswer {
  readonly found?: FoundIn | null;
}

/** Why a claim is ended: the reason, and the note that some reasons need. Their labels say which. */
export function EndingReason({
  label,
  hint,
  placeholder,
  options,
  noteHint,
  answer,
}: {
  label: string;
  hint?: string;
  placeholder?: string;
  options: readonly Option[];
  noteHint: string;
  answer: EndingAnswer | undefined;
}) {
  const lang = useLang();
  const { claim, questions } = useText();
  return (
    <>
      <SelectField
        name="reason"
        label={label}
        hint={hint}
        placeholder={placeholder}
        options={options}
        defaultValue={typedValue(
          answer?.typed,
          'reason',
          placeholder === undefined ? options[0]?.value : '',
        )}
        error={answer?.errors?.reason}
      />
      <TextareaField
        name="note"
        label={claim.note}
        hint={noteHint}
        rows={3}
        optional={claim.noteWhen}
        lang={lang}
        defaultValue={typedValue(answer?.typed, 'note')}
        error={answer?.errors?.note}
      />
      {answer?.found ? (
        <FoundInText
          title={questions.marked}
          found={answer.found}
          invisible={questions.invisible}
          lang={lang}
        />
      ) : null}
    </>
  );
}

/** A note as it was typed, beside the end that it explains. */
export function NoteText({ note }: { note: { readonly text: string; readonly lang: string } }) {
  const { claim } = useText();
  return (
    <p className="small">
      <b>{claim.note}.</b>{' '}
      <bdi className="as-typed" lang={note.lang}>
        {note.text}
      </bdi>
    </p>
  );
}
