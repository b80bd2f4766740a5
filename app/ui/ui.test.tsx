import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { AgeBandTable } from './age-band-table.tsx';
import { ButtonLink } from './button.tsx';
import { ChecklistRow } from './checklist-row.tsx';
import { Chips } from './chips.tsx';
import { Checkbox, CheckboxGroup, RadioGroup } from './choice-groups.tsx';
import { ConflictNotice } from './conflict-notice.tsx';
import { DataList } from './data-list.tsx';
import { DataTable } from './data-table.tsx';
import { DateField } from './date-field.tsx';
import { DaysLeft, daysLeftTone } from './days-left.tsx';
import { DeskCounts } from './desk-counts.tsx';
import { DeskQueue, QueueIndex } from './desk-queue.tsx';
import { Drawings } from './drawings.tsx';
import { EmptyState } from './empty-state.tsx';
import { ErrorSummary, summarize } from './error-summary.tsx';
import { FacetList } from './facet-list.tsx';
import { FileField } from './file-field.tsx';
import { FitTable } from './fit-table.tsx';
import { FormId } from './form-id.tsx';
import { LiveRegion } from './live-region.tsx';
import { Meter } from './meter.tsx';
import { NextStep } from './next-step.tsx';
import { Notice } from './notice.tsx';
import { Page, PageShell } from './page-shell.tsx';
import { Pagination, pageWindow } from './pagination.tsx';
import { Pairs } from './pairs.tsx';
import { PeopleFigures } from './people-figures.tsx';
import { ProfileCards } from './profile-card.tsx';
import { ProfileRows } from './profile-rows.tsx';
import { ProgressBar } from './progress-bar.tsx';
import { RestrictedPanel } from './restricted-panel.tsx';
import { SegmentedChoice } from './segmented-choice.tsx';
import { SelectField } from './select-field.tsx';
import { SignatureBox } from './signature-box.tsx';
import { StageTracker } from './stage-tracker.tsx';
import { Tags, tagLooks } from './tag.tsx';
import { TaskList } from './task-list.tsx';
import { TextField } from './text-field.tsx';
import { TextareaField } from './textarea-field.tsx';
import { Timeline } from './timeline.tsx';
import { words as en } from './words.en.ts';
import { words as fr } from './words.fr.ts';
import { UiWordsProvider } from './words.tsx';

/** The page as a browser without JavaScript gets it. */
function html(part: ReactElement, locale: 'en' | 'fr' = 'en'): string {
  return renderToStaticMarkup(<UiWordsProvider locale={locale}>{part}</UiWordsProvider>);
}

type Tag = { name: string; attributes: Record<string, string> };

function tagsOf(markup: string): Tag[] {
  return [...markup.matchAll(/<([a-z][a-z0-9]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>/g)].map(
    ([, name = '', rest = '']) => ({
      name,
      attributes: Object.fromEntries(
        [...rest.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)].map(([, key = '', value = '']) => [
          key,
          value,
        ]),
      ),
    }),
  );
}

const options = [
  { value: 'a', label: 'First' },
  { value: 'b', label: 'Second', hint: 'About the second' },
];
const totals = {
  label: 'Fit with your group',
  totals: [
    { result: 'met' as const, count: 2, text: '2 met' },
    { result: 'not_met' as const, count: 0, text: '0 not met' },
    { result: 'unknown' as const, count: 1, text: '1 not known' },
  ],
};
const bands = [
  { band: 'age_18_64' as const, count: 2, label: 'adults 18–64' },
  { band: 'age_65_plus' as const, count: 1, label: 'aged 65+' },
  { band: 'age_0_5' as const, count: 0, label: 'aged 0–5' },
];
const provinces = (['NL', 'BC', 'AB', 'SK', 'MB', 'ON', 'NB', 'PE', 'NS'] as const).map(
  (code, count) => ({ code, count, label: `${code}, ${count} profiles`, selected: code === 'ON' }),
);
const queueRow = {
  key: '1',
  due: '4 June 2026',
  dueIn: '1 day late',
  edge: 'late' as const,
  step: { href: '/en/case', label: 'Answer a question' },
  ifNothing: 'Nothing moves by itself.',
  owner: 'You',
};
const values = Array.from({ length: 9 }, (_, index) => ({
  value: `v${index}`,
  label: `Value ${index}`,
  count: 9 - index,
  selected: index === 8,
}));

