// One measurement of the whole model, in a process of its own: see performance.mjs.
import { readFileSync } from 'node:fs';
import { Draws } from '../../dist/engine/draws.js';
import { HazardClocks } from '../../dist/engine/hazard-clocks.js';
import { setCompiler } from '../../dist/experiment/compiler.js';
import { History } from '../../dist/experiment/history.js';
import { ownRows } from '../../dist/experiment/own-measures.js';
import { replicate } from '../../dist/experiment/replicate.js';
import { OBSERVED } from '../../dist/model/observer.js';
import { Ledger } from '../../dist/observe/ledger.js';
import { PersonTime } from '../../dist/observe/person-time.js';
import { resultValues } from '../../dist/observe/results.js';
import { readFormula } from '../../dist/scenario/formulas.js';
import { loadScenario } from '../../dist/scenario/load.js';

/** State-changing events a person and year of the status quo; a run that strays further ran something else. */
const EVENTS_PER_PERSON_YEAR = { least: 12, most: 16 };

const measurements = { speed, events, phases, memory, replications, measures };
const [what, given] = process.argv.slice(2);
setCompiler();
console.log(JSON.stringify(measurements[what](JSON.parse(given))));

function speed({ people, years = 1, warmUp = 1, posts = 1, repetitions }) {
  const scenario = scenarioOf({ people, years, warmUp }, posts);
  // The compiler is at work for a dozen replications: before that, which of them it reached decides the time.
  const small = { ...scenario, sample: Math.min(1, 3000 / people) };
  for (let n = 1; n <= 14; n++) replicate(small, n);
  // Of a million people the one run that is timed has to do.
  if (repetitions > 1) asserted(scenario);
  const seconds = [];
  let executed = 0;
  for (let n = 1; n <= repetitions; n++) {
    globalThis.gc();
    seconds.push(timed(() => void (executed = assertedEvents(scenario, replicate(scenario, n)))));
  }
  return {
    seconds: Math.min(...seconds),
    events: executed,
    rss: process.resourceUsage().maxRSS * 1024,
  };
}

function events({ people }) {
  const scenario = scenarioOf({ people });
  asserted(scenario);
  const calls = {};
  count(calls, 'draws', Draws.prototype, 'uniform');
  count(calls, 'updates of hazards', HazardClocks.prototype, 'update');
  count(calls, 'stretches of time booked', PersonTime.prototype, 'spend');
  count(calls, 'postings', Ledger.prototype, 'post');
  const kinds = {};
  const observed = {};
  const names = Object.keys(OBSERVED);
  const also = { observe: (_world, n) => add(observed, names[n]) };
  replicate(scenario, 1, also, ({ simulation }) =>
    simulation.check((_world, kind) => add(kinds, simulation.kinds[kind])),
  );
  return { kinds, observed, calls, personYears: people * 2 };
}

function phases({ people, years, warmUp }) {
  const scenario = scenarioOf({ people, years, warmUp });
  asserted(scenario);
  const least = {};
  for (let n = 2; n <= 7; n++) {
    let populated = 0;
    const note = (name, s) => void (least[name] = Math.min(least[name] ?? Infinity, s));
    const from = now();
    const history = new History(scenario, n, { inspect: () => void (populated = now()) });
    note('making the world and its people', populated - from);
    note('warm-up', now() - populated);
    note(
      'remembering where the warm-up ended',
      timed(() => history.remember()),
    );
    const whole = timed(() => history.goOn(scenario));
    const results = timed(() => resultValues(history.counted));
    note('reported years', whole - results);
    note('results', results);
  }
  return least;
}

function memory({ people }) {
  const scenario = scenarioOf({ people });
  let history;
  history = new History(scenario, 1);
  history.goOn(scenario);
  const { world, counted, traced } = history;
  const seen = new Set([scenario, world.observer]);
  const parts = {
    people: [world.people, world.arrivals, world.recentAdmissions],
    'hazard clocks': [world.clocks.state, world.clocks.rung],
    'pending events': [world.simulation.queue, world.simulation.lanes],
    'queues for places': world.simulation.resources.map(({ waiting }) => waiting ?? []),
    professionals: [world.staff, world.ties],
    levers: [world.levers],
    observers: [counted, traced],
  };
  seen.add(world).add(world.simulation).add(world.draws);
  const bytes = Object.fromEntries(
    Object.entries(parts).map(([name, roots]) => [name, columnBytes(roots, seen)]),
  );
  return { bytes, people };
}

