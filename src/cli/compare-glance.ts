import {
  findComparison,
  type ComparedOption,
  type ComparisonRow,
} from '../experiment/comparison.ts';
import { mainGroup } from '../observe/measures.ts';
import { headlineMeasures } from '../report/findings/options.ts';
import { rowNameOf } from '../report/measure-names.ts';
import { differenceInWords, verdictInColour } from './compare-table.ts';
import { wrapped } from './layout.ts';
import { tinted } from './terminal.ts';

/** Characters either side of no change, which has one of its own in the middle: as many as there is room for. */
const MOST_ASIDE = 12;
const FEWEST_ASIDE = 5;
const LONGEST_VERDICT = 'no clear difference'.length;
/** A name takes no more than this; the whole name stands above. */
const LONGEST_NAME = 30;
const GAP = '  ';
const NO_CHANGE = '┊';
const NO_CHANGE_INSIDE = '┼';

type Difference = Pick<ComparisonRow['difference'], 'n' | 'mean' | 'low' | 'high'>;

/**
 * A small chart of the mean differences and their intervals: a row for each option, and a scale for each measure, so that options
 * can be told apart where tables stand one below the other. Empty where nothing was observed.
 */
export function comparisonGlance(
  baseline: string,
  options: readonly Pick<ComparedOption, 'scenario' | 'rows'>[],
  width: number,
  colour: boolean,
): string {
  const measures = headlineMeasures.flatMap((measure) => {
    const rows = options.flatMap(
      (option) => findComparison(option.rows, measure, mainGroup(measure)) ?? [],
    );
    const [first] = rows.filter(({ difference }) => difference.n > 0);
    return first === undefined ? [] : [{ title: rowNameOf(measure, first.unit), rows }];
  });
  if (measures.length === 0) return '';
  const single = options.length === 1;
  const all = measures.flatMap(({ rows }) => rows);
  const names = single
    ? measures.map(({ title }) => title)
    : options.map(({ scenario }) => `  ${scenario.name}`);
  const nameWidth = Math.min(LONGEST_NAME, Math.max(...names.map(({ length }) => length)));
  const saidWidth = Math.max(...all.map((row) => differenceInWords(row).length));
  const room = width - nameWidth - saidWidth - LONGEST_VERDICT - 3 * GAP.length;
  const aside = Math.min(MOST_ASIDE, Math.max(FEWEST_ASIDE, Math.floor((room - 1) / 2)));
  const drawn = (name: string, row: ComparisonRow, most: number) =>
    [
      shortened(name, nameWidth),
      intervalStrip(row.difference, most, aside),
      differenceInWords(row).padStart(saidWidth),
      verdictInColour(row.verdict, colour),
    ].join(GAP);
  const heading =
    `At a glance: change from ${baseline} and its 95% interval. Right is more, ${NO_CHANGE} is no change, ` +
    'each measure has its own scale';
  return [
    ...wrapped(heading, width).map((line) => tinted(line, 'bold', colour)),
    ...measures.flatMap(({ title, rows }) => {
      const most = Math.max(...rows.map(({ difference }) => farthest(difference)));
      if (single) return rows.map((row) => drawn(title, row, most));
      return [title, ...rows.map((row) => drawn(`  ${row.scenario}`, row, most))];
    }),
    '',
  ].join('\n');
}

/**
 * A difference and its interval on a scale from `-most` to `most`: `├─●─┤`, across `┼` where no change is in the interval and beside
 * `┊` where it is not, however near. An interval that is not known is left out, and so is a difference that was not observed.
 *
 * @param aside characters either side of no change, at least 1
 */
export function intervalStrip(
  { n, mean, low, high }: Difference,
  most: number,
  aside: number,
): string {
  const length = 2 * aside + 1;
  if (n === 0) return ' '.repeat(length);
  const least = low > 0 ? aside + 1 : 0;
  const last = high < 0 ? aside - 1 : length - 1;
  const place = (value: number) => {
    const share = most > 0 ? Math.min(1, Math.max(-1, value / most)) : 0;
    return Math.min(last, Math.max(least, Math.round(aside * (1 + share))));
  };
  const from = place(Number.isNaN(low) ? mean : low);
  const to = place(Number.isNaN(high) ? mean : high);
  const cells = Array<string>(length)
    .fill(' ')
    .fill('─', from, to + 1);
  if (from < to) {
    cells[from] = '├';
    cells[to] = '┤';
  }
  cells[aside] = from <= aside && aside <= to ? NO_CHANGE_INSIDE : NO_CHANGE;
  cells[place(mean)] = '●';
  return cells.join('');
}

/** 0 where nothing was observed. */
function farthest({ mean, low, high }: Difference): number {
  const ends = [mean, low, high].filter((end) => !Number.isNaN(end));
  return Math.max(0, ...ends.map(Math.abs));
}

function shortened(name: string, width: number): string {
  return name.length > width ? `${name.slice(0, width - 1)}…` : name.padEnd(width);
}
