import { useLang, useText } from '#app/i18n/context.tsx';
import { pathTo, profileSlug } from '#app/paths.ts';
import type { Paged } from '#app/queries/listed.ts';
import { type AnsweredQuestion, Answers } from '#app/ui/answers.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Anchor } from '#app/ui/link.tsx';
import { Section } from '#app/ui/section.tsx';
import { OwnStanding } from '../own-standing.tsx';
import { ListPages } from './pages.tsx';

type OwnRow = AnsweredQuestion & {
  /** Null once the profile is not shown. */
  number: string | null;
  name: string;
  status: string;
  next: string;
  mayWithdraw: boolean;
  idempotencyKey: string;
};

/** What a group asked about any profile: those that wait first, with what happens next. */
export function OurQuestions({ list }: { list: Paged<OwnRow> }) {
  const lang = useLang();
  const { desk, questions } = useText();
  const standing = new Map(list.rows.map((row) => [row.id, row]));
  return (
    <Section id="questions" title={questions.ownTitle}>
      {list.total === 0 ? (
        <EmptyState links={[{ href: pathTo('browse', lang), label: desk.findHousehold }]}>
          {questions.ownListEmpty}
        </EmptyState>
      ) : (
        <Answers items={list.rows} words={questions}>
          {(id) => {
            const row = standing.get(id);
            return row ? (
              <>
                <p className="small num">
                  {row.number ? (
                    <Anchor href={pathTo('profile', lang, { number: profileSlug(row.number) })}>
                      {row.number}
                    </Anchor>
                  ) : (
                    row.name
                  )}
                </p>
                <OwnStanding row={row} />
              </>
            ) : null;
          }}
        </Answers>
      )}
      <ListPages list={list} name="questions" anchor="questions" />
    </Section>
  );
}
