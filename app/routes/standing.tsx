import { Tag } from '#app/ui/tag.tsx';
import { NoteText } from './claim-note.tsx';

/** Where a group stands, in sentences: what is and until when, what happens by itself, what it can do. */
export interface Standing {
  readonly status: string;
  readonly what: string;
  readonly next: string;
  readonly can: string;
  /** An end is near, or an answer is awaited from the reader. */
  readonly soon: boolean;
  /** What was written beside the reason for an end. */
  readonly note?: { readonly text: string; readonly lang: string } | null;
}

export function StandingText({
  standing: { status, what, next, can, soon, note },
  named,
}: {
  standing: Standing;
  /** The status stands above it already, as a heading. */
  named?: boolean;
}) {
  return (
    <div className="stack">
      <p>
        {named ? null : soon ? (
          <>
            <Tag tone="hold" icon="clock">
              {status}
            </Tag>{' '}
          </>
        ) : (
          <b>{status}. </b>
        )}
        {what}
      </p>
      {note ? <NoteText note={note} /> : null}
      {next || can ? (
        <p className="small soft">
          {next} {can}
        </p>
      ) : null}
    </div>
  );
}
