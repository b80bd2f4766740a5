import { Icon } from './icon.tsx';
import { Anchor } from './link.tsx';
import { useUiWords } from './words.tsx';

/**
 * The filters in force: one chip per value ("Language: Arabic"); the whole chip is a link to the
 * same list without it. "Clear all" comes last, then anything else to do with the search. The list is
 * part of the page when it is empty too: the keyboard goes on from it when the last chip is gone.
 */
export type Chip = { facet: string; value: string; removeHref: string };

export type ChipsProps = {
  chips: readonly Chip[];
  clearHref: string;
  /** "Save this search" and the like. */
  links?: readonly { href: string; label: string }[] | undefined;
};

export function Chips({ chips, clearHref, links = [] }: ChipsProps) {
  const words = useUiWords();
  const empty = chips.length === 0 && links.length === 0;
  return (
    <ul className="chips" aria-label={words.selectedFilters} hidden={empty}>
      {chips.map((chip) => (
        <li key={chip.removeHref}>
          <Anchor className="chip" href={chip.removeHref}>
            <span>
              <span className="vh">{words.removeFilter}</span>
              {words.facetValue(chip.facet, chip.value)}
            </span>
            <Icon name="close" />
          </Anchor>
        </li>
      ))}
      {chips.length > 0 ? (
        <li>
          <Anchor className="chips__plain" href={clearHref}>
            {words.clearAll}
            <span className="vh">{words.clearAllOf}</span>
          </Anchor>
        </li>
      ) : null}
      {links.map((link) => (
        <li key={link.href}>
          <Anchor className="chips__plain" href={link.href}>
            {link.label}
          </Anchor>
        </li>
      ))}
    </ul>
  );
}
