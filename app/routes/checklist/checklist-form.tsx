import { Form } from '@remix-run/react';
import { useLang, useText } from '#app/i18n/context.tsx';
import { formatDate } from '#app/i18n/format.ts';
import { typedValue } from '#app/platform/form.ts';
import { Button } from '#app/ui/button.tsx';
import { ChecklistGroup, ChecklistRow } from '#app/ui/checklist-row.tsx';
import { FormId } from '#app/ui/form-id.tsx';
import { Section } from '#app/ui/section.tsx';
import type { ListAnswer, ListData, ListItem } from './route.tsx';
import { asShown, fieldsOf } from './sent-list.ts';
import { fewOpen } from './where-it-stands.tsx';

/** The list itself: one row an item, by group; every party fills in the same one. */
export function ChecklistForm({
  list,
  answer,
}: {
  list: ListData;
  answer: ListAnswer | undefined;
}) {
  const { checklist: words } = useText();
  const lang = useLang();
  const groups = groupsOf(list.items);
  const rows = groups.map(({ code, title, items }, index) => (
    <ChecklistGroup key={code} id={`group-${code}`} title={title} heads={index === 0}>
      {items.map((item) => (
        <Row key={item.code} item={item} list={list} answer={answer} />
      ))}
    </ChecklistGroup>
  ));
  if (!list.mayFill) {
    return (
      <Section id="list" title={words.list} note={words.legend}>
        {rows}
      </Section>
    );
  }
  const empty = list.items.some((item) => item.missing !== null);
  return (
    // A new version shows what is on file now: after a save, other parties' answers are in it too.
    <Form method="post" noValidate key={list.version}>
      <FormId idempotencyKey={list.keys.fill} />
      {/* Enter in a field saves: the first button of a form is the one it presses. */}
      <button type="submit" name="intent" value="save" hidden tabIndex={-1} />
      <Section id="list" title={words.list} note={words.legend}>
        {empty ? (
          <div className="stack hide-print">
            <p className="prose small">{words.proposeNote(formatDate(lang, list.proposedDate))}</p>
            <div className="btn-row">
              <Button kind="secondary" name="intent" value="propose">
                {words.propose}
              </Button>
            </div>
          </div>
        ) : null}
        {rows}
        <div className="btn-row gap-top hide-print">
          <Button name="intent" value="save">
            {words.save}
          </Button>
        </div>
        <p className="small soft gap-top">
          {words.noMedical} {words.restrictedNote}
        </p>
      </Section>
    </Form>
  );
}

function Row({
  item,
  list,
  answer,
}: {
  item: ListItem;
  list: ListData;
  answer: ListAnswer | undefined;
}) {
  const { checklist: words, arrangements } = useText();
  const names = fieldsOf(item.number - 1);
  const mine = answer?.disputed?.find(({ code }) => code === item.code);
  const typed = answer?.typed;
  const saved = mine ?? item;
  const values = {
    who: typed ? typedValue(typed, names.who) : (saved.responsible ?? undefined),
    by: typed ? typedValue(typed, names.by) : (saved.byDate ?? ''),
    notes: typed ? typedValue(typed, names.notes) : saved.note,
  };
  const said = (entry: {
    responsible: ListItem['responsible'];
    byDate: string | null;
    note: string;
  }) =>
    [
      entry.responsible ? arrangements.responsibles[entry.responsible] : '–',
      entry.byDate,
      entry.note,
    ]
      .filter(Boolean)
      .join(', ');
  return (
    <>
      {list.mayFill ? (
        <>
          <input type="hidden" name={names.code} value={item.code} />
          <input
            type="hidden"
            name={names.was}
            value={
              typed
                ? typedValue(typed, names.was)
                : asShown({
                    itemCode: item.code,
                    responsible: item.responsible,
                    byDate: item.byDate,
                    note: item.note,
                  })
            }
          />
        </>
      ) : null}
      <ChecklistRow
        id={`p${item.number}`}
        number={item.number}
        question={item.text}
        about={
          item.responsible === null && list.mayFill
            ? words.usual(arrangements.responsibles[item.usual])
            : undefined
        }
        names={names}
        segments={list.responsibles.map((one) => ({
          value: one,
          label: arrangements.responsibles[one],
          fullLabel: arrangements.responsiblesFull[one],
        }))}
        values={values}
        readOnly={!list.mayFill}
        {...stateOf()}
      />
    </>
  );

  function stateOf() {
    if (mine) {
      return {
        state: 'ask' as const,
        message: { title: words.dispute, text: words.disputeText(said(mine), said(item)) },
      };
    }
    if (answer?.badDates?.includes(item.code)) {
      return {
        state: 'missing' as const,
        message: { title: words.by, text: words.badDate },
      };
    }
    const open = list.items.filter(({ missing }) => missing !== null).length;
    if (item.missing && list.mayFill && open <= fewOpen) {
      return {
        state: 'missing' as const,
        message: {
          title: words.missingTitle[item.missing],
          text: words.missingText[item.missing],
        },
      };
    }
    return {};
  }
}

function groupsOf(items: readonly ListItem[]) {
  const groups: { code: string; title: string; items: ListItem[] }[] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last?.code === item.groupCode) last.items.push(item);
    else groups.push({ code: item.groupCode, title: item.group, items: [item] });
  }
  return groups;
}
