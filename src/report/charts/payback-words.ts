import { clearDirection } from '../findings/clear.ts';
import { formatCsv } from '../csv.ts';
import { hasTenths } from '../findings/difference-text.ts';
import { bodyInWords, bodyName, sentence } from '../money/body-names.ts';
import {
  futuresGbp,
  roundingOf,
  signedGbp,
  shareOfFutures,
  type Denomination,
} from '../money/gbp.ts';
import type { Payback } from '../money/payback.ts';
import { PUBLIC } from '../money/purse-book.ts';
import type { OptionPayback, PaybackData } from './payback.ts';

/**
 * What is said in place of how often the cash of a line is back; undefined where cash is spent that can come back. Levers
 * that take staff time alone spend none, and savings from the first day on would read as if an outlay were back.
 */
export function unspentWords(
  { spending }: Pick<OptionPayback, 'spending'>,
  { affected, years }: Payback,
): string | undefined {
  if (spending.cash) return undefined;
  if (spending.staffTime) return 'No cash spent; staff time not counted';
  const isNeverBelow = affected && years.every(({ shareBack }) => shareBack === 1);
  return isNeverBelow ? 'No cash spent' : undefined;
}

/** Whether eight in ten futures end below zero, above it, or neither. */
function endOf(option: OptionPayback, line: Payback): 'back' | 'not back' | 'unclear' | 'unspent' {
  if (unspentWords(option, line) !== undefined) return 'unspent';
  const { years } = line;
  const last = years.at(-1);
  if (last === undefined) return 'unclear';
  const direction = clearDirection(last);
  if (direction === 0) return 'unclear';
  return direction > 0 ? 'back' : 'not back';
}

/** Says of a body that it is paid back, or is not, only where eight in ten futures do. */
export function paybackTitle({ options, findings }: PaybackData): string {
  const { years } = findings.manifest;
  const within = `within ${years} year${years === 1 ? '' : 's'}`;
  if (options.length > 1) {
    const ends = options
      .map((one) => ({ one, line: one.bodies.at(-1) }))
      .flatMap(({ one, line }) => (line === undefined ? [] : [endOf(one, line)]));
    const back = ends.filter((end) => end === 'back').length;
    const not = ends.filter((end) => end === 'not back').length;
    if (back > 0)
      return `${back} of ${options.length} options ${back === 1 ? 'pays' : 'pay'} back ${within}`;
    if (ends.length > 0 && ends.every((end) => end === 'unspent')) {
      const takesTime = options.some(({ spending }) => spending.staffTime);
      return `No option spends cash${takesTime ? '; staff time is not counted' : ''}`;
    }
    if (not === options.length) return `No option pays back in cash ${within}`;
    return not === 0
      ? `No clear difference in public cash ${within}`
      : `${not} of ${options.length} options ${not === 1 ? 'does' : 'do'} not pay back ${within}`;
  }
  const [option] = options;
  const bodies = option?.bodies ?? [];
  const together = bodies.at(-1);
  if (option === undefined || together === undefined)
    return `No clear difference in public cash ${within}`;
  const end = endOf(option, together);
  if (end === 'unspent') {
    return `It spends no cash${option.spending.staffTime ? '; staff time is not counted' : ''}`;
  }
  const loses = bodies.find((one) => one.body !== PUBLIC && endOf(option, one) === 'not back');
  if (end === 'back') {
    return loses === undefined
      ? `It pays public bodies back ${within}`
      : `It pays back ${within}, but not ${bodyInWords(loses.body)}`;
  }
  if (end === 'not back') return `It does not pay back in cash ${within}`;
  if (loses !== undefined) return sentence(`${bodyInWords(loses.body)} not paid back ${within}`);
  return `No clear difference in public cash ${within}`;
}

/** For those who cannot see it. */
export function paybackAlt(data: PaybackData, title: string, denomination: Denomination): string {
  const { options } = data;
  const [first] = options;
  const line = first?.bodies.at(-1);
  const last = line?.years.at(-1);
  if (first === undefined || line === undefined || last === undefined) return title;
  const back =
    unspentWords(first, line)?.toLowerCase() ??
    `back in ${shareOfFutures(last.shareBack, last.n)}${hasTenths(last.n) ? ' of' : ''} ${last.n === 1 ? 'future' : 'futures'}`;
  const rounding = roundingOf([last.p50, last.p10, last.p90], denomination);
  const what = options.length === 1 ? 'a panel for each public body' : 'a panel for each option';
  const under = options.length === 1 ? '' : ' under the first option';
  return (
    `Line chart of cash saved since the start, with ${what}. ${title}. By the end of year ${last.year}, ` +
    `${bodyInWords(line.body)} stand${line.body === PUBLIC ? '' : 's'} at ${signedGbp(last.p50, denomination, rounding)} ${denomination.words}${under} ` +
    `(${futuresGbp(last, denomination, rounding)}), ${back}. Data table follows.`
  );
}

/** Every option, body and year. */
export function paybackCsv({ options }: PaybackData): string {
  const rows = options.flatMap((one) =>
    one.bodies.flatMap((line) => {
      const { body, years, crossing, affected } = line;
      const unspent = unspentWords(one, line);
      const canBeBack = affected && unspent === undefined;
      return years.map(({ year, n, mean, p10, p50, p90, shareBack }) => [
        one.option,
        bodyName(body),
        year,
        mean,
        p10,
        p50,
        p90,
        canBeBack ? shareBack : undefined,
        canBeBack ? crossing : undefined,
        unspent ?? (affected ? shareOfFutures(shareBack, n) : undefined),
      ]);
    }),
  );
  const header = [
    'option',
    'body',
    'year',
    'saved_gbp',
    'p10',
    'p50',
    'p90',
    'share_back',
    'median_back_after_years',
    'back',
  ];
  return formatCsv(header, rows);
}
