import { useText } from '#app/i18n/context.tsx';
import { TextareaField } from '#app/ui/textarea-field.tsx';

interface Field {
  readonly name: string;
  readonly error: string | undefined;
  readonly defaultValue: string;
}

/** What the check of a note looks for, beside the names of the household: one entry a line. */
export function CheckedFactFields({ field }: { field: (name: string) => Field }) {
  const { openCase: words } = useText();
  return (
    <>
      <TextareaField
        {...field('otherSpellings')}
        label={words.otherSpellings}
        hint={words.otherSpellingsHint}
        rows={3}
        optional
      />
      <TextareaField
        {...field('placesOnFile')}
        label={words.placesOnFile}
        hint={words.placesOnFileHint}
        rows={3}
        optional
      />
      <TextareaField
        {...field('organizationsOnFile')}
        label={words.organizationsOnFile}
        hint={words.organizationsOnFileHint}
        rows={3}
        optional
      />
    </>
  );
}
