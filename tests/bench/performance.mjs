// The speed and memory of the whole model: every table of docs/performance.md but those of peers, of start-up and of a comparison.
//   node tests/bench/performance.mjs [section ...]        (after npm run build)
//   node tests/bench/performance.mjs people 10000 100000 1000000
// Sections: people, events, phases, memory, curves; all of them where none is named. Each measurement is a fresh process, which
// first asserts that the run counted what it must, twice the same. Times are processor time of the process in which nothing else runs,
// the least of several replications: what else the machine does can only add to it.
// A place of England's mix; two years of warm-up and run together are "2 years" below.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';

const here = fileURLToPath(new URL('.', import.meta.url));
/** The measurements with what they measure, in one file as in the program. */
const CHILD = fileURLToPath(new URL('../../dist/bench/measured.js', import.meta.url));
await build({
  input: `${here}measured.mjs`,
  platform: 'node',
  external: /^[^./]/,
  output: { file: CHILD, codeSplitting: false },
});

const sections = { people, events, phases, memory, curves };
const [first = '', ...rest] = process.argv.slice(2);
const asked = first === 'people' ? ['people'] : process.argv.slice(2);
const SIZES = first === 'people' && rest.length > 0 ? rest.map(Number) : [10_000, 100_000];

console.log(`Node ${process.version}, ${process.platform}-${process.arch}`);
for (const [name, section] of Object.entries(sections)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`\n## ${name}\n`);
  section();
}

/** What a child process measured. */
function measured(what, given) {
  const args = ['--expose-gc', CHILD, what, JSON.stringify(given)];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1e8 }));
}

function people() {
  const rows = SIZES.map((size) => {
    const run = measured('speed', { people: size, repetitions: of(size) });
    const { seconds, rss } = run;
    return [
      size,
      run.events,
      seconds,
      run.events / seconds / 1e6,
      each(seconds, size, 2),
      rss / 2 ** 20,
    ];
  });
  table(['people', 'events', 's', 'M events/s', 's per 10,000 person-years', 'peak MiB'], rows);
}

function events() {
  const { kinds, observed, calls, personYears } = measured('events', { people: 10_000 });
  table(['event', 'a person and year', 'share'], shares(kinds, personYears).slice(0, 12));
  table(
    ['told to observers', 'a person and year', 'share'],
    shares(observed, personYears).slice(0, 8),
  );
  table(
    ['call', 'a person and year', 'share of events'],
    Object.entries(calls).map(([name, n]) => [name, n / personYears, n / sum(kinds)]),
  );
}

function phases() {
  const parts = measured('phases', { people: 10_000, years: 5, warmUp: 2 });
  const whole = sum(parts);
  table(
    ['phase', 's', 'share'],
    Object.entries(parts).map(([name, s]) => [name, s, s / whole]),
  );
}

function memory() {
  const { bytes, people: rows } = measured('memory', { people: 100_000 });
  const all = Object.entries(bytes).map(([name, n]) => [name, n / rows]);
  table(['kept of', 'bytes a person'], [...all, ['all', sum(bytes) / rows]]);
}

function curves() {
  const base = { people: 5_000, repetitions: 7 };
  const time = (given) => measured('speed', { ...base, ...given }).seconds;
  table(
    ['years', 's', 's per 10,000 person-years'],
    [1, 5, 10].map((years) => curve(years, time({ years, warmUp: 0 }), 5_000 * years)),
  );
  const one = measured('replications', { people: 2_000, count: 24 });
  table(['replications in one process', 's each'], one);
  table(
    ['professionals', 's'],
    [0.5, 1, 2, 4].map((posts) => [`${posts} x as many`, time({ posts })]),
  );
  table(['own measures', 's for 30 futures'], measured('measures', { people: 1_000 }));
}

function curve(x, seconds, personYears) {
  return [x, seconds, (seconds / personYears) * 1e4];
}

function of(size) {
  return size > 300_000 ? 1 : size > 30_000 ? 2 : 7;
}

function each(seconds, size, years) {
  return (seconds / size / years) * 1e4;
}

function sum(numbers) {
  return Object.values(numbers).reduce((all, n) => all + n, 0);
}

function shares(counts, personYears) {
  const all = sum(counts);
  return Object.entries(counts)
    .toSorted(([, a], [, b]) => b - a)
    .map(([name, n]) => [name, n / personYears, n / all]);
}

/** A table as it stands in the page. */
function table(header, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  const text = (cell) =>
    typeof cell === 'string' || Number.isInteger(cell)
      ? `${cell}`
      : `${Number(cell.toPrecision(3))}`;
  console.log(
    [
      line(header),
      line(header.map(() => '---')),
      ...rows.map((row) => line(row.map(text))),
      '',
    ].join('\n'),
  );
}