const parts: Record<string, ReactElement> = {
  shell: (
    <PageShell
      home={{ href: '/en', product: 'Passerelle' }}
      who={{ name: 'Maplewick Circle', role: 'Agreement holder' }}
      otherLanguage={{ href: '/fr', lang: 'fr', name: 'Français' }}
      nav={[
        { href: '/en/a', label: 'Profiles', current: true },
        { href: '/en/b', label: 'Searches', badge: '3 new' },
      ]}
      signOut={{ action: '/en/sign-out', label: 'Sign out' }}
      banner="Demonstration"
      footer={{ links: [{ href: '/en/help', label: 'Help' }] }}
    >
      <Page
        title="Title"
        over="Case"
        crumbs={[{ href: '/en', label: 'Desk' }, { label: 'Case' }]}
      />
    </PageShell>
  ),
  buttonLink: (
    <ButtonLink href="/en/x" kind="secondary" icon="print">
      Print the list
    </ButtonLink>
  ),
  text: <TextField name="email" label="Email" hint="Work address" error="Enter an address." />,
  textarea: <TextareaField name="question" label="Question" error={['Write a question.']} />,
  date: <DateField name="arrived" label="Date of arrival" error="Enter a date." />,
  select: <SelectField name="reason" label="Reason" placeholder="Choose" options={options} />,
  file: <FileField name="plan" label="Plan" hint="PDF" />,
  checkboxes: <CheckboxGroup name="needs" label="Needs" options={options} error="Choose one." />,
  radios: <RadioGroup name="answer" label="Answer" options={options} defaultValue="b" />,
  checkbox: <Checkbox name="agree" label="I agree" hint="IMM 5475" error="Confirm." />,
  segmented: <SegmentedChoice name="who" label="Who" segments={options} defaultValue="a" />,
  summary: (
    <ErrorSummary title="One error" errors={[{ fieldId: 'email', message: 'Enter an address.' }]} />
  ),
  formId: <FormId idempotencyKey="k1" version={4} intent="claim" />,
  notice: <Notice kind="error" title="Not saved" live />,
  tags: (
    <Tags
      tags={(Object.keys(tagLooks) as (keyof typeof tagLooks)[]).map((look) => ({
        look,
        label: look,
      }))}
    />
  ),
  stages: (
    <StageTracker
      stages={[
        { key: 'a', name: 'Recommended', state: 'done' },
        { key: 'b', name: 'Arrangements', state: 'here', date: 'since 26 May' },
        { key: 'c', name: 'Closed', state: 'todo' },
      ]}
    />
  ),
  timeline: (
    <Timeline
      entries={[{ key: '1', kind: 'stage', at: '2026-06-09', when: '9 June', who: 'SAH' }]}
    />
  ),
  nextStep: (
    <NextStep
      over="Next step"
      title="Request the fix"
      due={{ text: 'Due today', edge: 'today' }}
      copy={{ label: 'Text ready to copy', hint: 'No name in it.', text: 'Please change…' }}
    />
  ),
  tasks: <TaskList tasks={[{ key: '1', title: 'Request', href: '/en/t', state: 'late' }]} />,
  queue: <DeskQueue id="due" title="Due" heads rows={[queueRow]} empty={{ text: 'None' }} />,
  queueIndex: (
    <QueueIndex groups={[{ title: 'Queues', links: [{ href: '#due', label: 'Due', count: 3 }] }]} />
  ),
  counts: <DeskCounts counts={[{ key: 'late', count: 2, label: 'late', tone: 'bad' }]} />,
  facets: (
    <FacetList
      action="/en/profiles"
      clearHref="/en/profiles"
      keep={[{ name: 'q', value: 'somali' }]}
      facets={[
        { name: 'language', label: 'Language', values, moreLabel: (n) => `${n} more` },
        {
          name: 'province',
          label: 'Province',
          kind: 'provinces',
          values: provinces,
          quebecNote: 'Quebec runs its own program.',
        },
      ]}
    />
  ),
  chips: (
    <Chips
      clearHref="/en/profiles"
      chips={[{ facet: 'Language', value: 'Arabic', removeHref: '/en/profiles?x' }]}
    />
  ),
  people: <PeopleFigures bands={bands} />,
  bandTable: <AgeBandTable bands={bands} />,
  daysLeft: <DaysLeft days={3} label="days left" until="Until 12 June 2026" used={0.9} />,
  cards: (
    <ProfileCards
      cards={[
        {
          number: 'P\u00a030417',
          href: '/en/profiles/30417',
          title: 'Couple with four children',
          people: { bands, size: '6 people', words: bands },
          tags: [{ look: 'onHold', label: 'On hold' }],
          needs: ['Large family'],
          facts: [{ term: 'Speaks', detail: 'Arabic' }],
          daysLeft: { days: 13, label: 'days left', until: 'Until 22 June 2026', used: 0.5 },
          fit: totals,
          strip: { kind: 'hold', title: 'On hold until 19 June.', text: 'You would be second.' },
          compare: { name: 'compare', value: '30417', checked: true },
        },
      ]}
    />
  ),
  pages: <Pagination page={4} pageCount={9} hrefFor={(n) => `/en?page=${n}`} summary="1 to 5" />,
  list: <DataList facts={[{ term: 'Arrived', detail: '18 November 2025' }]} wide />,
  table: (
    <DataTable
      caption="Openings"
      columns={[{ label: 'When' }, { label: 'Who' }]}
      rows={[{ key: '1', cells: ['5 June', null] }]}
    />
  ),
  restrictedClosed: (
    <RestrictedPanel id="r" title="Names" state="closed" openLabel="Open" openForm={<form />} />
  ),
  restrictedOpen: (
    <RestrictedPanel id="r" title="Names" state="open" openedNote="You opened this.">
      <p>x</p>
    </RestrictedPanel>
  ),
  pairs: (
    <Pairs
      heads={{ restricted: { title: 'Restricted' }, en: { title: 'English' }, fr: { title: 'Fr' } }}
      rows={[{ key: 'a', label: 'Names', restricted: 'x', en: 'y', fr: 'z', drive: 'Drives' }]}
    />
  ),
  meter: (
    <Meter
      sentence={{ count: '11 households' }}
      alike={11}
      needed={20}
      max={50}
      offer={{ alike: 46, label: 'With region: 46' }}
      labels={{ now: 'Now: 11', needed: '20 needed', max: '50', description: 'Scale: 11 of 20' }}
    />
  ),
  fit: (
    <FitTable
      caption="Fit"
      heads={{ need: 'Need', ours: 'Ours', result: 'Result', action: 'What you can do' }}
      rows={[{ need: 'Housing', ours: 'None', result: 'not_met', resultText: 'Not met' }]}
      totals={totals}
    />
  ),
  empty: <EmptyState links={[{ href: '/en/x', label: 'See all' }]}>Nothing waits.</EmptyState>,
  signature: <SignatureBox party="Sponsor" state="signed" stateText="Signed" caption="Date" />,
  checklist: (
    <ChecklistRow
      id="p1"
      number={1}
      question="Welcome the household"
      names={{ who: 'p1.who', by: 'p1.by', notes: 'p1.notes' }}
      segments={options}
      values={{ who: 'a' }}
      state="ask"
      message={{ title: 'To settle.', text: 'The two differ.' }}
    />
  ),
  progress: (
    <ProgressBar done={3} total={0}>
      None
    </ProgressBar>
  ),
  conflict: <ConflictNotice title="This changed" changes={[{ key: '1', text: 'Confirmed' }]} />,
  live: <LiveRegion message="Saved" />,
};

