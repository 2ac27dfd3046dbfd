import { clearDirection } from '../findings/clear.ts';
import { formatCsv } from '../csv.ts';
import { bodyInWords, bodyName, sentence } from '../money/body-names.ts';
import { futuresGbp, roundingOf, signedGbp, percent, type Denomination } from '../money/gbp.ts';
import type { Payback } from '../money/payback.ts';
import { PUBLIC } from '../money/purse-book.ts';
import type { PaybackData } from './payback.ts';

/** Whether eight in ten futures end below zero, above it, or neither. */
function endOf({ years }: Payback): 'back' | 'not back' | 'unclear' {
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
      .map(({ bodies }) => bodies.at(-1))
      .filter((one) => one !== undefined)
      .map(endOf);
    const back = ends.filter((end) => end === 'back').length;
    const not = ends.filter((end) => end === 'not back').length;
    if (back > 0)
      return `${back} of ${options.length} options ${back === 1 ? 'pays' : 'pay'} back ${within}`;
    if (not === options.length) return `No option pays back in cash ${within}`;
    return not === 0
      ? `No clear difference in public cash ${within}`
      : `${not} of ${options.length} options ${not === 1 ? 'does' : 'do'} not pay back ${within}`;
  }
  const bodies = options[0]?.bodies ?? [];
  const together = bodies.at(-1);
  const end = together === undefined ? 'unclear' : endOf(together);
  const loses = bodies.find((one) => one.body !== PUBLIC && endOf(one) === 'not back');
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
  if (line === undefined || last === undefined) return title;
  const rounding = roundingOf([last.p50, last.p10, last.p90], denomination);
  const what = options.length === 1 ? 'a panel for each public body' : 'a panel for each option';
  const under = options.length === 1 ? '' : ' under the first option';
  return (
    `Line chart of cash saved since the start, with ${what}. ${title}. By the end of year ${last.year}, ` +
    `${bodyInWords(line.body)} stand${line.body === PUBLIC ? '' : 's'} at ${signedGbp(last.p50, denomination, rounding)} ${denomination.words}${under} ` +
    `(${futuresGbp(last, denomination, rounding)}), back in ${percent(last.shareBack)} of futures. Data table follows.`
  );
}

/** Every option, body and year. */
export function paybackCsv({ options }: PaybackData): string {
  const rows = options.flatMap(({ option, bodies }) =>
    bodies.flatMap(({ body, years, crossing, affected }) =>
      years.map(({ year, mean, p10, p50, p90, shareBack }) => [
        option,
        bodyName(body),
        year,
        mean,
        p10,
        p50,
        p90,
        affected ? shareBack : undefined,
        affected ? crossing : undefined,
      ]),
    ),
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
  ];
  return formatCsv(header, rows);
}
