import type { Findings, Result } from '../findings/findings.ts';
import { FEWEST_PAIRS } from '../../experiment/verdict.ts';
import { bandWords, isOneFuture, sameWords } from '../findings/difference-text.ts';
import { headlineMeasures, isClear, isSame, optionResults } from '../findings/options.ts';
import {
  COST,
  leaders,
  standings,
  type ClearDifference,
  type Standing,
} from '../findings/standings.ts';
import {
  differenceRounding,
  inSentence,
  listWords,
  rangeWords,
  signedWords,
  unitWords,
} from './number-words.ts';

/**
 * The sentences on top of a paper: what speaks for the option that leads, what against it, and what it costs. They
 * claim nothing that eight in ten futures do not bear out.
 */
export function decisionWords(findings: Findings): readonly string[] {
  const all = standings(findings);
  const best = leaders(all);
  const [first, ...equals] = best;
  if (first === undefined) return [];
  const { baseline, manifest } = findings;
  const cost = costWords(findings, first.option);
  if (all.every(({ better, worse }) => better.length + worse.length === 0)) {
    const asked = 'in what a board asks about first';
    const names = all.length === 1 ? first.option : `any of ${all.length} options`;
    if (isSameInAll(findings)) {
      return [
        `${all.length === 1 ? `${names} makes no difference` : `None of ${all.length} options makes a difference`} to ${baseline} ${asked}: it is ${sameWords(manifest.replications)}.`,
        cost,
      ];
    }
    if (isOneFuture(manifest.replications)) {
      return [
        `One future says too little of ${names} beside ${baseline}: a verdict takes ${FEWEST_PAIRS} futures or more.`,
        cost,
      ];
    }
    const who =
      all.length === 1
        ? `${first.option} makes no clear difference`
        : `None of ${all.length} options makes a clear difference`;
    return [`${who} to ${baseline} ${asked}.`, cost];
  }
  const band = bandWords(manifest.replications);
  if (all.length === 1) return [`${first.option} ${sideWords(first, baseline, band)}.`, cost];
  const stands =
    equals.length === 0
      ? `${first.option} stands best: it`
      : `${listWords(best.map(({ option }) => option))} stand alike. ${first.option}`;
  return [`Of ${all.length} options ${stands} ${sideWords(first, baseline, band)}.`, cost];
}

function sideWords({ better, worse }: Standing, baseline: string, band: string): string {
  const names = (all: readonly ClearDifference[]) =>
    listWords(
      all.map(
        ({ measure, result }, n) =>
          `${inSentence(measure)} (${shortWords(result, n === 0 ? band : undefined)})`,
      ),
    );
  if (better.length === 0 && worse.length === 0) {
    return `makes no clear difference to ${baseline} in what a board asks about first`;
  }
  if (better.length === 0)
    return `is clearly better than ${baseline} in nothing, and worse in ${names(worse)}`;
  const but = worse.length === 0 ? '' : `, but worse in ${names(worse)}`;
  return `is better than ${baseline} in ${names(better)}${but}`;
}

/** A difference with its range, in brackets of a sentence. */
function shortWords(result: Result, band: string | undefined): string {
  const { unit, difference } = result;
  const amount = signedWords(difference.mean, unit, differenceRounding(result));
  const range = band === undefined ? rangeWords(result) : `${band}: ${rangeWords(result)}`;
  return `${amount} ${unitWords(unit)}; ${range}`;
}

/** What an option costs beside the baseline, change included. */
function costWords({ result, manifest }: Findings, option: string): string {
  const cost = result(option, COST);
  if (cost === undefined || Number.isNaN(cost.difference.mean)) return '';
  const range = `${bandWords(manifest.replications)}: ${rangeWords(cost)}`;
  if (isSame(cost)) return `It costs ${sameWords(cost.n)}.`;
  if (isOneFuture(cost.n)) return `${amountOfCost(cost)}, in one future.`;
  if (!isClear(cost)) return `Whether it costs more or less is not clear (${range}).`;
  return `${amountOfCost(cost)} (${range}).`;
}

function amountOfCost(cost: Result): string {
  const { unit, difference } = cost;
  const amount = signedWords(Math.abs(difference.mean), unit, differenceRounding(cost)).slice(1);
  const way = difference.mean > 0 ? 'more' : 'less';
  return `It costs ${amount} ${way} ${unitWords(unit)}, change included`;
}

/** Whether no option changes anything that a board asks about first, in any future. */
function isSameInAll(findings: Findings): boolean {
  return headlineMeasures
    .filter((measure) => measure !== COST)
    .flatMap((measure) => optionResults(findings, measure))
    .every(({ result }) => isSame(result));
}
