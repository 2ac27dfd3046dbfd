import { beforeAll, describe, expect, it } from 'vitest';
import type { Manifest } from '../../src/experiment/manifest.ts';
import { stresses } from '../../src/experiment/stress.ts';
import { isAbsent, type Chart, type ChartKind } from '../../src/report/charts/chart.ts';
import { shockTest } from '../../src/report/charts/shock-test.ts';
import {
  pageSizes,
  standardStyle,
  themes,
  type PageSizeId,
  type Style,
  type ThemeId,
} from '../../src/report/charts/style.ts';
import { chartDocument } from '../../src/report/charts/svg.ts';
import { thresholdMap } from '../../src/report/charts/threshold-map.ts';
import { whatToBelieve } from '../../src/report/charts/what-to-believe.ts';
import { formatCsv, numberColumn, parseCsv, textColumn } from '../../src/report/csv.ts';
import { findingsOf, type Findings } from '../../src/report/findings/findings.ts';
import { boardSafeProblems } from './board-safe.ts';

const LONG = `<b>&"A plan"</b> =cmd|' /C calc'!A0 for everybody over 75 🏥 `.repeat(6);

type Experiment = NonNullable<Manifest['experiment']>;

function folder(experiment: Experiment, files: Readonly<Record<string, string>>): Findings {
  const manifest = {
    scenario: 'Do nothing',
    place: 'A place',
    years: 3,
    replications: 20,
    experiment,
  } as unknown as Manifest;
  return findingsOf(manifest, new Map(Object.entries(files)));
}

/** A sweep in which the difference is what `of` says of the two values; without the second key, of one. */
function sweepOf(
  of: (across: number, down: number) => number,
  {
    across,
    down,
    name = 'An option',
    comparator = 'Nothing',
    keys: [first = '', second = ''] = ['timeline.0.rapidResponse.places', 'crisis.scale'],
  }: {
    across: number[];
    down?: number[];
    name?: string;
    comparator?: string;
    keys?: readonly string[];
  },
): Findings {
  const keys = [first, ...(down ? [second] : [])];
  const rows = across.flatMap((one) =>
    (down ?? [0]).map((other) => {
      const difference = of(one, other);
      return [
        name,
        comparator,
        one,
        ...(down ? [other] : []),
        'emergencyAdmissions',
        'per 1,000 people a year',
        difference,
        difference - 1,
        difference + 1,
        difference - 2,
        difference + 2,
      ];
    }),
  );
  const header = [
    'scenario',
    'comparator',
    ...keys,
    'measure',
    'unit',
    'difference',
    'difference_low',
    'difference_high',
    'difference_p10',
    'difference_p90',
  ];
  const vary = keys.map((key, n) => ({
    key,
    values: (n === 0 ? across : (down ?? [])).map(String),
  }));
  return folder(
    { kind: 'sweep', measures: ['emergencyAdmissions'], vary },
    {
      'sweep.csv': formatCsv(header, rows),
      'option-1.resolved.yaml': 'timeline:\n  - rapidResponse: { places: 4 }\nset: {}\n',
      'provenance.csv': 'id,value\ncrisis.scale,1\n',
    },
  );
}

function stressOf(
  differences: readonly number[],
  { name = 'An option', half = 1, unfelt = [] as readonly string[] } = {},
): Findings {
  const ids = ['', ...stresses.map(({ id }) => id)];
  const rows = ['emergencyAdmissions', 'delayedDays', 'costWithChange'].flatMap((measure) =>
    ids.map((stress, n) => {
      const difference = differences[n % differences.length] ?? 0;
      const ends = [-half / 2, half / 2, -half, half].map((by) => difference + by);
      const felt = stress === '' ? '' : !unfelt.includes(stress);
      return [name, 'Nothing', stress, felt, measure, 'per 1,000', difference, ...ends];
    }),
  );
  const header = [
    'scenario',
    'comparator',
    'stress',
    'felt',
    'measure',
    'unit',
    'difference',
    'difference_low',
    'difference_high',
    'difference_p10',
    'difference_p90',
  ];
  return folder(
    { kind: 'stress', measures: ['emergencyAdmissions'] },
    { 'stress.csv': formatCsv(header, rows) },
  );
}

