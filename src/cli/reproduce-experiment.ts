import { join } from 'node:path';
import { isParameterId } from '../evidence/registry.ts';
import { isDesign } from '../experiment/evaluation/designs.ts';
import type { Future } from '../experiment/run-block.ts';
import type { DecisionAsked } from '../experiment/sensitivity/decision.ts';
import { gridOf } from '../experiment/sweep.ts';
import { isMeasureId } from '../observe/measures.ts';
import { isFieldName } from '../observe/recorded-fields.ts';
import { isStudiedOutcome } from '../observe/studied-outcomes.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { runBelieve } from './believe.ts';
import { isCaseFinding, type StudyAsked } from './evaluate-asked.ts';
import { runEvaluate } from './evaluate.ts';
import { EXIT } from './exit-codes.ts';
import { Failure } from './failure.ts';
import {
  experimentScenarioFile,
  tableFiles,
  type ExperimentAsked,
  type RunExperiment,
} from './keep-experiment.ts';
import { MANIFEST } from './run-files.ts';
import type { StoredRun } from './run-folder.ts';
import { runSensitivity } from './sensitivity.ts';
import type { SimulateOptions } from './simulate.ts';
import { runStress } from './stress.ts';
import { runSweep } from './sweep.ts';
import { runValidate } from './validate-run.ts';
import type { Terminal } from './terminal.ts';

/** What came of running a folder again. */
export interface Again {
  readonly futures: readonly Future[];
  readonly files: ReadonlyMap<string, string>;
}

/**
 * The files of the scenarios in the folder: of baseline and option, of comparator, plan and every point of a sweep, or of
 * all that is chosen from.
 */
export function experimentScenarioFiles(asked: ExperimentAsked): readonly string[] {
  if (asked.kind === 'validate') return [experimentScenarioFile(0)];
  const points = asked.kind === 'sweep' ? gridOf(asked.vary ?? []).length : 0;
  const length = asked.sensitivity?.scenarios ?? 2 + points;
  return Array.from({ length }, (_, n) => experimentScenarioFile(n));
}

/**
 * Runs a sweep, or one of the others that end in one table, again.
 *
 * @param scenarios of `experimentScenarioFiles`
 * @throws Failure if the manifest names something that there is none of
 */
export async function experimentAgain(
  { folder }: StoredRun,
  asked: ExperimentAsked,
  scenarios: readonly Scenario[],
  how: SimulateOptions,
  terminal: Terminal,
): Promise<Again> {
  const where = join(folder, MANIFEST);
  const measures = allKnown(asked.measures, isMeasureId, 'measure', where);
  if (asked.sensitivity !== undefined) {
    const { decideBy, values, scenarios: _, ...stages } = asked.sensitivity;
    const sizes = { ...stages, draws: asked.draws ?? 0 };
    const by = decisionRecorded(decideBy, values, where);
    return againOf(await runSensitivity({ scenarios, by, measures, sizes }, how, terminal));
  }
  if (asked.validation !== undefined)
    return againOf(await runValidate(asked.validation, how, terminal));
  const [baseline, option, ...points] = scenarios;
  if (baseline === undefined || option === undefined) throw new RangeError('There are not two.');
  const parameters = allKnown(asked.parameters ?? [], isParameterId, 'parameter', where);
  const question = { baseline, option, measures };
  switch (asked.kind) {
    case 'sweep': {
      const axes = asked.vary ?? [];
      const at = gridOf(axes);
      const swept = points.map((scenario, n) => ({ at: at[n] ?? [], scenario }));
      const own = { name: option.name, comparator: baseline, axes, points: swept, measures };
      return againOf(await runSweep(own, how, terminal));
    }
    case 'believe': {
      const draws = asked.draws ?? 0;
      return againOf(await runBelieve({ ...question, parameters, draws }, how, terminal));
    }
    case 'stress':
      return againOf(await runStress(question, how, terminal));
    default: {
      const study = studyRecorded(asked, where);
      return againOf(await runEvaluate({ scenarios: [baseline, option], study }, how, terminal));
    }
  }
}

/** By what it was decided: a measure, values of several, or a measure of the baseline's own. */
function decisionRecorded(
  decideBy: string,
  values: Readonly<Record<string, number>>,
  where: string,
): DecisionAsked {
  const valued = allKnown(Object.keys(values), isMeasureId, 'measure', where);
  if (valued.length > 0) return { by: 'values', values };
  return isMeasureId(decideBy)
    ? { by: 'measure', measure: decideBy }
    : { by: 'own', name: decideBy };
}

function studyRecorded({ study, measures }: ExperimentAsked, where: string): StudyAsked {
  const [outcome] = allKnown(measures, isStudiedOutcome, 'studied outcome', where);
  const [select] = allKnown([study?.enrol ?? ''], isCaseFinding, 'way of enrolling', where);
  if (study === undefined || outcome === undefined || select === undefined) {
    throw new Failure(EXIT.invalidInput, {
      message: 'the manifest does not say how studies were made',
      where,
      mend: 'take the folder from where it was kept unchanged',
    });
  }
  const { designs, fields, enrol: _, controls = 'here', ...rest } = study;
  return {
    ...rest,
    outcome,
    select,
    controls,
    designs: allKnown(designs, isDesign, 'design', where),
    fields: allKnown(fields, isFieldName, 'field', where),
  };
}

function againOf<Row>({ futures, table }: RunExperiment<Row>): Again {
  return { futures, files: tableFiles(table) };
}

function allKnown<Id extends string>(
  named: readonly string[],
  isKnown: (id: string) => id is Id,
  what: string,
  where: string,
): readonly Id[] {
  return named.map((id) => {
    if (isKnown(id)) return id;
    throw new Failure(EXIT.invalidInput, {
      message: `there is no ${what} "${id}" in this version`,
      where,
      mend: 'reproduce the folder with the version that made it, which its manifest names',
    });
  });
}
