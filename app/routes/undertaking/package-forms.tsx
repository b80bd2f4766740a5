import { useLang, useText } from '#app/i18n/context.tsx';
import { formatDate } from '#app/i18n/format.ts';
import { pathTo } from '#app/paths.ts';
import { DataTable } from '#app/ui/data-table.tsx';
import { ResultState } from '#app/ui/fit.tsx';
import { Anchor } from '#app/ui/link.tsx';
import { Section } from '#app/ui/section.tsx';
import type { UndertakingData } from './route.tsx';

/** The forms of the package: what is filled in, what is attached, and where to go on. */
export function PackageForms({ slug, pack }: { slug: string; pack: UndertakingData }) {
  const { undertaking, arrangements } = useText();
  const lang = useLang();
  const rows = pack.forms.map(({ form, required, filled, paper, assessmentOnFile }) => {
    const name = arrangements.forms[form];
    const href = pathTo('undertaking-form', lang, { reference: slug, form });
    const title = (
      <span key="title">
        {pack.mayPrepare && required ? <Anchor href={href}>{name}</Anchor> : name}
      </span>
    );
    if (!required) {
      const why = assessmentOnFile
        ? undertaking.onFile(formatDate(lang, assessmentOnFile))
        : undertaking.notRequired;
      return { key: form, cells: [title, <span key="why">{why}</span>, null] };
    }
    return {
      key: form,
      cells: [
        title,
        <ResultState key="answers" result={filled ? 'met' : 'todo'}>
          {filled ? undertaking.filledIn : undertaking.toDo}
        </ResultState>,
        <span key="document">
          <ResultState result={paper ? 'met' : 'todo'}>
            {paper ? undertaking.attachedOn(formatDate(lang, paper.attachedOn)) : undertaking.toDo}
          </ResultState>
          {paper && pack.mayOpenHousehold ? (
            <>
              <br />
              <Anchor
                className="small"
                href={pathTo('document', lang, { reference: slug, documentId: paper.documentId })}
                aria-label={undertaking.review.download(name)}
              >
                {undertaking.upload.download}
              </Anchor>
            </>
          ) : null}
        </span>,
      ],
    };
  });
  const { columns } = undertaking;
  return (
    <Section id="forms" title={undertaking.formsTitle}>
      <DataTable
        caption={undertaking.formsTitle}
        captionHidden
        columns={[{ label: columns.form }, { label: columns.answers }, { label: columns.document }]}
        rows={rows}
      />
    </Section>
  );
}
