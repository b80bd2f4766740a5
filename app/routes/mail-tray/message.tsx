import { useText } from '#app/i18n/context.tsx';
import { localeOf } from '#app/i18n/lang.ts';
import { DataList } from '#app/ui/data-list.tsx';
import { Anchor } from '#app/ui/link.tsx';

export interface MessageProps {
  readonly subject: string;
  readonly lang: 'en' | 'fr';
  /** The text by lines, each in pieces; a piece with a path is a link. */
  readonly lines: readonly (readonly { readonly text: string; readonly path: string | null }[])[];
  /** Where its calendar file is, if it has one. */
  readonly calendar: string | null;
}

/** One message: its subject, and the whole text when it is opened. */
export function Message({ subject, lang, lines, calendar }: MessageProps) {
  const { mail } = useText();
  return (
    <details>
      <summary lang={localeOf(lang)}>{subject}</summary>
      <div className="stack gap-top">
        <DataList
          small
          facts={[
            { term: mail.language, detail: mail.languages[lang] },
            ...(calendar
              ? [
                  {
                    term: mail.attachment,
                    detail: <Anchor href={calendar}>{mail.calendarFile}</Anchor>,
                  },
                ]
              : []),
          ]}
        />
        <p className="as-typed reading" lang={localeOf(lang)}>
          {lines.map((parts, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines never move
            <span key={line}>
              {parts.map(({ text, path }) =>
                path ? (
                  <Anchor key={text} href={path}>
                    {text}
                  </Anchor>
                ) : (
                  text
                ),
              )}
              {'\n'}
            </span>
          ))}
        </p>
      </div>
    </details>
  );
}
