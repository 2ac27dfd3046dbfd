// Writes the figures anew that docs/money.md, docs/staff.md and docs/event-log.md state, from runs of the built command.
//   npm run figures                       all of them: some minutes
//   npm run figures -- money event-log    some of: money, staff, reorganisation, austerity, event-log
// What is published, and whether a figure of staff is met, stays as it stands in the page: read the rows again afterwards.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import { parameterDeclaration } from '../../dist/evidence/registry.js';
import { parseCsv } from '../../dist/report/csv.js';
import { shippedPlace } from '../../dist/cli/shipped-places.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'rehearsal-figures-'));
const head = { schema: 'rehearsal/scenario@1', name: 'Do nothing', warmUp: 2 };
const whole = (place, replications) => ({ ...head, place, years: 5, replications });

/** What each part of the pages is made of, by its name. */
const parts = { money, staff, reorganisation, austerity, 'event-log': eventLog };
/** Folders by what was run. */
const folders = new Map();

/** Runs a scenario, once whoever asks for it. */
function folderOf(scenario, command = 'run', ...more) {
  const key = JSON.stringify([scenario, command, more]);
  const known = folders.get(key);
  if (known !== undefined) return known;
  const output = join(scratch, String(folders.size));
  const file = `${output}.yaml`;
  writeFileSync(file, stringify(scenario, { aliasDuplicateObjects: false }));
  const args = [
    join(root, 'dist/bundle/rehearse.js'),
    command,
    file,
    '--jobs',
    '1',
    '--output',
    output,
  ];
  execFileSync(process.execPath, [...args, ...more], { stdio: ['ignore', 'ignore', 'inherit'] });
  const folder = join(output, readdirSync(output)[0]);
  folders.set(key, folder);
  return folder;
}

function rowsOf(folder, file) {
  const { header, rows } = parseCsv(readFileSync(join(folder, file), 'utf8'));
  return rows.map((cells) => Object.fromEntries(header.map((name, i) => [name, cells[i]])));
}

const payersOf = (place) => {
  const folder = folderOf(whole(place, 4));
  const results = rowsOf(folder, 'results.csv').filter(({ period }) => period === 'all years');
  const ledger = rowsOf(folder, 'ledger.csv').filter(({ period }) => period === 'all years');
  const mean = (id) => Number(results.find((r) => r.measure === id && r.group === '65+').mean);
  const spent = (...services) =>
    ledger
      .filter(({ service }) => services.includes(service))
      .reduce((sum, row) => sum + Number(row.mean), 0);
  const older =
    spent('Contributions to long-term support') / (mean('costCouncil') - mean('costCouncilNet'));
  const longTerm = mean('councilLongTermSpend') * (1 + valueOf('costs.socialCareRise'));
  const adults = shippedPlace(place).population.aged18to64 + older;
  return [
    mean('councilLongTermSpend'),
    longTerm,
    longTerm - spent('Contributions to long-term support') / older,
    longTerm + spent('Reablement') / older,
    spent(
      'Home care',
      'Care homes',
      'Long-term support that began before 65',
      'Reablement',
      'Care-home places after a discharge',
    ) / adults,
    mean('costPerson'),
    spent('Care homes paid for by residents') / older,
    mean('costNhsHospital') - spent('Ambulance journeys to A&E') / older,
    mean('careHomeShareOfSpend'),
  ];
};

function money() {
  const columns = ['barnsley-like', 'coterminous-250k'].map(payersOf);
  const isShare = (n) => n === columns[0].length - 1;
  rewrite('docs/money.md', 'payers', (cells, n) => {
    const published = Number(/[\d,]+/.exec(cells[1])[0].replace(',', ''));
    const band = /\((\d+) to (\d+)\)/.exec(cells[1]) ?? [];
    const shown = columns.map((values) => {
      if (isShare(n)) return `${values[n].toFixed(1)} %`;
      const beside = (100 * (values[n] - published)) / published;
      return `${grouped(values[n])} (${beside > 0 ? '+' : ''}${percentOf(beside)} %)`;
    });
    const within = columns.map((values) =>
      isShare(n)
        ? values[n] >= Number(band[1]) && values[n] <= Number(band[2])
        : Math.abs(values[n] / published - 1) <= 0.15,
    );
    return [...cells.slice(0, 2), ...shown, within.map((is) => (is ? 'yes' : 'no')).join(', ')];
  });
}

