import { useText } from '#app/i18n/context.tsx';
import { type Typed, typedValue } from '#app/platform/form.ts';
import { Section, TwoColumns } from '#app/ui/section.tsx';
import { TextareaField } from '#app/ui/textarea-field.tsx';

/** The optional note, in both languages side by side: the only typed text that may be published. */
export function NoteFields({
  typed,
  errors,
}: {
  typed: Typed;
  errors: Readonly<Record<string, string>>;
}) {
  const { gate } = useText();
  const field = (name: string, lang: 'en' | 'fr') => ({
    name,
    lang,
    error: errors[name],
    defaultValue: typedValue(typed, name),
    hint: gate.notes.hint,
    rows: 5,
    optional: true,
  });
  return (
    <Section id="profile-note" title={gate.notes.title}>
      <p className="prose">{gate.notes.lead}</p>
      <TwoColumns>
        <TextareaField {...field('noteEn', 'en')} label={gate.notes.en} />
        <TextareaField {...field('noteFr', 'fr')} label={gate.notes.fr} />
      </TwoColumns>
    </Section>
  );
}
