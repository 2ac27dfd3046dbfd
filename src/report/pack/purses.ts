import { counted } from '../numbers.ts';
import { clearDirection } from '../findings/clear.ts';
import { bandWords, halfWidthOf, isOneFuture } from '../findings/difference-text.ts';
import type { MeasureId } from '../../observe/measures.ts';
import { summarise, type Summary } from '../../statistics/summary.ts';
import type { Findings } from '../findings/findings.ts';
import { amountRounding, amountWords, signedWords } from './number-words.ts';

/** Whoever pays, and the measures that add up to what they pay. */
interface Purse {
  readonly name: string;
  readonly measures: readonly MeasureId[];
}

const purses: readonly Purse[] = [
  { name: 'The NHS', measures: ['costNhsHospital', 'costNhsCommunity', 'leverCostNhs'] },
  { name: 'The council', measures: ['costCouncilNet', 'leverCostCouncil'] },
  { name: 'People themselves', measures: ['costPerson'] },
];

const UNIT = 'GBP per person 65+ a year';

/** What a purse pays more under an option than without it. */
export interface PurseChange {
  readonly name: string;
  /** GBP per person 65+ a year; a total is made in each future before futures are summarised. */
  readonly change: Summary;
  /** Futures in which it has paid less by the end of the reported years. */
  readonly repaid: number;
}

/** What every purse pays more under an option; without those of which nothing is known. */
export function purseChanges({ futures, baseline }: Findings, option: string): PurseChange[] {
  return purses.flatMap(({ name, measures }) => {
    const differences = measures.map((measure) => {
      const before = futures(baseline, measure);
      return futures(option, measure).map((value, n) => value - (before[n] ?? NaN));
    });
    const [first] = differences;
    if (first === undefined || first.length === 0) return [];
    const totals = first.map((_, n) => differences.reduce((sum, own) => sum + (own[n] ?? 0), 0));
    const change = summarise(totals);
    return [{ name, change, repaid: totals.filter((total) => total < 0).length }];
  });
}

/** For every purse: what it pays more or less a person, and whether it has its money back by the end. */
export function purseWords(findings: Findings, option: string): readonly string[] {
  const { years, replications } = findings.manifest;
  const changes = purseChanges(findings, option);
  if (changes.length === 0) return [];
  const within = years === 1 ? 'within the year' : `within ${years} years`;
  return [
    ...changes.map((change) => changeWords(change, within)),
    `A person 65+ a year${isOneFuture(replications) ? '' : `, ${bandWords(replications)} in brackets`}; capacity included, which is not yet money saved.`,
  ];
}

function changeWords({ name, change, repaid }: PurseChange, within: string): string {
  const { n, mean, p10, p90 } = change;
  if (mean === 0 && p10 === 0 && p90 === 0) return `${name}: no change.`;
  const rounding = amountRounding(mean, UNIT, halfWidthOf(change));
  const range = `${signedWords(p10, UNIT, rounding)} to ${signedWords(p90, UNIT, rounding)}`;
  const amount = amountWords(Math.abs(mean), UNIT, rounding);
  if (isOneFuture(n)) return `${name}: ${amount} ${mean < 0 ? 'less' : 'more'} in one future.`;
  const direction = clearDirection(change);
  if (direction < 0) return `${name}: ${amount} less (${range}).`;
  if (direction === 0) {
    return `${name}: more or less is not clear (${range}); less in ${repaid} of ${counted(n, 'future')}.`;
  }
  const back =
    repaid === 0
      ? `never has it back ${within}`
      : `back ${within} in ${repaid} of ${counted(n, 'future')}`;
  return `${name}: ${amount} more (${range}); ${back}.`;
}