interface Flip {
  readonly parameter: string;
  readonly at: number;
  readonly flip: string;
}

function believeOf(flips: readonly Flip[], name = 'An option'): Findings {
  const header = [
    'scenario',
    'comparator',
    'parameter',
    'parameter_unit',
    'low',
    'value',
    'high',
    'measure',
    'flip',
    'flips_at',
  ];
  const rows = flips.map(({ parameter, at, flip }) => [
    name,
    'Nothing',
    parameter,
    'share',
    0.2,
    0.5,
    0.7,
    'emergencyAdmissions',
    flip,
    at,
  ]);
  return folder(
    { kind: 'believe', measures: ['emergencyAdmissions'] },
    { 'believe.csv': formatCsv(header, rows) },
  );
}

const flips: readonly Flip[] = [
  { parameter: 'crisis.scale', at: NaN, flip: 'nowhere' },
  { parameter: 'budgets.spotPremium', at: 0.9, flip: 'outside' },
  { parameter: 'agreement.homePower', at: 0.55, flip: 'inside' },
];

/** Beside what flips and what does not: what cannot be told, and what would flip only where no share can be. */
const unsureFlips: readonly Flip[] = [
  { parameter: 'crisis.scale', at: NaN, flip: 'nowhere' },
  { parameter: 'budgets.spotPremium', at: 0.9, flip: 'outside' },
  { parameter: 'deconditioning.earlyShare', at: -0.4, flip: 'outside' },
  { parameter: 'agreement.homePower', at: 0.75, flip: 'perhaps' },
];

const cases: readonly [name: string, kind: ChartKind, findings: Findings][] = [
  [
    'two keys',
    thresholdMap,
    sweepOf((a, b) => a * b - 4, { across: [2, 4, 8], down: [0.5, 1, 2] }),
  ],
  [
    'eleven by eleven',
    thresholdMap,
    sweepOf((a, b) => a - b, { across: eleven(), down: eleven() }),
  ],
  ['one key', thresholdMap, sweepOf((a) => a - 5, { across: [2, 4, 8] })],
  ['a key with many values', thresholdMap, sweepOf((a) => a - 5, { across: eleven() })],
  ['no difference', thresholdMap, sweepOf(() => 0, { across: [2, 4], down: [1, 2] })],
  ['a long name on a map', thresholdMap, sweepOf((a) => a, { across: [2, 4], name: LONG })],
  ['stresses', shockTest, stressOf([-4, -4, -3, -1, 2, -5, 0])],
  ['stresses of no effect', shockTest, stressOf([0], { half: 0 })],
  ['a long name under stress', shockTest, stressOf([-4, 2], { name: LONG })],
  ['beliefs', whatToBelieve, believeOf(flips)],
  ['many beliefs', whatToBelieve, believeOf(Array.from({ length: 5 }, () => flips).flat())],
  ['beliefs that cannot be told', whatToBelieve, believeOf(unsureFlips)],
  ['a long name believed', whatToBelieve, believeOf(flips, LONG)],
];

function eleven(): number[] {
  return Array.from({ length: 11 }, (_, n) => n);
}

let document: Document;
beforeAll(async () => {
  document = await chartDocument();
});

const provenance = { version: '0.1.0', run: 'a-run', resultHash: '1a2b3c4d5e6f7081' };

function chartOf(kind: ChartKind, findings: Findings, style: Style = standardStyle): Chart {
  const made = kind.make(findings, { document, style, provenance });
  if (isAbsent(made)) throw new Error(made.absent);
  return made;
}

const words = (text: string) => text.split(/\s+/).length;

