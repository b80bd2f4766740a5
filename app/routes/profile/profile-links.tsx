import { useText } from '#app/i18n/context.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { Anchor } from '#app/ui/link.tsx';
import { PrintButton } from '#app/ui/print-button.tsx';
import { ActionBlock } from '#app/ui/section.tsx';

/** What a reader does with the page itself: it binds nobody. */
export function ProfileLinks({
  comparison,
}: {
  comparison: { goesIn: boolean; picked: number; href: string };
}) {
  const { common, compare } = useText();
  const { goesIn, picked, href } = comparison;
  return (
    <ActionBlock>
      <div className="links">
        <Anchor href={href}>
          <Icon name="compare" />
          {goesIn ? compare.add(picked) : compare.see(picked)}
        </Anchor>
        <PrintButton kind="link">{common.buttons.print}</PrintButton>
      </div>
    </ActionBlock>
  );
}
