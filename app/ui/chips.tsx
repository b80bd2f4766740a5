import './chips.css';
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
};

export function Chips({ chips, clearHref }: ChipsProps) {
  const words = useUiWords();
  return (
    <ul className="chips" aria-label={words.selectedFilters} hidden={chips.length === 0}>
      {chips.map((chip) => (
        <li key={chip.removeHref}>
          <Anchor className="chip" href={chip.removeHref}>
            <span>
              <span className="vh">{words.removeFilter}</span>
              {words.labelled(chip.facet, chip.value)}
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
    </ul>
  );
}