describe('charts of experiments', () => {
  it.each(cases)('are safe for board papers: %s', (_, kind, findings) => {
    for (const size of Object.keys(pageSizes) as PageSizeId[]) {
      for (const theme of Object.keys(themes) as ThemeId[]) {
        const style = { ...standardStyle, size, theme: themes[theme] };
        const { svg, title } = chartOf(kind, findings, style);
        expect(boardSafeProblems(svg, kind.id), `${size} ${theme}`).toEqual([]);
        expect(words(title)).toBeLessThanOrEqual(10);
      }
    }
  });

  it.each([
    [shockTest, stressOf([-4, 2])],
    [thresholdMap, sweepOf((one) => one - 5, { across: [2, 4, 8] })],
  ])('give one future no range: %#', (kind, { manifest, ...rest }) => {
    const subtitle = (replications: number) =>
      chartOf(kind, { ...rest, manifest: { ...manifest, replications } }).subtitle.join(' ');
    expect(subtitle(20)).toContain('lines: 8 in 10 of 20 futures');
    expect(subtitle(6)).toContain('lines: P10 to P90 of 6 futures');
    expect(subtitle(1)).toContain('A place, 3 years; 1 future');
  });

  it.each([thresholdMap, shockTest, whatToBelieve])('say what folder they take: $id', (kind) => {
    const other = folder({ kind: 'stress', measures: [] }, {});
    const made = kind.make(other, { document, style: standardStyle, provenance });
    expect(isAbsent(made) && made.absent).toMatch(/^it takes a folder of rehearse \w+$/);
  });
});

