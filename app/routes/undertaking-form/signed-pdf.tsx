import type { UndertakingForm } from '#app/domain/undertaking/names.ts';
import { useLang, useText } from '#app/i18n/context.tsx';
import { formatDate } from '#app/i18n/format.ts';
import { pathTo } from '#app/paths.ts';
import { FileField } from '#app/ui/file-field.tsx';
import { ResultState } from '#app/ui/fit.tsx';
import { Anchor } from '#app/ui/link.tsx';

/** The signed form as a PDF: what is attached now, and the field that attaches or replaces it. */
export function SignedPdf({
  slug,
  form,
  paper,
  error,
}: {
  slug: string;
  form: UndertakingForm;
  paper: { documentId: string; attachedOn: string } | null;
  error: string | undefined;
}) {
  const { undertaking, arrangements } = useText();
  const lang = useLang();
  const { upload } = undertaking;
  return (
    <div className="form">
      <p className="small soft">{undertaking.documentNote}</p>
      {paper ? (
        <p>
          <ResultState result="met">
            {undertaking.attachedOn(formatDate(lang, paper.attachedOn))}
          </ResultState>{' '}
          <Anchor
            href={pathTo('document', lang, { reference: slug, documentId: paper.documentId })}
          >
            {upload.download}
          </Anchor>
        </p>
      ) : null}
      <FileField
        name="document"
        label={paper ? upload.replace : upload.label(arrangements.forms[form])}
        hint={upload.hint}
        accept="application/pdf,.pdf"
        error={error}
        optional={paper !== null}
      />
    </div>
  );
}
