import { findings } from '../experiment/validation/findings.ts';
import { verdictsOf, type ValidationRow } from '../experiment/validation/rows.ts';
import type { Chart, ChartKind } from '../report/charts/chart.ts';
import { validationFindings, validationTargets } from '../report/charts/validation.ts';
import { bandText, missText, numberText, publishedText, sumInWords } from './validate-screen.ts';

/** What lies beside a page of a validation. */
export interface BesideThePage {
  /** The file that says more of misses, where there is one. */
  readonly notes?: string | undefined;
  /** Charts of it, each in a file of its name. */
  readonly charts: readonly Pick<Chart, 'id' | 'alt'>[];
}

/** The page of a validation: what was published and what the model says, with every miss. */
export function validationMarkdown(
  rows: readonly ValidationRow[],
  command: string,
  { notes, charts }: BesideThePage,
): string {
  const picture = (kind: ChartKind) =>
    charts.filter(({ id }) => id === kind.id).map(({ id, alt }) => `![${alt}](${id}.svg)`);
  const targets = rows.filter(({ kind }) => kind === 'target');
  const own = findings.filter(({ id }) => rows.some((row) => row.id === id));
  const missed = verdictsOf(rows).filter(({ verdict }) => verdict !== 'inside');
  return (
    [
      '# Validation',
      `Written by \`${command}\`. ${sumInWords(rows)}.`,
      INTRODUCTION,
      ...(targets.length === 0
        ? []
        : [
            '## Targets',
            TARGETS,
            ...picture(validationTargets),
            table(TARGET_HEADER, targets.map(targetCells)),
          ]),
      ...(own.length === 0 ? [] : ['## Findings', FINDINGS, ...picture(validationFindings)]),
      ...own.map((finding) => findingText(finding.id, rows)),
      '## Misses',
      missed.length === 0
        ? 'None.'
        : `${missed.map(({ id, verdict }) => `${id} (${verdict})`).join(', ')}. ${notes === undefined ? '' : `More on each, and on what decides it, stands in [${notes}](${notes}).`}`.trim(),
      '',
    ]
      .join('\n\n')
      .trimEnd() + '\n'
  );
}

const INTRODUCTION = `The model was fitted to targets and to readmissions alone (see [calibration.md](calibration.md)) and to no finding. A miss is printed as a miss.`;

const TARGETS = `The mean over futures of the status quo, with its 95 % interval over them. The band is the tolerance that each target had before anything was run.`;

const FINDINGS = `Each is set up as a scenario and looked at with the design of the study, on records that hold what evaluators had. Simulated is the median over studies
or futures, with percentiles 5 and 95. *Inside* is a median in the band and a published estimate between these percentiles, *partly* is one of
the two. *Truth* is the effect in the same futures with the lever and without. A control has to show an effect, or that there is none
where there should not be: where one fails the finding counts as outside, whatever else it shows. Rows of the evidence have
numbers beginning with E.`;

const TARGET_HEADER = ['', 'measure', 'unit', 'published', 'band', 'simulated', ''];
const FINDING_HEADER = ['', 'unit', 'published', 'band', 'median', '5 to 95 %', 'truth', ''];

function findingText(id: string, rows: readonly ValidationRow[]): string {
  const own = rows.filter((row) => row.id === id);
  const finding = findings.find((one) => one.id === id);
  const [verdict] = verdictsOf(own);
  return [
    `### ${id}: ${finding?.claim ?? ''}`,
    `**${verdict?.verdict ?? ''}**. Published: ${finding?.published ?? ''}`,
    table(FINDING_HEADER, own.map(findingCells)),
    ...(finding?.note === undefined ? [] : [finding.note]),
  ].join('\n\n');
}

const targetCells = (row: ValidationRow) => [
  row.id,
  row.says,
  row.unit,
  publishedText(row),
  bandText(row),
  Number.isNaN(row.low)
    ? numberText(row, row.simulated)
    : `${numberText(row, row.simulated)} (${numberText(row, row.low)} to ${numberText(row, row.high)})`,
  missText(row),
];

const findingCells = (row: ValidationRow) => [
  `${row.kind === 'control' ? 'Control. ' : ''}${row.says}`,
  row.unit,
  Number.isNaN(row.published) ? '' : `${publishedText(row)} (${row.source})`,
  bandText(row),
  numberText(row, row.simulated),
  `${numberText(row, row.low)} to ${numberText(row, row.high)}`,
  Number.isNaN(row.truth) ? '' : numberText(row, row.truth),
  missText(row),
];

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}