/** A digit more where rounding would hide on which side of the 15 % a figure lies. */
const percentOf = (beside) =>
  Math.abs(Math.abs(beside) - 15) < 0.5 ? beside.toFixed(1) : beside.toFixed(0).replace('-0', '0');

/** Rows of the table of staff: what stands in each, of whom, and how it is written. */
const staffRows = [
  [['caseload', 'social workers', '']],
  [['caseload', 'GPs', '']],
  [['vacancies', 'social workers', ' %']],
  [['turnover', 'social workers', ' %']],
  [
    ['vacancies', 'GPs', ' % of GPs'],
    ['vacancies', 'community nurses', ' % of community nurses'],
  ],
  [['turnover', 'community nurses', ' % of community nurses']],
  [['sickness', 'all professionals', ' %']],
  [['highBurnout', 'all professionals', ' %']],
  [['timeWithPeople', 'community nurses', ' %']],
  [['timeWithPeople', 'social workers', ' %']],
  [['timeWithPeople', 'community therapists', ' %']],
  [['usualGp', '65+', '']],
];

function staff() {
  const made = [join(root, 'output/example'), folderOf(whole('barnsley-like', 4))];
  const tables = made.map((folder) => rowsOf(folder, 'results.csv'));
  rewrite('docs/staff.md', 'status quo', (cells, n) => {
    const shown = tables.map((rows) =>
      staffRows[n]
        .map(([measure, group, unit]) => {
          const row = rows.find(
            (one) =>
              one.measure === measure &&
              one.group.toLowerCase() === group.toLowerCase() &&
              one.period === 'all years',
          );
          return `${staffNumber(Number(row.mean))}${unit}`;
        })
        .join(', '),
    );
    return [...cells.slice(0, 2), ...shown, cells[4]];
  });
}

function staffNumber(value) {
  if (value >= 1000) return grouped(value);
  return value < 1 ? value.toFixed(2) : value.toFixed(1);
}

function reorganisation() {
  const merger = { restructuring: { kind: 'structuralMerger' } };
  const folder = folderOf(
    {
      ...head,
      place: 'barnsley-like',
      sample: 0.2,
      years: 10,
      replications: 2,
      options: [
        { name: 'one', timeline: [{ at: 2, ...merger }] },
        { name: 'four', timeline: [{ from: 2, until: 9, every: 2, ...merger }] },
      ],
    },
    'compare',
  );
  const rows = rowsOf(folder, 'results.csv');
  const measures = [
    ['trustOutside', 'all professionals', 3],
    ['timeJoint', 'all professionals', 1],
    ['engagement', 'all professionals', 3],
    ['knownSocialWorker', '65+', 1],
  ];
  rewrite('docs/staff.md', 'reorganisation', ([year]) => [
    year,
    ...measures.flatMap(([measure, group, digits]) =>
      ['one', 'four'].map((scenario) => {
        const { difference } = rows.find(
          (row) =>
            row.scenario === scenario &&
            row.measure === measure &&
            row.group === group &&
            row.period === `year ${year}`,
        );
        return Number(difference)
          .toFixed(digits)
          .replace(/^-(0\.?0*)$/, '$1');
      }),
    ),
  ]);
}

/** Crises, requests and consultations go together, each as far as its range goes. */
const busy = [
  'crisis.scale',
  'seeking.unmetRate',
  'practice.consultations.65to74',
  'practice.consultations.75to84',
  'practice.consultations.85plus',
];

