import { overrideScenario } from '../scenario/override.ts';
import { printable } from '../scenario/problem.ts';
import { peopleSimulated, type Scenario } from '../scenario/scenario.ts';
import { listed } from '../scenario/suggest.ts';
import { EXIT } from './exit-codes.ts';
import { Failure } from './failure.ts';
import type { Plan } from './plans.ts';
import type { Terminal } from './terminal.ts';

/**
 * The scenarios with the size, length and luck of the baseline: only so do pairs share what they do not differ in.
 *
 * @throws Failure if two have one name, or an option cannot be run like the baseline
 */
export function alike(plans: readonly Plan[], terminal: Terminal): readonly Scenario[] {
  const names = plans.map(({ scenario }) => scenario.name);
  const twice = names.find((name, n) => names.indexOf(name) !== n);
  if (twice !== undefined) {
    throw new Failure(EXIT.invalidInput, {
      message: `two of the scenarios are called "${twice}"`,
      why: 'tables and files tell them apart by name: nothing was run',
      mend: 'give each a name of its own, in the line that begins with "name:"',
    });
  }
  const [first, ...others] = plans;
  if (first === undefined) return [];
  const baseline = first.scenario;
  const { years, warmUp, seed, replications } = baseline;
  const options = others.map(({ scenario, path }) => {
    const own = { years: scenario.years, warmUp: scenario.warmUp, seed: scenario.seed };
    const changed = [
      ...Object.entries({ years, warmUp, seed }).flatMap(([key, value]) =>
        own[key as keyof typeof own] === value ? [] : [key],
      ),
      ...(peopleSimulated(scenario) === peopleSimulated(baseline) ? [] : ['people']),
    ];
    if (changed.length > 0) {
      terminal.note(
        `${printable(path)}: ${listed(changed)} as in the baseline, so that the two can be paired\n`,
      );
    }
    const people = peopleSimulated(baseline);
    const outcome = overrideScenario(scenario, { years, warmUp, seed, replications, people });
    if ('scenario' in outcome) return outcome.scenario;
    throw new Failure(EXIT.invalidInput, {
      message: `"${scenario.name}" cannot be run like the baseline: ${outcome.problems[0]?.message ?? ''}`,
      where: path,
      mend: 'give both the same place, years, warm-up and number of people',
    });
  });
  return [baseline, ...options];
}