const onSheet = tagsOf(html(<Drawings />)).flatMap(({ attributes: { id } }) =>
  id ? `#${id}` : [],
);

describe.each(Object.entries(parts))('%s', (_name, part) => {
  for (const locale of ['en', 'fr'] as const) {
    const markup = html(part, locale);
    const tags = tagsOf(markup);
    const ids = tags.flatMap((tag) => tag.attributes.id ?? []);

    test(`needs no style attribute and no inline handler (${locale})`, () => {
      for (const tag of tags) {
        for (const attribute of Object.keys(tag.attributes)) {
          expect(attribute).not.toMatch(/^(style|on)/);
        }
      }
    });

    test(`gives every id once, and refers only to ids that exist (${locale})`, () => {
      expect(new Set(ids).size).toBe(ids.length);
      for (const { attributes } of tags) {
        for (const name of ['for', 'aria-describedby', 'aria-labelledby']) {
          for (const id of attributes[name]?.split(' ') ?? []) expect(ids).toContain(id);
        }
      }
    });

    test(`names every control (${locale})`, () => {
      const labelled = new Set(tags.flatMap((tag) => tag.attributes.for ?? []));
      const controls = tags.filter(
        (tag) =>
          ['input', 'select', 'textarea'].includes(tag.name) && tag.attributes.type !== 'hidden',
      );
      const wrapped = new Set(
        [...markup.matchAll(/<label\b[^>]*>(.*?)<\/label>/g)]
          .flatMap(([, inside = '']) => tagsOf(inside))
          .map((tag) => `${tag.attributes.name}=${tag.attributes.value}`),
      );
      for (const { attributes } of controls) {
        const named =
          attributes['aria-label'] ||
          (attributes.id && labelled.has(attributes.id)) ||
          wrapped.has(`${attributes.name}=${attributes.value}`);
        expect(named, JSON.stringify(attributes)).toBeTruthy();
      }
    });

    test(`hides its drawings unless they carry a name (${locale})`, () => {
      for (const { attributes } of tags.filter((tag) => tag.name === 'svg')) {
        expect(attributes['aria-hidden'] ?? attributes['aria-label']).toBeTruthy();
      }
    });

    test(`uses drawings that are on the page’s sheet (${locale})`, () => {
      for (const { attributes } of tags.filter((tag) => tag.name === 'use')) {
        expect(onSheet).toContain(attributes.href);
      }
    });
  }
});