describe('the map of a sweep', () => {
  const map = sweepOf((a, b) => a * b - 4, { across: [2, 4, 8], down: [0.5, 1, 2] });

  /** Both keys of the option itself. */
  const own = ['timeline.0.rapidResponse.places', 'timeline.0.rapidResponse.hours'];
  const twoByTwo = { across: [2, 4], down: [1, 2] };

  it('counts the cells in which eight in ten futures are better', () => {
    // Fewer admissions are better: 2 x 0.5 - 4 = -3 is clear, 2 x 1 - 4 = -2 is at the edge and is not.
    const mixed = sweepOf((a, b) => a * b - 4, {
      across: [2, 4, 8],
      down: [0.5, 1, 2],
      keys: own,
    });
    expect(chartOf(thresholdMap, mixed).title).toBe(
      'An option improves admissions in 1 of 9 cells',
    );
    const clear = sweepOf((a) => -a * 10, { ...twoByTwo, keys: own });
    expect(chartOf(thresholdMap, clear).title).toBe(
      'An option improves admissions everywhere on the map',
    );
    const none = sweepOf(() => 1, twoByTwo);
    expect(chartOf(thresholdMap, none).title).toBe(
      'No clear difference in admissions anywhere on the map',
    );
  });

  it('says so where every cell is clearly worse, and names the option there as well', () => {
    const worse = sweepOf((a) => a * 10, { ...twoByTwo, keys: own });
    expect(chartOf(thresholdMap, worse).title).toBe(
      'An option clearly improves admissions nowhere on the map',
    );
    const long = sweepOf((a) => a * 10, { ...twoByTwo, keys: own, name: LONG });
    expect(chartOf(thresholdMap, long).title).toMatch(/^The option clearly /);
  });

  it('gives the option no credit for inputs that were changed on its side only', () => {
    const { title, svg, alt } = chartOf(thresholdMap, map);
    expect(title).toBe('Admissions: better in 1 of 9 cells with inputs changed');
    const told = 'Changed on one side only: crisis: scale; Nothing keeps its own';
    expect(svg).toContain(`>${told}<`);
    expect(alt).toContain(`${told}.`);
    const titleOf = (of: (across: number) => number, keys: readonly string[]) =>
      chartOf(thresholdMap, sweepOf(of, { across: [2, 4], keys })).title;
    expect(titleOf((a) => -a * 10, ['crisis.scale'])).toBe(
      'Admissions: better everywhere on the map with inputs changed',
    );
    expect(titleOf((a) => a * 10, ['crisis.scale'])).toBe(
      'Admissions: clearly better nowhere on the map with inputs changed',
    );
    const plain = chartOf(
      thresholdMap,
      sweepOf((a) => a, { across: [2, 4] }),
    );
    expect(`${plain.svg}${plain.alt}`).not.toContain('one side only');
  });

  it('says against what, and of one key what its lines are and in which unit', () => {
    const drawn = (comparator: string, more: { down?: number[] } = {}) =>
      chartOf(
        thresholdMap,
        sweepOf((a) => a, { across: [2, 4], comparator, keys: own, ...more }),
      ).svg;
    const two = drawn('Nothing', { down: [1, 2] });
    expect(two).toContain('An option against Nothing<');
    expect(two).toContain('20 futures a cell<');
    const one = drawn('An option, without its timeline');
    expect(one).toContain('An option against itself, without its timeline<');
    expect(one).toContain('lines: 8 in 10 of 20 futures<');
    expect(one).toContain('>per 1,000<');
  });

  it('frames the plan: what the scenario sets, and the default of what it does not set', () => {
    const plan = sweepOf((a, b) => 10 * a + b, { across: [2, 4, 8], down: [0.5, 1, 2] });
    const { svg } = chartOf(thresholdMap, plan);
    const frame = /<rect x="([\d.]+)" y="([\d.]+)"[^>]*fill="none"[^>]*dasharray="4 3"/.exec(svg);
    const text = /<text x="([\d.]+)" y="([\d.]+)"[^>]*>\+41\.0</.exec(svg);
    // 4 places at scale 1: the cell in which 10 x 4 + 1 is printed.
    const [across, down] = [1, 2].map((n) => Number(text?.[n]) - Number(frame?.[n]));
    expect(across).toBeGreaterThan(0);
    expect(across).toBeLessThan(110);
    expect(down).toBeGreaterThan(0);
    expect(down).toBeLessThan(60);
    const away = sweepOf((a, b) => a * b, { across: [2, 3], down: [0.5, 1] });
    expect(chartOf(thresholdMap, away).svg).not.toContain('stroke-dasharray="4 3"');
  });

  it('hands over a row a cell', () => {
    const table = parseCsv(chartOf(thresholdMap, map).csv);
    expect(table.rows).toHaveLength(9);
    expect([...numberColumn(table, 'difference')].slice(0, 3)).toEqual([-3, -2, 0]);
  });
});

