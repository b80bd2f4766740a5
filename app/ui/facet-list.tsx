import './facet-list.css';
import type { ReactNode } from 'react';
import type { Lang } from '#app/i18n/lang.ts';
import { Button, ButtonLink } from './button.tsx';
import { classNames } from './class-names.ts';
import { drawnOnce } from './drawn-once.tsx';
import { Icon } from './icon.tsx';
import { Anchor } from './link.tsx';
import { type ProvinceCount, ProvinceTiles } from './province-tiles.tsx';
import { UiWordsProvider, useUiWords } from './words.tsx';

/**
 * The filter panel: one plain GET form. Values within a facet widen (or), facets narrow (and);
 * a count says what the list would hold with that value. Five values show, selected ones always,
 * then "n more"; a long facet is looked through by a field of its own, a number asked for by its ends.
 * On a phone the panel is opened by a link to `#filters`.
 */
export type FacetValue = {
  value: string;
  label: string;
  count: number;
  selected?: boolean | undefined;
};

/** Looks for a value of a long facet by name. With the script the list follows what is typed. */
export type FacetFind = {
  name: string;
  label: string;
  value: string;
  /** Said when nothing has that name. */
  nothing: string;
};

/** The ends of a number, as fields. */
export type FacetRange = {
  legend: string;
  unit: string;
  ends: readonly { name: string; label: string; value: string }[];
  /** Why what was typed asks for nothing; it stays in its field. */
  error?: string | undefined;
  /** Whether an end is asked for. */
  on: boolean;
};

/** Words with a link among them. */
export type FacetNote = {
  before: string;
  link: { href: string; label: string };
  after: string;
};

type FacetWithValues = {
  name: string;
  label: string;
  note?: FacetNote | undefined;
  find?: FacetFind | undefined;
  range?: FacetRange | undefined;
} & (
  | { kind?: 'list' | undefined; values: readonly FacetValue[] }
  | {
      kind: 'provinces';
      values: readonly ProvinceCount[];
      quebecNote: string;
      /** Values that have no place on the map, as a list under it. */
      others?: readonly FacetValue[] | undefined;
    }
);

export type Facet = FacetWithValues & {
  /** Starts open; a facet with a selection always does. */
  open?: boolean | undefined;
  /** "11 more languages"; needed when there are more than five values. */
  moreLabel?: ((hidden: number) => string) | undefined;
};

export type FacetListProps = {
  action: string;
  facets: readonly Facet[];
  clearHref: string;
  /** Other inputs to keep: how the list is shown. */
  keep?: readonly { name: string; value: string }[] | undefined;
  /** Where "Back to the results" leads on a phone. */
  resultsId?: string | undefined;
};

/** The form's id: search words, sort order and what is picked stand outside it and belong to it. */
export const filterForm = 'filters';

const shown = 5;

export function FacetList({
  action,
  facets,
  clearHref,
  keep = [],
  resultsId = 'results',
}: FacetListProps) {
  const words = useUiWords();
  return (
    <form
      className="facets"
      id={filterForm}
      method="get"
      action={action}
      aria-labelledby="filters-title"
    >
      {keep.map((input) => (
        <input key={`${input.name}=${input.value}`} type="hidden" {...input} />
      ))}
      <div className="facets__top">
        <h2 id="filters-title">{words.filters}</h2>
        <span className="facets__links">
          <a className="facets__back" href={`#${resultsId}`}>
            {words.backToResults}
          </a>
          <Anchor href={clearHref}>
            {words.clearAll}
            <span className="vh">{words.clearAllOf}</span>
          </Anchor>
        </span>
      </div>
      {facets.map((facet) => (
        <FacetBlock key={facet.name} facet={facet} />
      ))}
      <div className="facets__apply">
        <Button wide>{words.applyFilters}</Button>
      </div>
    </form>
  );
}

function FacetBlock({ facet }: { facet: Facet }) {
  const { locale } = useUiWords();
  const { open, moreLabel, ...rest } = facet;
  const others = facet.kind === 'provinces' ? (facet.others ?? []) : [];
  const on =
    [...facet.values, ...others].filter((value) => value.selected).length +
    (facet.range?.on ? 1 : 0);
  const isOpen = open === true || on > 0 || facet.range?.error !== undefined;
  // A selected value never hides behind "n more"; one lone value isn't worth a fold.
  const hidden = foldedOf<FacetValue | ProvinceCount>(facet.values).length;
  const more = moreLabel && !facet.find?.value && hidden > 1 ? moreLabel(hidden) : undefined;
  // Most of the panel, and the same for everyone while the list is.
  const __html = drawContents({ ...rest, on, more, locale });
  // biome-ignore lint/security/noDangerouslySetInnerHtml: React drew it a moment ago, or earlier
  return <details className="facet" open={isOpen} dangerouslySetInnerHTML={{ __html }} />;
}