function austerity() {
  const growths = [0, -0.03, -0.06];
  const ratios = [1, 1.1, 1.2];
  const cellOf = (growth, ratio) => {
    const demand = Object.fromEntries(
      busy.map((id) => {
        const { value, high } = parameterDeclaration(id);
        return [id, Math.min(high, value * ratio)];
      }),
    );
    const funding = { 'funding.councilGrowth': growth, 'funding.nhsGrowth': growth };
    const folder = folderOf({
      ...head,
      place: 'barnsley-like',
      sample: 0.25,
      years: 4,
      replications: 2,
      timeline: [{ from: 1, jointMeetings: { hoursPerMonth: 6 } }],
      set: { ...funding, ...(ratio === 1 ? {} : demand) },
    });
    const rows = rowsOf(folder, 'results.csv');
    const late = (measure, group) => {
      const years = rows.filter(
        (row) =>
          row.measure === measure &&
          row.group === group &&
          ['year 3', 'year 4'].includes(row.period),
      );
      return years.reduce((sum, { mean }) => sum + Number(mean), 0) / years.length;
    };
    const [fidelity, load, joint] = [
      late('meetingFidelity', rows.find((row) => row.measure === 'meetingFidelity').group),
      late('workload', 'all professionals') / 100,
      late('timeJoint', 'all professionals'),
    ];
    const disputes = late('disputes', '65+');
    return `${fidelity.toFixed(2)} (${load.toFixed(2)}, ${joint.toFixed(1)} %, ${disputes.toFixed(1)})`;
  };
  rewrite('docs/staff.md', 'austerity', ([growth], n) => [
    growth,
    ...ratios.map((ratio) => cellOf(growths[n], ratio)),
  ]);
}

function eventLog() {
  const scenario = { ...head, place: 'barnsley-like', people: 10_000, years: 5, replications: 1 };
  const folder = folderOf(scenario, 'run', '--event-log', 'csv,parquet,xes,ocel');
  const megabytes = (file) => statSync(join(folder, file)).size / 1e6;
  const events = readFileSync(join(folder, 'events.csv'), 'utf8').split('\n').length - 2;
  const [csv, parquet, xes, ocel] = ['csv', 'parquet', 'xes', 'ocel.json'].map((format) =>
    megabytes(`events.${format}`),
  );
  const text =
    `Ten thousand people over seven years make ${grouped(Math.round(events / 1000) * 1000)} events of the status quo: ` +
    `${csv.toFixed(0)} MB of CSV, ${parquet.toFixed(1)} MB of Parquet,\n${xes.toFixed(0)} MB of XES and ${ocel.toFixed(0)} MB of OCEL.`;
  replaceBetween('docs/event-log.md', 'size', () => text);
}

/** Writes the rows of a table anew, each from the cells that it has; header and rule stay. */
function rewrite(page, name, cellsOf) {
  replaceBetween(page, name, (text) => {
    const [header, rule, ...rows] = text.trim().split('\n');
    const written = rows.map((row, n) => {
      const cells = row
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim());
      return `| ${cellsOf(cells, n).join(' | ')} |`;
    });
    return `\n${[header, rule, ...written].join('\n')}\n`;
  });
}

/** Replaces what stands between two marks of a page, which may have changed elsewhere while it was worked out. */
function replaceBetween(page, name, textOf) {
  const file = join(root, page);
  const written = textOf(partsOf(file, name)[1]);
  const [before, , after] = partsOf(file, name);
  writeFileSync(file, `${before}${written}${after}`);
}

/** A page up to a mark, between it and its end, and from there on. */
function partsOf(file, name) {
  const [start, end] = [`<!-- ${name} -->\n`, `\n<!-- /${name} -->`];
  const text = readFileSync(file, 'utf8');
  const [from, to] = [text.indexOf(start) + start.length, text.indexOf(end)];
  if (from < start.length || to < from) throw new Error(`${file} has no place for "${name}"`);
  return [text.slice(0, from), text.slice(from, to), text.slice(to)];
}

function valueOf(id) {
  return parameterDeclaration(id).value;
}

const grouped = (value) => Math.round(value).toLocaleString('en-GB');

const asked = process.argv.slice(2);
try {
  for (const [name, write] of Object.entries(parts)) {
    if (asked.length === 0 || asked.includes(name)) write();
  }
} finally {
  rmSync(scratch, { recursive: true });
}
