import { bandWords } from '../findings/difference-text.ts';
import type { Absent } from '../charts/chart.ts';
import { readTouched } from '../charts/who-pays.ts';
import type { Findings } from '../findings/findings.ts';
import { bodyName } from '../money/body-names.ts';
import { borneMoreIn, changeOf, type Change, type MoneyPeriod } from '../money/changes.ts';
import { denominationOf, percent, rangeGbp, roundingOf, signedGbp } from '../money/gbp.ts';
import { positions, type PositionId } from '../money/purse-book.ts';
import { scaleNote } from '../money/told.ts';
import type { TableBlock, TableCell } from '../pack/blocks.ts';

const columns: readonly PositionId[] = ['cash', 'capacity', 'transfers', 'levers', 'net'];

interface Row {
  readonly option: string;
  readonly body: string;
  readonly period: MoneyPeriod;
  readonly strong: boolean;
  readonly cells: readonly Change[];
}

/** What each body pays more or less, year by year, cash and capacity apart. */
export function whoPaysTable(findings: Findings): TableBlock | Absent {
  const data = readTouched(findings);
  if ('absent' in data) return data;
  const { book, bodies, totals } = data;
  const periods: readonly MoneyPeriod[] = [
    ...Array.from({ length: book.years }, (_, year) => year + 1),
    'a year',
  ];
  const rows: readonly Row[] = findings.options.flatMap((option) =>
    bodies.flatMap((body) =>
      periods.map((period) => ({
        option,
        body,
        period,
        strong: totals.includes(body) || period === 'a year',
        cells: columns.map((position) =>
          changeOf(
            borneMoreIn(book, { baseline: findings.baseline, option }, body, position, period),
          ),
        ),
      })),
    ),
  );
  const amounts = rows.flatMap(({ cells }) =>
    cells.flatMap(({ mean, p10, p90 }) => [mean, p10, p90]),
  );
  const denomination = denominationOf(amounts);
  const rounding = roundingOf(amounts, denomination);
  const gbp = (amount: number, strong: boolean): TableCell => ({
    text: signedGbp(amount, denomination, rounding),
    number: amount,
    strong,
  });
  const note = scaleNote(findings);
  return {
    kind: 'table',
    caption: `Who pays and who saves beyond ${findings.baseline}, ${denomination.words}`,
    header: [
      'Body',
      ...(findings.options.length > 1 ? ['Option'] : []),
      'Year',
      ...columns.map((position) => positions[position].label),
      bandWords(book.futures),
      'Pays less in',
    ],
    rows: rows.map(({ option, body, period, strong, cells }) => {
      const net = cells.at(-1);
      return [
        { text: bodyName(body), strong },
        ...(findings.options.length > 1 ? [{ text: option }] : []),
        { text: period === 'a year' ? 'mean' : `${period}`, strong },
        ...cells.map(({ mean }) => gbp(mean, strong)),
        { text: net === undefined ? '' : rangeGbp(net, denomination, rounding) },
        {
          text: net === undefined ? '' : percent(net.shareLess),
          ...(net && { number: net.shareLess }),
        },
      ];
    }),
    notes: [
      'A plus is more than under the baseline, a minus less. Cash is money; capacity is fixed cost that is taken up or set free, and pays no bill.',
      'The last columns are about the net amount. Totals are made within each future: ranges do not add up.',
      ...(note === undefined ? [] : [note]),
    ],
  };
}