type FacetContentsProps = FacetWithValues & {
  /** How many values are chosen, and one for a range that is asked for. */
  on: number;
  /** What opens the values behind the first ones; without it all show. */
  more: string | undefined;
};

/** By itself, outside its page: what it needs of the page is given again. */
const drawContents = drawnOnce<FacetContentsProps & { locale: Lang }>(({ locale, ...props }) => (
  <UiWordsProvider locale={locale}>
    <FacetContents {...props} />
  </UiWordsProvider>
));

function FacetContents(facet: FacetContentsProps) {
  const words = useUiWords();
  const { on, note, find, range } = facet;
  return (
    <>
      <summary>
        {facet.label}
        {on > 0 ? (
          <>
            {' '}
            <span className="facet__on">
              {on}
              <span className="vh">{words.selected}</span>
            </span>
          </>
        ) : null}
      </summary>
      <fieldset className="facet__body">
        <legend className="vh">{facet.label}</legend>
        {note ? (
          <p className="facet__note">
            {note.before}
            <Anchor href={note.link.href}>{note.link.label}</Anchor>
            {note.after}
          </p>
        ) : null}
        {facet.kind === 'provinces' ? (
          <>
            <ProvinceTiles name={facet.name} provinces={facet.values} note={facet.quebecNote} />
            <FacetOptions name={facet.name} values={facet.others ?? []} />
          </>
        ) : (
          <>
            {find && (find.value || facet.values.length > shown) ? <FindValue {...find} /> : null}
            <FoldedValues {...facet} />
            {facet.values.length === 0 && !note && !range && !find?.value ? (
              <p className="facet__note">{words.noValues}</p>
            ) : null}
            {find?.value && facet.values.every(({ selected }) => selected) ? (
              <p className="facet__note">{find.nothing}</p>
            ) : null}
          </>
        )}
        {range ? <RangeFields name={facet.name} {...range} /> : null}
      </fieldset>
    </>
  );
}

/** Those after the first few, unless they are chosen. */
const foldedOf = <Value extends FacetValue | ProvinceCount>(values: readonly Value[]) =>
  values.filter((value, index) => index >= shown && !value.selected);

function FoldedValues({
  name,
  values,
  more,
}: {
  name: string;
  values: readonly FacetValue[];
  more: string | undefined;
}) {
  const { fewer } = useUiWords();
  if (more === undefined) return <FacetOptions name={name} values={values} />;
  const folded = new Set(foldedOf(values));
  return (
    <>
      <FacetOptions name={name} values={values.filter((value) => !folded.has(value))} />
      <details className="facet__more">
        <summary>
          <span className="facet__closed">{more}</span>
          <span className="facet__opened">{fewer}</span>
        </summary>
        <FacetOptions name={name} values={[...folded]} />
      </details>
    </>
  );
}

const FacetOptions = ({ name, values }: { name: string; values: readonly FacetValue[] }) =>
  values.map((value) => <FacetOption key={value.value} name={name} value={value} />);

function FacetOption({ name, value }: { name: string; value: FacetValue }) {
  return (
    <label className={classNames('opt', value.count === 0 && 'opt--none')}>
      <input type="checkbox" name={name} value={value.value} defaultChecked={value.selected} />{' '}
      <span>{value.label}</span> <span className="opt__count">{value.count}</span>
    </label>
  );
}

function FindValue({ name, label, value }: FacetFind) {
  const id = `find-${name}`;
  return (
    <div className="facet__find">
      <label className="vh" htmlFor={id}>
        {label}
      </label>
      <input
        type="search"
        id={id}
        name={name}
        defaultValue={value}
        placeholder={label}
        autoComplete="off"
        data-as-typed
      />
    </div>
  );
}

