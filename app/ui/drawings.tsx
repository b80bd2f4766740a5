import { drawnOnce } from './drawn-once.tsx';
import { iconId, markId, marks, strokes } from './icon.tsx';
import { people, personId } from './people-figures.tsx';

/**
 * The sheet of drawings that every page carries once: icons, marks and people, each used from it by its
 * id wherever it is shown. In the page and not in a file beside it: browsers differ in what lets a policy
 * use another file's drawings, and a page that is kept or printed stays whole.
 */
const drawSheet = drawnOnce(() => (
  <svg aria-hidden="true">
    {Object.entries(strokes).map(([name, drawing]) => (
      <symbol key={name} id={iconId(name)} viewBox="0 0 24 24">
        {drawing}
      </symbol>
    ))}
    {Object.entries(marks).map(([name, drawing]) => (
      <symbol key={name} id={markId(name)} viewBox="0 0 20 20">
        {drawing}
      </symbol>
    ))}
    {Object.entries(people).map(([shape, { viewBox, drawing }]) => (
      <symbol key={shape} id={personId(shape)} viewBox={viewBox}>
        {drawing}
      </symbol>
    ))}
  </svg>
));

export function Drawings() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: React drew it once
  return <div hidden dangerouslySetInnerHTML={{ __html: drawSheet({}) }} />;
}
