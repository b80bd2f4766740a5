import { useText } from '#app/i18n/context.tsx';
import type { WorkInProgress } from '#app/queries/prepare.server.ts';
import { Section } from '#app/ui/section.tsx';

/** What a fuller profile would say, and why it matters. None of it stops publication. */
export function Fullness({ omissions }: Pick<WorkInProgress, 'omissions'>) {
  const { fullness } = useText().gate;
  return (
    <Section id="fullness" title={fullness.title}>
      {omissions.length === 0 ? (
        <p>{fullness.full}</p>
      ) : (
        <>
          <p className="prose">{fullness.why}</p>
          <ul className="bullets gap-top">
            {omissions.map((name) => (
              <li key={name}>{fullness.omissions[name]}</li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
