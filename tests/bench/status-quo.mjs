// The speed and memory of the whole model: the status quo at growing numbers of people.
//   node tests/bench/status-quo.mjs [people ...]        (after npm run build; default 10000 100000 1000000)
// For each number, in a fresh process: the run first has to count what it must, twice the same; then it is timed.
// People 65+ of a place with England's mix; one reported year after one of warm-up, so that sizes compare.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const REPETITIONS = 5;
const YEARS = 2;
/** State-changing events a person and year of the status quo; a run that strays further ran something else. */
const EVENTS_PER_PERSON_YEAR = { least: 12, most: 16 };

const sizes = process.argv.slice(2).filter((word) => word !== '--child');
if (process.argv.includes('--child')) await child(Number(sizes[0]));
else parent(sizes.length > 0 ? sizes : ['10000', '100000', '1000000']);

function parent(people) {
  const rows = people.map((size) => {
    const flags = ['--expose-gc', fileURLToPath(import.meta.url), size, '--child'];
    return JSON.parse(execFileSync(process.execPath, flags, { encoding: 'utf8' }));
  });
  console.log(`node ${process.version}, median of ${REPETITIONS} repetitions after a warm-up`);
  console.table(rows);
}

async function child(people) {
  const { loadScenario } = await import('../../dist/scenario/load.js');
  const { replicate } = await import('../../dist/experiment/replicate.js');
  const read = (path) => (path === 'bench.yaml' ? bench(people) : readFileSync(path, 'utf8'));
  const outcome = loadScenario('bench.yaml', read);
  if (!('scenario' in outcome)) throw new Error(JSON.stringify(outcome.problems));
  const small = { ...outcome.scenario, sample: Math.min(1, 5000 / people) };
  for (let n = 1; n <= 3; n++) replicate(small, n);

  const [first, again] = [1, 1].map(() => replicate(outcome.scenario, 1));
  if (first.streamHash !== again.streamHash) throw new Error('two runs of one seed differ');
  const rate = first.events / people / YEARS;
  if (!(rate > EVENTS_PER_PERSON_YEAR.least && rate < EVENTS_PER_PERSON_YEAR.most)) {
    throw new Error(`${rate.toFixed(2)} events a person and year: nothing was timed`);
  }

  const seconds = [];
  let bytes = 0;
  for (let n = 2; n < 2 + REPETITIONS; n++) {
    globalThis.gc();
    const before = process.memoryUsage();
    const start = performance.now();
    replicate(outcome.scenario, n, undefined, undefined);
    seconds.push((performance.now() - start) / 1000);
    const after = process.memoryUsage();
    bytes = Math.max(
      bytes,
      after.arrayBuffers + after.heapUsed - before.arrayBuffers - before.heapUsed,
    );
  }
  seconds.sort((a, b) => a - b);
  const median = seconds[(REPETITIONS - 1) / 2];
  console.log(
    JSON.stringify({
      people,
      events: first.events,
      seconds: Number(median.toPrecision(3)),
      'million events/s': Number((first.events / median / 1e6).toPrecision(3)),
      'seconds per 10,000 person-years': Number(((median / people / YEARS) * 1e4).toPrecision(3)),
      'bytes a person': Math.round(bytes / people),
    }),
  );
}

/** A place of England's mix with a number of people 65+. */
function bench(people) {
  return `schema: rehearsal/scenario@1
name: Benchmark
years: 1
warmUp: 1
place:
  schema: rehearsal/place@1
  name: England's mix
  referenceYear: 2016
  population: { total: ${Math.round(people / 0.1869)}, aged65plus: ${people}, aged18to64: ${Math.round((people / 0.1869) * 0.605)} }
  deprivation: [0.2, 0.2, 0.2, 0.2, 0.2]
  councils: [{ id: council, name: Council, share: 1, neighbourhoods: 6 }]
  commissioners: [{ id: commissioner, name: Commissioner }]
  trusts: [{ id: trust, name: Trust }]
  catchment: [[1]]
`;
}
