import './prepare-profile.css';
import { useText } from '#app/i18n/context.tsx';
import type { WorkInProgress } from '#app/queries/prepare.server.ts';
import { ProfileCard } from '#app/ui/profile-card.tsx';
import { Section, TwoColumns } from '#app/ui/section.tsx';
import { UiWordsProvider } from '#app/ui/words.tsx';
import { NoteShown } from './note-shown.tsx';
import type { PreviewCards } from './preview.server.ts';

const names = { en: 'English', fr: 'Français' } as const;

/** The profile as groups will read it, in both languages side by side: card, description and note. */
export function Preview({ work, cards }: { work: WorkInProgress; cards: PreviewCards }) {
  const { gate, prepare } = useText();
  const { preview } = gate;
  return (
    <Section id="reading" title={preview.title}>
      <p className="prose">{preview.lead}</p>
      <div className="gap-top">
        <TwoColumns>
          {(['en', 'fr'] as const).map((lang) => (
            <div key={lang} className="preview">
              <h3 lang={lang}>{names[lang]}</h3>
              <p className="preview__label">{preview.card}</p>
              <div lang={lang}>
                <UiWordsProvider locale={lang}>
                  <ProfileCard {...cards[lang]} id={`card-${lang}`} />
                </UiWordsProvider>
              </div>
              <p className="preview__label">{preview.page}</p>
              <div className="reading" lang={lang}>
                <p>
                  <b>{work.words[lang].title}</b>
                </p>
                <p>{work.words[lang].description}</p>
              </div>
              {work.gate.notes[lang].text ? (
                <>
                  <p className="preview__label">{preview.noteBy}</p>
                  <p>
                    <NoteShown
                      note={work.gate.notes[lang]}
                      lang={lang}
                      checked={work.gate.notes.checked}
                    />
                  </p>
                </>
              ) : null}
            </div>
          ))}
        </TwoColumns>
      </div>
      <p className="small soft gap-top">{prepare.description.note}</p>
    </Section>
  );
}
