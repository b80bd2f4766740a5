import { Form } from '@remix-run/react';
import { useLang, useText } from '#app/i18n/context.tsx';
import { formatDue, formatShortDate } from '#app/i18n/format.ts';
import { caseSlug, pathTo } from '#app/paths.ts';
import type { CasePage } from '#app/queries/case-page.server.ts';
import { Button } from '#app/ui/button.tsx';
import { FormId } from '#app/ui/form-id.tsx';
import { Section, TwoColumns } from '#app/ui/section.tsx';
import { type Task, TaskList } from '#app/ui/task-list.tsx';

type CaseTask = CasePage['tasks']['roco'][number];

/** The tasks of ROC-O and of the local office, side by side: open by date, then done. */
export function BothOffices({ page, idempotencyKey }: { page: CasePage; idempotencyKey: string }) {
  const { tasks: words } = useText();
  const { tasks, names } = page;
  if (tasks.roco.length + tasks.localOffice.length === 0) return null;
  const note =
    tasks.total === 0
      ? null
      : tasks.done === tasks.total
        ? words.allDone
        : words.progress(tasks.done, tasks.total);
  return (
    <Section id="tasks" title={words.title} note={note}>
      <TwoColumns>
        {tasks.roco.length > 0 ? (
          <div>
            <h3>{words.owners.roco}</h3>
            <Office tasks={tasks.roco} page={page} idempotencyKey={idempotencyKey} />
          </div>
        ) : null}
        {tasks.localOffice.length > 0 ? (
          <div>
            <h3>{names.office ?? words.owners.local_office}</h3>
            <Office tasks={tasks.localOffice} page={page} idempotencyKey={idempotencyKey} />
          </div>
        ) : null}
      </TwoColumns>
    </Section>
  );
}

function Office({
  tasks,
  page,
  idempotencyKey,
}: {
  tasks: readonly CaseTask[];
  page: CasePage;
  idempotencyKey: string;
}) {
  const lang = useLang();
  const { tasks: words } = useText();
  const rows = tasks.map((task): Task => {
    const done = task.doneOn !== null;
    const convene = task.code === 'convene_conference';
    return {
      key: task.id,
      title: task.name,
      href:
        convene && !done && page.allowed.conference
          ? pathTo('conference', lang, { reference: caseSlug(page.reference) })
          : undefined,
      state: done ? 'done' : task.days < 0 ? 'late' : 'open',
      note: done ? null : task.mandatory ? null : words.notMandatory,
      date: formatShortDate(lang, task.doneOn ?? task.dueOn),
      who: done ? null : formatDue(lang, task.days),
      action:
        task.mayComplete && !convene ? (
          <>
            {task.copies.length > 0 ? (
              <details>
                <summary>{words.readyTitle}</summary>
                {task.copies.map((copy) => (
                  <div key={copy.lang}>
                    <label
                      className={task.copies.length > 1 ? 'small' : 'vh'}
                      htmlFor={`copy-${copy.lang}-${task.id}`}
                    >
                      {task.copies.length > 1 ? words.copyIn[copy.lang] : words.readyTitle}
                      <span className="vh">: {task.name}</span>
                    </label>
                    <textarea
                      className="copy"
                      id={`copy-${copy.lang}-${task.id}`}
                      lang={copy.lang}
                      readOnly
                      rows={copy.text.length > 120 ? 5 : 3}
                      defaultValue={copy.text}
                    />
                  </div>
                ))}
              </details>
            ) : null}
            <Form method="post" preventScrollReset>
              <FormId
                idempotencyKey={`${idempotencyKey.slice(0, 24)}${task.id.slice(24)}`}
                version={page.version}
                intent="complete-task"
              />
              <input type="hidden" name="taskId" value={task.id} />
              <Button kind="secondary" small>
                {task.copies.length > 0 ? words.markSent : words.markDone}
                <span className="vh">: {task.name}</span>
              </Button>
            </Form>
          </>
        ) : undefined,
    };
  });
  return <TaskList tasks={rows} />;
}