function RangeFields({ name, legend, unit, ends, error }: FacetRange & { name: string }) {
  const { errorPrefix } = useUiWords();
  const errorId = `range-${name}-error`;
  return (
    <div className="range">
      <fieldset className="range__ends">
        <legend className="vh">{legend}</legend>
        {ends.map((end) => (
          <label key={end.name}>
            <span>{end.label}</span>{' '}
            <input
              id={end.name}
              name={end.name}
              inputMode="numeric"
              autoComplete="off"
              defaultValue={end.value}
              aria-invalid={error ? true : undefined}
              aria-describedby={error ? errorId : undefined}
            />
          </label>
        ))}
        <span className="soft">{unit}</span>
      </fieldset>
      {error ? (
        <span className="field__error" id={errorId}>
          <Icon name="triangle" />
          <span>
            <span className="vh">{errorPrefix}</span>
            {error}
          </span>
        </span>
      ) : null}
    </div>
  );
}

/** The phone's way into the filter panel; hidden on wide screens, where the panel is in view. */
export function FiltersLink({ selected }: { selected: number }) {
  const words = useUiWords();
  return (
    <ButtonLink href="#filters" kind="secondary" small className="filters-link">
      {words.changeFilters(selected)}
    </ButtonLink>
  );
}

/** Filter column beside results. `results` needs the id the panel's back link names. */
export function BrowseLayout({ filters, children }: { filters: ReactNode; children: ReactNode }) {
  return (
    <div className="browse">
      {filters}
      <section id="results" aria-labelledby="results-title">
        {children}
      </section>
    </div>
  );
}

/** The bar over the results: how many, the way to the filters on a phone, sorting. */
export function ResultsBar({
  title,
  selectedFilters,
  children,
}: {
  title: ReactNode;
  selectedFilters: number;
  children?: ReactNode;
}) {
  return (
    <div className="results__bar">
      <h2 id="results-title">{title}</h2>
      <FiltersLink selected={selectedFilters} />
      {children}
    </div>
  );
}

/** How the list is shown: links, so that the choice is part of the address. */
export function ViewSwitch({
  label,
  views,
}: {
  label: string;
  views: readonly { href: string; label: string; current: boolean }[];
}) {
  return (
    <nav className="views" aria-label={label}>
      <ul>
        {views.map((view) => (
          <li key={view.href}>
            <Anchor href={view.href} aria-current={view.current ? 'true' : undefined}>
              {view.label}
            </Anchor>
          </li>
        ))}
      </ul>
    </nav>
  );
}

type SortProps = {
  label: string;
  submit: string;
  name?: string | undefined;
  options: readonly { value: string; label: string }[];
  value: string;
};

/** Sort order as a plain GET form with its own button. */
export function SortForm({ action, ...sort }: SortProps & { action: string }) {
  return (
    <form className="sort" method="get" action={action}>
      <SortFields {...sort} />
    </form>
  );
}

/** Sort order as part of a form that stands elsewhere: it goes with everything else that is asked. */
export function SortPart(sort: SortProps & { form: string }) {
  return (
    <div className="sort">
      <SortFields {...sort} />
    </div>
  );
}

function SortFields({
  label,
  submit,
  name = 'sort',
  options,
  value,
  form,
}: SortProps & { form?: string | undefined }) {
  return (
    <>
      <label htmlFor="sort-order">{label}</label>
      <select id="sort-order" name={name} defaultValue={value} form={form}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <Button kind="secondary" small form={form}>
        {submit}
      </Button>
    </>
  );
}

type SearchProps = {
  label: string;
  placeholder?: string | undefined;
  submit: string;
  name?: string | undefined;
  value?: string | undefined;
};

/** Free-text search as a plain GET form; the label is for assistive technology. */
export function SearchForm({
  action,
  keep = [],
  ...search
}: SearchProps & {
  action: string;
  keep?: readonly { name: string; value: string }[] | undefined;
}) {
  return (
    <search>
      <form className="search" method="get" action={action}>
        {keep.map((input) => (
          <input key={`${input.name}=${input.value}`} type="hidden" {...input} />
        ))}
        <SearchFields {...search} />
      </form>
    </search>
  );
}

/** Free-text search as part of a form that stands elsewhere: it goes with everything else that is asked. */
export function SearchPart(search: SearchProps & { form: string }) {
  return (
    <search>
      <div className="search">
        <SearchFields {...search} />
      </div>
    </search>
  );
}

function SearchFields({
  label,
  placeholder,
  submit,
  name = 'q',
  value,
  form,
}: SearchProps & { form?: string | undefined }) {
  return (
    <>
      <label className="vh" htmlFor="search-words">
        {label}
      </label>
      <input
        type="search"
        id="search-words"
        name={name}
        defaultValue={value}
        placeholder={placeholder}
        form={form}
      />
      <Button form={form}>{submit}</Button>
    </>
  );
}
