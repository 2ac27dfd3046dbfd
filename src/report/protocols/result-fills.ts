import { findTarget } from '../../evidence/targets.ts';
import { measureIds, measureOf } from '../../observe/measures.ts';
import { isAbsent, type Absent } from '../charts/chart.ts';
import type { Findings } from '../findings/findings.ts';
import { headlineMeasures } from '../findings/options.ts';
import type { Block, TableBlock } from '../pack/blocks.ts';
import { inputCounts, inputWords } from '../pack/inputs.ts';
import { biggestMissing, notInTheModel } from '../pack/left-out.ts';
import { levelCell, unitWords } from '../pack/number-words.ts';
import { decisionWords } from '../pack/standing.ts';
import { publishedFigure, verdictOf } from '../published.ts';
import { economicsTable } from '../tables/economics.ts';
import { howSure } from '../tables/how-sure.ts';
import { nationalMetricsTable } from '../tables/national-metrics.ts';
import { optionsChange } from '../tables/options-change.ts';
import { whoPaysTable } from '../tables/who-pays.ts';
import { readable, readableRounding } from '../numbers.ts';
import { table } from './scenario-fills.ts';
import type { Subject } from './subject.ts';

type Fill = (subject: Subject) => readonly Block[];

/** What came out, and how sure it is. */
export const resultFills: Readonly<Record<string, Fill>> = {
  decision: ({ findings }) => [
    {
      kind: 'paragraph',
      text:
        decisionWords(findings)
          .filter((one) => one !== '')
          .join(' ') || `There is one scenario, ${findings.baseline}, and nothing to choose.`,
    },
  ],
  outcomes: ({ findings }) => [
    table(
      'Outcomes that are looked at first',
      ['Measure', 'Unit', 'Definition'],
      headlineMeasures.map((id) => {
        const { label, unit, definition } = measureOf(id);
        return [label, unit, definition];
      }),
      [
        `All ${measureIds.length} measures with their definitions are in dictionary.csv${findings.kind === 'run' || findings.kind === 'comparison' ? ', their values in results.csv' : ''}.`,
      ],
    ),
  ],
  levels: ({ findings }) => levels(findings),
  changes: ({ findings }) => shownOr(optionsChange(findings)),
  'who-pays': ({ findings }) => shownOr(whoPaysTable(findings)),
  economics: ({ findings }) => shownOr(economicsTable(findings)),
  'how-sure': ({ findings }) => shownOr(howSure(findings)),
  'national-metrics': ({ findings }) => shownOr(nationalMetricsTable(findings)),
  published: ({ findings }) => published(findings),
  precision: ({ findings: { manifest } }) => [
    table(
      'How sure the means of the baseline are',
      ['Measure', 'Mean', 'Half of the 95 % interval'],
      manifest.halfWidths.map(({ measure, mean, halfWidth }) => {
        const rounding = readableRounding(mean, halfWidth);
        return [measure, readable(mean, rounding), readable(halfWidth, rounding)];
      }),
    ),
  ],
  identical: ({ findings: { manifest } }) => [
    {
      kind: 'list',
      items: (manifest.options ?? []).map(({ scenario, identical }) =>
        identical.untilDay === null
          ? `${scenario} is the same history as ${manifest.scenario} to the end.`
          : `${scenario} and ${manifest.scenario} are one history, event for event, until day ${identical.untilDay} of the run, in ${identical.broken === undefined ? 'every' : 'not every'} future.`,
      ),
    },
  ],
  inputs: ({ findings }) => [{ kind: 'list', items: inputWords(inputCounts(findings)) }],
  missing: ({ findings }) => [
    {
      kind: 'list',
      items: [...new Set([...biggestMissing(findings, undefined), ...notInTheModel])],
    },
  ],
};

function shownOr(made: TableBlock | Absent): readonly Block[] {
  return isAbsent(made) ? [{ kind: 'paragraph', text: `Not shown: ${made.absent}.` }] : [made];
}

function levels({ baseline, options, result }: Findings): readonly Block[] {
  const scenarios = [baseline, ...options];
  const rows = headlineMeasures.flatMap((measure) => {
    const found = scenarios.map((scenario) => result(scenario, measure));
    if (found.every((one) => one === undefined)) return [];
    const { label, unit } = measureOf(measure);
    const cells = found.map((one) => (one === undefined ? 'not observed' : levelCell(one)));
    return [[`${label}, ${unitWords(unit)}`, ...cells]];
  });
  if (rows.length === 0)
    return [{ kind: 'paragraph', text: 'The folder holds no levels of measures.' }];
  return [table('What was simulated', ['Measure', ...scenarios], rows)];
}

/** The baseline beside published figures, in which it was fitted and in which it was not. */
function published({ baseline, result }: Findings): readonly Block[] {
  const rows = measureIds.flatMap((measure) => {
    const figure = publishedFigure(measure);
    const found = result(baseline, measure);
    if (figure === undefined || found === undefined || Number.isNaN(found.mean)) return [];
    const { label, unit, target = '' } = measureOf(measure);
    const rounding = readableRounding(figure.value, (figure.high - figure.low) / 2);
    const band = [figure.low, figure.high].map((value) => readable(value, rounding));
    return [
      [
        `${label}, ${unitWords(unit)}`,
        levelCell(found),
        `${readable(figure.value, rounding)} (${band.join(' to ')})`,
        verdictOf(findTarget(target), found) ?? 'unsure',
        `${target}, ${figure.source}`,
      ],
    ];
  });
  if (rows.length === 0)
    return [{ kind: 'paragraph', text: 'The folder holds no levels of measures.' }];
  return [
    table(
      `${baseline} beside published figures`,
      ['Measure', 'Simulated', 'Published (accepted)', 'Verdict', 'Source'],
      rows,
      [
        'Unsure: the interval of so few futures is wider than the accepted range. docs/calibration.md says which figures were fitted.',
      ],
    ),
  ];
}