describe('fields', () => {
  test('tie hint and error to the control, and mark it invalid', () => {
    const input = tagsOf(html(parts.text as ReactElement)).find((tag) => tag.name === 'input');
    expect(input?.attributes).toMatchObject({
      id: 'email',
      'aria-describedby': 'email-hint email-error',
      'aria-invalid': 'true',
    });
  });

  test('say in words that a field is optional', () => {
    expect(html(<TextField name="n" label="Note" optional />, 'fr')).toContain('(facultatif)');
    expect(html(<TextField name="n" label="Note" />)).toContain('required');
    const sometimes = html(<TextField name="n" label="Note" optional="(for some)" />);
    expect(sometimes).toContain('(for some)');
    expect(sometimes).not.toContain('required');
  });

  test('say the form of a date in the reader’s language', () => {
    expect(html(<DateField name="d" label="Date" />, 'fr')).toContain('AAAA-MM-JJ');
  });

  test('put the id of a group on its first choice, where the summary’s link lands', () => {
    const first = tagsOf(html(parts.radios as ReactElement)).find((tag) => tag.name === 'input');
    expect(first?.attributes.id).toBe('answer');
  });
});

describe('an answer to what the reader just did', () => {
  test('takes focus when it refuses, and otherwise leaves it', () => {
    for (const refusal of [
      <Notice key="error" kind="error" live title="Not saved" />,
      <ConflictNotice key="conflict" title="Changed" changes={[]} />,
    ]) {
      expect(html(refusal)).toMatch(/tabindex="-1" autofocus=""/i);
    }
    expect(html(<Notice kind="error" title="Not saved" />)).not.toMatch(/autofocus/i);
    expect(html(<Notice kind="success" live title="Saved" />)).not.toMatch(/autofocus/i);
    expect(html(<Notice live focus title="Another was first" />)).toMatch(/autofocus/i);
  });
});

