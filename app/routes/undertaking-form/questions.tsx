import { Fragment } from 'react';
import { type Typed, typedValue } from '#app/platform/form.ts';
import { Checkbox } from '#app/ui/choice-groups.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { TextareaField } from '#app/ui/textarea-field.tsx';
import type { Question } from '../undertaking-questions.server.ts';

/** The questions of a short form: what was typed last stands, then what is saved, then what is known. */
export function Questions({
  questions,
  answers,
  typed,
  errors,
}: {
  questions: readonly Question[];
  answers: Readonly<Record<string, string>> | null;
  typed: Typed | undefined;
  errors: Readonly<Record<string, string>> | undefined;
}) {
  return (
    <div className="form">
      {questions.map((question) => {
        const { name, label, hint, optional, kind, section } = question;
        const saved = answers ? (answers[name] ?? '') : question.initial;
        const field = {
          name,
          label,
          hint,
          optional,
          error: errors?.[name],
          // Answered again after a refusal, a field left empty is empty and not what was saved.
          defaultValue: typed ? typedValue(typed, name) : saved,
        };
        return (
          <Fragment key={name}>
            {section ? <h3>{section}</h3> : null}
            {kind === 'area' ? (
              <TextareaField {...field} rows={3} />
            ) : kind === 'confirm' ? (
              <Checkbox
                name={name}
                label={label}
                error={field.error}
                defaultChecked={field.defaultValue === 'yes'}
              />
            ) : kind === 'number' ? (
              <TextField {...field} width="short" inputMode="numeric" maxLength={4} />
            ) : (
              <TextField {...field} maxLength={question.max} autoComplete="off" />
            )}
          </Fragment>
        );
      })}
    </div>
  );
}