describe('the shock test', () => {
  it('says under how many stresses the effect stays, and claims none that is not there as planned', () => {
    const title = (differences: number[]) => chartOf(shockTest, stressOf(differences)).title;
    expect(title([-4])).toBe("An option's effect on admissions survives every stress");
    expect(title([-4, -4, -3, -1, 2, -5, 0])).toBe(
      "An option's effect on admissions survives 3 of 6 stresses",
    );
    expect(title([-4, 0, 0, 0, 0, 0, 0])).toBe(
      "An option's effect on admissions survives no stress",
    );
    expect(title([0.5])).toBe('No clear difference in admissions, stressed or not');
  });

  it('has the unit of each panel', () => {
    const { svg } = chartOf(shockTest, stressOf([-4]));
    expect(svg.match(/>per 1,000</g)).toHaveLength(3);
  });

  it('speaks of the option where its name would take the title', () => {
    const title = (name: string) => chartOf(shockTest, stressOf([-4], { name })).title;
    expect(title('Joint meetings')).toMatch(/^Joint meetings' effect on /);
    expect(title('A plan of three')).toMatch(/^The option's effect on /);
  });

  it('counts no stress as survived that was not felt', () => {
    const drawn = (...unfelt: string[]) =>
      chartOf(shockTest, stressOf([-4, -4, -3, -1, 2, -5, -4], { unfelt }));
    expect(drawn().title).toBe("An option's effect on admissions survives 4 of 6 stresses");
    const { title, csv } = drawn('vacancies', 'tightMoney');
    expect(title).toBe("4 stresses felt: An option's effect on admissions survives 3");
    expect(csv.match(/\(not felt\)/g)).toHaveLength(2 * 3);
    const all = stresses.map(({ id }) => id);
    expect(drawn(...all).title).toBe('No stress was felt: nothing is tested');
    expect(drawn('tightMoney', 'demand').title).toBe(
      "An option's effect on admissions survives every stress felt",
    );
  });
});

describe('what would have to be believed', () => {
  it('has the assumption that is nearest to flipping first', () => {
    const chart = chartOf(whatToBelieve, believeOf(flips));
    expect(textColumn(parseCsv(chart.csv), 'parameter')).toEqual([
      'agreement.homePower',
      'budgets.spotPremium',
      'crisis.scale',
    ]);
    expect(chart.title).toBe('One assumption could flip the effect on admissions');
    expect(chart.svg).toContain('>flips at 0.55<');
    expect(chart.svg).toContain('>flips nowhere<');
  });

  it('claims nothing where nothing flips, or there is nothing to flip', () => {
    const titleOf = (flip: string) =>
      chartOf(whatToBelieve, believeOf([{ parameter: 'crisis.scale', at: NaN, flip }])).title;
    expect(titleOf('nowhere')).toBe('Nothing looked at flips the effect on admissions');
    expect(titleOf('undecided')).toBe('No clear difference in admissions: nothing to flip');
  });

  it('says of how many it cannot be told, and claims no more of them', () => {
    const perhaps = { parameter: 'agreement.homePower', at: 0.75, flip: 'perhaps' };
    const inside = { parameter: 'crisis.scale', at: 0.55, flip: 'inside' };
    const titleOf = (...given: Flip[]) => chartOf(whatToBelieve, believeOf(given)).title;
    expect(titleOf(perhaps)).toBe(
      'Cannot tell whether one assumption flips the effect on admissions',
    );
    // The line through its ends meets 0 inside of the evidence: that it does so by chance cannot be left out.
    const untold = { ...perhaps, parameter: 'budgets.spotPremium', at: 0.6 };
    expect(titleOf(perhaps, untold)).toBe(
      'Cannot tell whether 2 assumptions flip the effect on admissions',
    );
    expect(titleOf(inside, perhaps, untold)).toBe(
      'One assumption could flip the effect on admissions, 2 unclear',
    );
  });

  it('tells apart what cannot be told from what is surely beyond the evidence', () => {
    const { svg, csv, alt } = chartOf(whatToBelieve, believeOf(unsureFlips));
    expect(svg).toContain('>cannot be told<');
    expect(svg).toContain('>perhaps at 0.75<');
    expect(svg).toContain('>flips at 0.90<');
    expect(alt).toContain('For 1 of them it cannot be told');
    expect(textColumn(parseCsv(csv), 'parameter')[0]).toBe('agreement.homePower');
    const marks = (flip: string, at = 0.75) =>
      chartOf(whatToBelieve, believeOf([{ parameter: 'crisis.scale', at, flip }]))
        .svg.match(/<path [^>]*\/>/g)
        ?.at(-1);
    expect(marks('perhaps')).not.toBe(marks('outside'));
    expect(chartOf(whatToBelieve, believeOf(flips)).svg).not.toContain('>cannot be told<');
  });

  it('prints no value that the input cannot have', () => {
    const { svg, csv, alt } = chartOf(whatToBelieve, believeOf(unsureFlips.slice(2, 3)));
    expect(`${svg}${csv}${alt}`).not.toContain('-0.4');
    expect(alt).toContain('only beyond what is possible');
    expect(svg).toContain('>only beyond<');
    expect(svg).toContain('>what is possible<');
    expect(textColumn(parseCsv(csv), 'says')).toEqual(['only beyond what is possible']);
  });
});
