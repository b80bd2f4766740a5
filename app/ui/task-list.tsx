import './task-list.css';
import type { ReactNode } from 'react';
import { Icon, Mark } from './icon.tsx';
import { Anchor } from './link.tsx';
import { useUiWords } from './words.tsx';

/** Tasks of one office: open ones as links or with a form, done ones at the end with their date. */
export type Task = {
  key: string;
  title: ReactNode;
  href?: string | undefined;
  state: 'open' | 'late' | 'done';
  note?: ReactNode;
  /** "8 June". */
  date?: ReactNode;
  /** "1 day late", "You", "Officer". */
  who?: ReactNode;
  /** A small form or button under the task ("Mark as done"). */
  action?: ReactNode;
};

export function TaskList({ tasks, label }: { tasks: readonly Task[]; label?: string | undefined }) {
  const words = useUiWords();
  return (
    <ul className="tasks" aria-label={label}>
      {tasks.map((task) => (
        <li key={task.key} className={task.state === 'open' ? undefined : `tasks__${task.state}`}>
          {task.state === 'late' ? (
            <Icon name="triangle" className="is-bad" />
          ) : (
            <Mark
              name={task.state === 'done' ? 'met' : 'todo'}
              className={task.state === 'done' ? 'is-good' : 'is-unknown'}
            />
          )}
          <div>
            {task.state === 'done' ? (
              <span className="vh">{words.labelled(words.done, '')}</span>
            ) : null}
            {task.href ? <Anchor href={task.href}>{task.title}</Anchor> : task.title}
            {task.note ? <small>{task.note}</small> : null}
          </div>
          <div className="tasks__when">
            {task.date ? <b>{task.date}</b> : null}
            {task.who}
          </div>
          {task.action ? <div className="tasks__action">{task.action}</div> : null}
        </li>
      ))}
    </ul>
  );
}
