import { differsClearly } from '../findings/clear.ts';
import { formatCsv } from '../csv.ts';
import { bodyInWords, bodyName, sentence, verbOf } from '../money/body-names.ts';
import { borneMoreAYear, borneMoreIn, changeOf, type Change } from '../money/changes.ts';
import { denominationOf, futuresGbp, roundingOf, signedGbp } from '../money/gbp.ts';
import { positions, type PositionId } from '../money/purse-book.ts';
import { yearsAskedFor } from '../money/told.ts';
import type { TouchedBodies } from '../money/touched.ts';

/** What a body bears more a year under an option, on the mean of the years, all in all. */
function netOf({ findings, book }: TouchedBodies, option: string, body: string): Change {
  const pair = { baseline: findings.baseline, option };
  return changeOf(borneMoreAYear(book, pair, body, 'net'));
}

/** Names a body only for what it pays in eight of ten futures. */
export function whoPaysTitle(data: TouchedBodies): string {
  const { options } = data.findings;
  const [option = ''] = options;
  if (options.length > 1) return titleOfMany(data);
  const clear = data.bodies
    .filter((body) => !data.totals.includes(body))
    .map((body) => ({ body, change: netOf(data, option, body) }))
    .filter(({ change }) => differsClearly(change))
    .toSorted((a, b) => Math.abs(b.change.mean) - Math.abs(a.change.mean));
  const pays = clear.find(({ change }) => change.mean > 0);
  const saves = clear.find(({ change }) => change.mean < 0);
  const said = [
    pays && `${bodyInWords(pays.body)} ${verbOf(pays.body, 'pays', 'pay')} more`,
    saves && `${bodyInWords(saves.body)} ${verbOf(saves.body, 'saves', 'save')}`,
  ].filter((part) => part !== undefined);
  return said.length === 0
    ? 'No clear difference in what any body pays'
    : sentence(said.join('; '));
}

function titleOfMany(data: TouchedBodies): string {
  const { options } = data.findings;
  const whole = data.totals[0] ?? data.bodies[0] ?? '';
  const clear = options.map((one) => netOf(data, one, whole)).filter(differsClearly);
  const more = clear.filter(({ mean }) => mean > 0).length;
  const less = clear.length - more;
  const who = bodyInWords(whole);
  const of = (n: number) =>
    n === options.length
      ? n === 2
        ? 'Both options'
        : `All ${n} options`
      : `${n} of ${options.length} options`;
  const verb = (n: number, one: string, many: string) => (n === 1 ? one : many);
  if (clear.length === 0) return `No clear difference in what ${who} pay`;
  if (less === 0) return `${of(more)} ${verb(more, 'costs', 'cost')} ${who} more`;
  if (more === 0) return `${of(less)} ${verb(less, 'saves', 'save')} ${who} money`;
  return `${of(less)} ${verb(less, 'saves', 'save')} ${who} money; ${more} cost more`;
}

/** For those who cannot see it. */
export function whoPaysAlt(data: TouchedBodies, title: string): string {
  const { findings, bodies } = data;
  const [option = ''] = findings.options;
  const changes = bodies.map((body) => ({ body, change: netOf(data, option, body) }));
  const amounts = changes.flatMap(({ change: { mean, p10, p90 } }) => [mean, p10, p90]);
  const denomination = denominationOf(amounts);
  const rounding = roundingOf(amounts, denomination);
  const told = changes
    .filter((_, n) => n === 0 || n === changes.length - 1)
    .map(
      ({ body, change }) =>
        `${bodyInWords(body)} ${signedGbp(change.mean, denomination, rounding)} ` +
        `(${futuresGbp(change, denomination, rounding)})`,
    );
  const under = findings.options.length === 1 ? 'a year' : 'a year under the first option';
  return (
    `Matrix of what ${bodies.length} bodies and totals pay beyond the baseline. ${title}. ` +
    `Net ${under}, ${denomination.words}: ${told.join('; ')}. Data table follows.`
  );
}

/** Every option, body and period. */
export function whoPaysCsv(
  { findings, book, bodies }: TouchedBodies,
  columns: readonly PositionId[],
): string {
  const { baseline, options } = findings;
  const periods = [...yearsAskedFor(book.years), 'a year'] as const;
  const rows = options.flatMap((option) =>
    bodies.flatMap((body) =>
      periods.flatMap((period) =>
        columns.map((position) => {
          const pair = { baseline, option };
          const change = changeOf(borneMoreIn(book, pair, body, position, period));
          const when = period === 'a year' ? period : `year ${period}`;
          const { mean, p10, p90, shareLess } = change;
          return [
            option,
            bodyName(body),
            when,
            positions[position].label,
            mean,
            p10,
            p90,
            shareLess,
          ];
        }),
      ),
    ),
  );
  const header = [
    'option',
    'body',
    'period',
    'amount',
    'difference_gbp',
    'p10',
    'p90',
    'share_less',
  ];
  return formatCsv(header, rows);
}
