import type { Findings } from './findings.ts';

/** What an option adds in one future, for a thousand people 65+ of the baseline, a year. */
export interface Added {
  readonly qalys: number;
  /** GBP thousand, services and change itself, whoever pays. */
  readonly cost: number;
}

const PER = 1000;
const THOUSAND = 1000;

/**
 * QALYs and cost that an option adds, future by future. Both are of everybody who is alive: people whom an option keeps
 * alive live on with their quality of life and at their cost, which a mean over the living would not show.
 *
 * @returns none where the folder does not have the futures one by one
 */
export function addedValue(findings: Findings, option: string): readonly Added[] {
  const before = totalsOf(findings, findings.baseline);
  const after = totalsOf(findings, option);
  if (before.length !== after.length) return [];
  return before.flatMap((base, i) => {
    const own = after[i];
    if (own === undefined) return [];
    const qalys = (PER * (own.qalys - base.qalys)) / base.people;
    const cost = (PER * (own.cost - base.cost)) / base.people / THOUSAND;
    return Number.isFinite(qalys) && Number.isFinite(cost) ? [{ qalys, cost }] : [];
  });
}

/** Of everybody 65+, a year: people, their QALYs and what they cost, GBP. */
function totalsOf(
  { futures }: Findings,
  scenario: string,
): readonly { readonly people: number; readonly qalys: number; readonly cost: number }[] {
  const quality = futures(scenario, 'eq5d');
  const cost = futures(scenario, 'costWithChange');
  return futures(scenario, 'people').map((people, i) => ({
    people,
    qalys: people * (quality[i] ?? NaN),
    cost: people * (cost[i] ?? NaN),
  }));
}

/** Net benefit at a value of a QALY, GBP thousand: above zero the option is worth its cost. */
export function netBenefit({ qalys, cost }: Added, perQaly: number): number {
  return (qalys * perQaly) / THOUSAND - cost;
}

/** Share of the futures in which the option is worth its cost. */
export function chanceOfValue(added: readonly Added[], perQaly: number): number {
  return added.filter((one) => netBenefit(one, perQaly) > 0).length / added.length;
}