test('what is said for those who do not see it is written as its language is', () => {
  const tasks = [{ key: '1', title: 'Demande', state: 'done' as const }];
  expect(html(<TaskList tasks={tasks} />, 'fr')).toContain('Fait\u00a0: ');
  const people = { bands: [], size: '4 personnes', words: [] };
  const row = { number: 'P 1', title: 'Famille', people, tags: [], needs: ['Dialyse'], facts: [] };
  expect(html(<ProfileRows cards={[row]} />, 'fr')).toContain('Besoins\u00a0: ');
});

describe('error summary', () => {
  test('can take focus, is announced, and links to the field', () => {
    const markup = html(parts.summary as ReactElement);
    expect(markup).toContain('role="alert"');
    expect(markup).toContain('tabindex="-1"');
    expect(markup).toContain('href="#email"');
  });

  test('keeps the first message of each field and drops fields without one', () => {
    expect(summarize({ a: ['One', 'Two'], b: [], c: null, d: 'Three' })).toEqual([
      { fieldId: 'a', message: 'One' },
      { fieldId: 'd', message: 'Three' },
    ]);
  });

  test('is nothing without errors', () => {
    expect(html(<ErrorSummary title="None" errors={[]} />)).toBe('');
  });
});

describe('facets', () => {
  const markup = html(parts.facets as ReactElement);

  test('are a plain GET form that keeps the search words', () => {
    expect(markup).toContain('method="get"');
    expect(markup).toContain('type="hidden" name="q" value="somali"');
  });

  test('draw Quebec without a checkbox', () => {
    expect(markup).toContain('tile--qc');
    expect(markup).not.toContain('value="QC"');
  });

  test('never hide a selected value behind "n more"', () => {
    expect(markup).toContain('3 more');
    expect(markup.indexOf('value="v8"')).toBeLessThan(markup.indexOf('3 more'));
  });
});

test('days left turn amber at 14 days and red at 3', () => {
  expect([15, 14, 4, 3, 0].map(daysLeftTone)).toEqual(['plain', 'soon', 'soon', 'last', 'last']);
});

test('a late row says so in words, not by its edge alone', () => {
  expect(html(parts.queue as ReactElement)).toContain('1 day late');
});

test('the stage tracker marks one step as current', () => {
  const markup = html(parts.stages as ReactElement);
  expect(markup.match(/aria-current="step"/g)).toHaveLength(1);
  expect(markup).toContain('aria-label="Stage 2 of 3: Arrangements"');
});

test('the other language is written in that language and loads a new document', () => {
  expect(html(parts.shell as ReactElement)).toMatch(
    /<a [^>]*lang="fr"[^>]*hrefLang="fr"[^>]*>Fran/i,
  );
});

test('restricted details stay closed until opened', () => {
  expect(html(parts.restrictedClosed as ReactElement)).toContain('<details>');
});

test.each([
  [1, 1, [1]],
  [1, 5, [1, 2, 3, 4, 5]],
  [6, 12, [1, 0, 5, 6, 7, 0, 12]],
  [12, 12, [1, 0, 9, 10, 11, 12]],
])('page %i of %i shows %j', (page, count, shown) => {
  expect(pageWindow(page, count)).toEqual(shown);
});

test('both languages have every word', () => {
  expect(Object.keys(fr).sort()).toEqual(Object.keys(en).sort());
});
