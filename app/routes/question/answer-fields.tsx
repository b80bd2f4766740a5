import { longestAnswer } from '#app/domain/question/limits.ts';
import { useLang, useText } from '#app/i18n/context.tsx';
import { formatNumber } from '#app/i18n/format.ts';
import type { Lang } from '#app/i18n/lang.ts';
import { typedValue } from '#app/platform/form.ts';
import { RadioGroup } from '#app/ui/choice-groups.tsx';
import { type FoundIn, FoundInText } from '#app/ui/found-in-text.tsx';
import { TwoColumns } from '#app/ui/section.tsx';
import { TextareaField } from '#app/ui/textarea-field.tsx';
import type { FormAnswer } from '../form-answer.tsx';

export interface AnswerFormAnswer extends FormAnswer {
  /** What was found in the question and in each language of the answer, where it was typed. */
  readonly found?: Readonly<Record<'question' | Lang, FoundIn | null>>;
}

/** The answer in both languages side by side, and who reads it. */
export function AnswerFields({
  answer,
  given,
  lang,
  asksReaders,
}: {
  answer: AnswerFormAnswer | undefined;
  given: Readonly<Record<Lang, string>>;
  /** The language of the question: an answer to its group alone is in that one at least. */
  lang: Lang;
  asksReaders: boolean;
}) {
  const { questions } = useText();
  const words = questions.answerForm;
  return (
    <>
      {asksReaders ? (
        <RadioGroup
          name="readers"
          label={words.to}
          hint={words.languageHint[lang]}
          options={[
            { value: 'group', label: words.toGroup },
            { value: 'all', label: words.toAll, hint: words.toAllHint },
          ]}
          defaultValue={typedValue(answer?.typed, 'readers')}
          error={answer?.errors?.readers}
        />
      ) : null}
      <TwoColumns>
        {(['en', 'fr'] as const).map((field) => (
          <OneLanguage
            key={field}
            in={field}
            label={field === 'en' ? words.english : words.french}
            answer={answer}
            given={given}
            optional={asksReaders && field !== lang}
          />
        ))}
      </TwoColumns>
    </>
  );
}

function OneLanguage({
  in: field,
  label,
  answer,
  given,
  optional,
}: {
  in: Lang;
  label: string;
  answer: AnswerFormAnswer | undefined;
  given: Readonly<Record<Lang, string>>;
  /** Only where all groups read it. */
  optional: boolean;
}) {
  const lang = useLang();
  const { questions } = useText();
  const words = questions.answerForm;
  const most = words.hint(formatNumber(lang, longestAnswer));
  const found = answer?.found?.[field];
  return (
    <div className="stack">
      <TextareaField
        name={field}
        label={label}
        hint={optional ? `${most} ${words.neededForAll}` : most}
        optional={optional}
        rows={8}
        lang={field}
        defaultValue={typedValue(answer?.typed, field, given[field])}
        error={answer?.errors?.[field]}
      />
      {found ? (
        <FoundInText
          title={questions.marked}
          found={found}
          invisible={questions.invisible}
          lang={field}
        />
      ) : null}
    </div>
  );
}