function replications({ people, count: number }) {
  const scenario = scenarioOf({ people });
  const seconds = [];
  for (let n = 1; n <= number; n++) seconds.push(timed(() => replicate(scenario, n)));
  const mean = (part) => part.reduce((all, s) => all + s, 0) / part.length;
  return [1, 6, 12, number].map((until, i, all) => [
    i === 0 ? 'the first' : `${all[i - 1] + 1} to ${until}`,
    mean(seconds.slice(i === 0 ? 0 : all[i - 1], until)),
  ]);
}

function measures({ people }) {
  const FUTURES = 30;
  return [1, 10, 100].map((number) => {
    const own = Array.from(
      { length: number },
      (_, n) => `  own${n}: emergencyAdmissions / people * ${n + 1}`,
    );
    const scenario = scenarioOf({ people }, 1, ['measures:', ...own].join('\n'));
    if (scenario.measures.length !== number) throw new Error('other measures than were asked for');
    const result = replicate(scenario, 1);
    const results = Array.from({ length: FUTURES }, () => result);
    return [number, timed(() => ownRows({ scenario, results }))];
  });
}

/** Runs a replication that has to count what it must, twice the same. */
function asserted(scenario) {
  const [first, again] = [1, 1].map((n) => replicate(scenario, n));
  if (again.streamHash !== first.streamHash) throw new Error('two runs of one seed differ');
  assertedEvents(scenario, first);
}

/** The events of a replication, which are as many as a run of the status quo has. */
function assertedEvents({ place, years, warmUp }, result) {
  const rate = result.events / place.population.aged65plus / (years + warmUp);
  if (rate > EVENTS_PER_PERSON_YEAR.least && rate < EVENTS_PER_PERSON_YEAR.most) {
    return result.events;
  }
  throw new Error(`${rate.toFixed(2)} events a person and year: nothing was timed`);
}

/** A place of England's mix with a number of people 65+, and so many times as many professionals. */
function scenarioOf({ people, years = 1, warmUp = 1 }, posts = 1, more = '') {
  const text = `schema: rehearsal/scenario@1
name: Benchmark
years: ${years}
warmUp: ${warmUp}
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
${more}`;
  const read = (path) => (path === 'bench.yaml' ? text : readFileSync(path, 'utf8'));
  const outcome = loadScenario('bench.yaml', read, { formulas: readFormula });
  if (!('scenario' in outcome)) throw new Error(JSON.stringify(outcome.problems));
  const { scenario } = outcome;
  if (posts === 1) return scenario;
  const parameters = { ...scenario.parameters };
  for (const id of Object.keys(parameters))
    if (id.startsWith('staff.posts.')) parameters[id] *= posts;
  return { ...scenario, parameters };
}

/** Bytes of all typed columns, and of long lists of numbers, that can be reached. */
function columnBytes(roots, seen) {
  let bytes = 0;
  const left = [...roots];
  for (let next = left.pop(); next !== undefined || left.length > 0; next = left.pop()) {
    if (typeof next !== 'object' || next === null || seen.has(next)) continue;
    seen.add(next);
    if (ArrayBuffer.isView(next)) {
      if (!seen.has(next.buffer)) bytes += next.buffer.byteLength;
      seen.add(next.buffer);
    } else if (Array.isArray(next) && typeof next[0] === 'number') bytes += 8 * next.length;
    else left.push(...(next instanceof Map ? next.values() : Object.values(next)));
  }
  return bytes;
}

function count(calls, name, prototype, method) {
  const original = prototype[method];
  calls[name] = 0;
  prototype[method] = function counting(...args) {
    calls[name]++;
    return original.apply(this, args);
  };
}

function add(counts, name) {
  counts[name] = (counts[name] ?? 0) + 1;
}

/** Processor seconds of this process. */
function now() {
  return process.cpuUsage().user / 1e6;
}

function timed(work) {
  const from = now();
  work();
  return now() - from;
}
