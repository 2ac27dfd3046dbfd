import { appraisal } from '../../evidence/appraisal.ts';
import { citation } from '../../evidence/citations.ts';
import { summarise } from '../../statistics/summary.ts';
import type { Absent } from '../charts/chart.ts';
import { bandWords, halfWidthOf, isOneFuture } from '../findings/difference-text.ts';
import type { Findings } from '../findings/findings.ts';
import {
  breakEvenCost,
  leverCost,
  netBenefit,
  presentCost,
  presentQalys,
} from '../money/appraisal.ts';
import { bodyName } from '../money/body-names.ts';
import { denominationOf, percent, rangeGbp, roundingOf, signed, signedGbp } from '../money/gbp.ts';
import { EVERY_PURSE, PUBLIC, purseBook, type PurseBook } from '../money/purse-book.ts';
import { NO_OPTION, NO_PURSES, scaleNote } from '../money/told.ts';
import { counted, readableRounding } from '../numbers.ts';
import type { TableBlock, TableCell } from '../pack/blocks.ts';

/** What options cost and gain over the years, in values of today, and what levers may cost. */
export function economicsTable(findings: Findings): TableBlock | Absent {
  const { options, baseline, manifest } = findings;
  if (options.length === 0) return { absent: NO_OPTION };
  const book = purseBook(findings);
  if (book === undefined) return { absent: NO_PURSES };
  const note = scaleNote(findings);
  return {
    kind: 'table',
    caption: `Costs and gains over ${counted(manifest.years, 'year')} beyond ${baseline}, in values of today`,
    header: ['Option', 'What', 'Mean', bandWords(manifest.replications), 'Above zero in'],
    rows: options.flatMap((option) => rowsOf(findings, book, option)),
    notes: [
      `Costs are discounted at ${rate(appraisal.costDiscount.value)} a year and health at ${rate(appraisal.healthDiscount.value)}, the first year not at all (${citation(appraisal.costDiscount.source).text}). ${appraisal.healthDiscount.note}.`,
      `A QALY is a year in full health; quality of life is that of frailty categories, and what carers gain or lose is not in it. ${appraisal.qalyThreshold.note}.`,
      'What levers may cost is what is saved elsewhere, not discounted: above it the option costs more than it saves.',
      ...(note === undefined ? [] : [note]),
    ],
  };
}

const rate = (share: number) => `${Math.round(share * 1000) / 10} %`;

function rowsOf(findings: Findings, book: PurseBook, option: string): readonly TableCell[][] {
  const pair = { baseline: findings.baseline, option };
  const publicCost = presentCost(book, pair, PUBLIC);
  const allCost = presentCost(book, pair, EVERY_PURSE);
  const qalys = presentQalys(findings, book, pair);
  const { qalyThreshold: low, qalyThresholdHigh: high } = appraisal;
  const benefits =
    qalys.length === 0
      ? []
      : [low, high].map(({ value }) =>
          money(
            option,
            `Net benefit at ${value / 1000},000 GBP a QALY`,
            netBenefit(qalys, publicCost, value),
          ),
        );
  return [
    money(option, `Cost to ${bodyName(PUBLIC).toLowerCase()}`, publicCost),
    money(option, 'Cost to everybody, people included', allCost),
    money(option, 'What levers do cost', leverCost(book, pair, PUBLIC)),
    money(option, 'What levers may cost', breakEvenCost(book, pair, PUBLIC)),
    ...(qalys.length === 0 ? [] : [health(option, qalys)]),
    ...benefits,
  ];
}

function money(option: string, what: string, values: readonly number[]): TableCell[] {
  const { n, mean, p10, p90 } = summarise(values);
  const denomination = denominationOf([mean, p10, p90]);
  const rounding = roundingOf([mean, p10, p90], denomination);
  return [
    { text: option },
    { text: `${what}, ${denomination.words}` },
    { text: signedGbp(mean, denomination, rounding), number: mean },
    { text: rangeGbp({ n, p10, p90 }, denomination, rounding) },
    shareAbove(values),
  ];
}

function health(option: string, qalys: readonly number[]): TableCell[] {
  const { n, mean, p10, p90 } = summarise(qalys);
  const rounding = readableRounding(mean, halfWidthOf({ mean, p10, p90 }));
  return [
    { text: option },
    { text: 'Health of people 65+, QALYs' },
    { text: signed(mean, rounding), number: mean },
    {
      text: isOneFuture(n) ? 'one future' : `${signed(p10, rounding)} to ${signed(p90, rounding)}`,
    },
    shareAbove(qalys),
  ];
}

function shareAbove(values: readonly number[]): TableCell {
  const share = values.filter((value) => value > 0).length / values.length;
  return { text: percent(share), number: share };
}
