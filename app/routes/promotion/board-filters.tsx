import '#app/ui/field.css';
import { useText } from '#app/i18n/context.tsx';
import { Button } from '#app/ui/button.tsx';
import { Anchor } from '#app/ui/link.tsx';
import type { BoardParam } from './board-asked.ts';

/** A filter or the order, as a list to choose from; its first line narrows nothing. */
export interface BoardChoice {
  readonly name: BoardParam;
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** What the board shows, as one plain form. */
export function BoardFilters({
  action,
  choices,
  narrowed,
}: {
  action: string;
  choices: readonly BoardChoice[];
  narrowed: boolean;
}) {
  const { board } = useText().promotionDesk;
  return (
    <form method="get" action={action} className="filters-row" aria-label={board.filters}>
      {choices.map(({ name, label, value, options }) => (
        <div key={name}>
          <label className="field__label" htmlFor={`board-${name}`}>
            {label}
          </label>
          <select id={`board-${name}`} name={name} defaultValue={value}>
            {name === 'sort' ? null : <option value="">{board.all}</option>}
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        </div>
      ))}
      <Button kind="secondary">{board.show}</Button>
      {narrowed ? <Anchor href={action}>{board.clear}</Anchor> : null}
    </form>
  );
}
