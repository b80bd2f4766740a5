import './prepare-profile.css';
import { useLang, useText } from '#app/i18n/context.tsx';
import type { NoteView } from '#app/queries/gate.server.ts';
import { Mark } from '#app/ui/icon.tsx';
import { MarkedText } from '#app/ui/marked-text.tsx';

/** A note as it was saved, with what the check found in it marked and named. */
export function NoteShown({
  note,
  lang,
  checked,
}: {
  note: NoteView;
  lang: 'en' | 'fr';
  checked: boolean;
}) {
  const { gate } = useText();
  const readerLang = useLang();
  const words = gate.notes;
  if (note.text === '') {
    return (
      <span className="blank" lang={readerLang}>
        {words.none}
      </span>
    );
  }
  const found = [...new Set(note.marks.map(({ what }) => what))];
  const state = !checked ? 'unknown' : found.length > 0 ? 'not_met' : 'met';
  const tone = { unknown: 'is-unknown', not_met: 'is-bad', met: 'is-good' }[state];
  return (
    <>
      <span lang={lang}>
        <MarkedText text={note.text} marks={note.marks} invisible={words.invisible} />
      </span>
      <span className={`note-state ${tone}`} lang={readerLang}>
        <Mark name={state} />
        {!checked
          ? words.unchecked
          : found.length > 0
            ? words.found(found.join(', '))
            : words.clean}
      </span>
    </>
  );
}
