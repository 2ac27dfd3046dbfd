import { isMeasureId, measureOf, type MeasureId } from '../../observe/measures.ts';
import { formatCsv } from '../csv.ts';
import { differenceText, rangesOf } from '../findings/difference-text.ts';
import type { Findings } from '../findings/findings.ts';
import {
  betterness,
  headlineMeasures,
  isClear,
  isSame,
  optionResults,
  type OptionResult,
} from '../findings/options.ts';
import { leaders, standings } from '../findings/standings.ts';
import { nounOf, rowNameOf, shortNameOf } from '../measure-names.ts';
import { board, svgText } from './board.ts';
import { type Absent, type Chart, chartKind, type Paper } from './chart.ts';
import { drawChangeRows, type ChangeRow } from './change-rows.ts';
import { optionNames } from './option-names.ts';
import { counted } from '../numbers.ts';

interface OptionsAtAGlance {
  readonly findings: Findings;
  readonly rows: readonly ChangeRow[];
}

const id = 'options-at-a-glance';

/** Which rows stay where there is no room for all: what a board asks first, and what it costs. */
const byImportance: readonly MeasureId[] = [
  'emergencyAdmissions',
  'costWithChange',
  'delayedDays',
  'unmetHours',
  'daysAtHome',
];

/** What each option changes in what matters most: to the right is better. */
export const optionsAtAGlance = chartKind<OptionsAtAGlance>({
  id,
  name: 'Options at a glance',
  question: 'Which option does best on what matters?',
  read,
  draw,
});

function read(findings: Findings): OptionsAtAGlance | Absent {
  if (findings.options.length === 0) return { absent: 'it takes a comparison, with an option' };
  const rows = headlineMeasures.flatMap((measure, place): ChangeRow[] => {
    const options = optionResults(findings, measure);
    const [first] = options;
    if (first === undefined) return [];
    const known = byImportance.indexOf(measure);
    return [
      {
        measure,
        name: shortNameOf(measure),
        nameAndUnit: rowNameOf(measure, first.result.unit),
        rank: known < 0 ? byImportance.length + place : known,
        baseline: first.result.baseline,
        options,
      },
    ];
  });
  return rows.length === 0 ? { absent: 'no measure of it was observed' } : { findings, rows };
}

function draw(paper: Paper, data: OptionsAtAGlance): Chart {
  const { manifest, baseline, options } = data.findings;
  const title = titleOf(data);
  const under = options.length === 1 ? ` under ${options[0]}` : '';
  const subtitle = [
    `Each row has its own scale. Change from ${baseline}${under}`,
    `${manifest.place}, ${counted(manifest.years, 'year')}; ${rangesOf('lines', manifest.replications)}`,
  ];
  const alt = altOf(data, title);
  const chart = board(paper, { id, title, subtitle, alt });
  const names = optionNames(options).inKey;
  drawChangeRows(chart, { rows: data.rows, names, scale: 'own' }, paper.style.theme);
  return { id, title, subtitle, alt, svg: svgText(chart), csv: csvOf(data) };
}

/**
 * Names an option only for what it does in eight of ten futures: of those that lead on the front page, the first that does
 * something for the better, so that no title names another than the paper does.
 */
function titleOf({ findings, rows }: OptionsAtAGlance): string {
  const clear = rows.flatMap(({ measure, options }) =>
    options
      .filter(({ result }) => isClear(result) && betterness(measure, result) !== 0)
      .map((one) => ({ measure, better: betterness(measure, one.result) > 0, ...one })),
  );
  const best = leaders(standings(findings))
    .flatMap(({ place }) => clear.find((one) => one.better && one.place === place) ?? [])
    .at(0);
  const worst =
    clear.find(({ better, place }) => !better && place === best?.place) ??
    clear.find(({ better }) => !better);
  const one = best ?? worst;
  if (one === undefined) {
    if (rows.every(({ options }) => options.every(({ result }) => isSame(result)))) {
      return 'No difference at all in what matters most';
    }
    return findings.options.length === 1
      ? 'No clear difference in what matters most'
      : 'No option makes a clear difference in what matters most';
  }
  const names = optionNames(findings.options).inTitle;
  const said = `${names[one.place]} ${deedOf(one)}`;
  const short = (text: string) => text.split(/\s+/).length <= 10;
  if (best === undefined || worst === undefined) return said;
  const both =
    worst.place === best.place
      ? `${said} but ${deedOf(worst)}`
      : `${said}; ${names[worst.place]} ${deedOf(worst)}`;
  return short(both) ? both : said;
}

const deedOf = ({ measure, result }: OptionResult & Pick<ChangeRow, 'measure'>) =>
  `${result.difference.mean < 0 ? 'cuts' : 'raises'} ${nounOf(measure)}`;

function altOf({ findings: { options, baseline }, rows }: OptionsAtAGlance, title: string): string {
  const [first] = rows;
  const one = first?.options[0];
  return (
    `Dot chart of the change from ${baseline} under ${options.length === 1 ? 'one option' : `${options.length} options`}, ` +
    `a row each for ${rows.length} measures, with intervals. ${title}. ` +
    `${first && one ? saidOf(first.measure, one) : ''} Data table follows.`
  );
}

function saidOf(measure: string, { option, result }: OptionResult): string {
  const { mean, futures } = differenceText(result);
  const label = isMeasureId(measure) ? measureOf(measure).label : measure;
  return `${label} under ${option}: ${mean} ${result.unit}, ${futures}.`;
}

/** Every row, those too that a small page has no room for. */
function csvOf({ rows }: OptionsAtAGlance): string {
  return formatCsv(
    ['measure', 'option', 'unit', 'baseline', 'difference', 'p10', 'p90', 'share_better'],
    rows.flatMap(({ measure, options }) =>
      options.map(({ option, result: { unit, baseline, difference, shareBetter } }) => [
        measureOf(measure).label,
        option,
        unit,
        baseline,
        difference.mean,
        difference.p10,
        difference.p90,
        shareBetter,
      ]),
    ),
  );
}
