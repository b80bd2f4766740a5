/** Fair exposure: to how many groups each live profile is shown in a month of visits. */
import { type Exposure, percentile, playMonth, shareOfTopTenth } from './support/exposure-month.ts';
import type { Group } from './support/figure.ts';

const goal = { atLeast: 20 };

const exposure: Group = async (report) => {
  const lines = (title: string, { groups, places }: Exposure, wanted?: typeof goal) => {
    const name = (figure: string) => `exposure: ${title}, ${figure}`;
    report({
      name: name('fewest groups'),
      value: groups[0] ?? 0,
      ...(wanted ? { goal: wanted } : {}),
    });
    report({ name: name('5th percentile'), value: percentile(groups, 0.05) });
    report({ name: name('median'), value: percentile(groups, 0.5) });
    report({
      name: name('places of the top 10 %'),
      value: 100 * shareOfTopTenth(places),
      unit: '%',
    });
  };
  lines('recommended', playMonth(), goal);
  lines('from a first day on', playMonth({ before: 0 }), goal);
  lines('without the seen-part', playMonth({ countsSeen: false }));
};
export default exposure;
