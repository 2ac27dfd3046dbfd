import { describe, expect, it } from 'vitest';
import { recordAlone, recordPair } from '../../../src/experiment/evaluation/paired-records.ts';
import type { Uptake } from '../../../src/experiment/evaluation/designs.ts';
import type { Future } from '../../../src/experiment/run-block.ts';
import { isAlike, type TrialRun } from '../../../src/experiment/validation/asked-trial.ts';
import type { EventsOf, StudyOf } from '../../../src/experiment/validation/finding.ts';
import { eventValues } from '../../../src/experiment/validation/events.ts';
import { changeValues } from '../../../src/experiment/validation/simulated.ts';
import { studyValues } from '../../../src/experiment/validation/studied.ts';
import type { MeasureId } from '../../../src/observe/measures.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { ALL_YEARS, resultColumns } from '../../../src/observe/results.ts';
import { moments } from '../../../src/statistics/moments.ts';
import { EFFECT, knownFuture, MONTHS, PEOPLE } from './known-place.ts';
import { tinyScenario } from './tiny.ts';

const place = tinyScenario(1);
const columns = resultColumns(place);
const recorded = { outcome: 'gpContacts', day: 0, before: MONTHS, after: MONTHS } as const;

/** A future of which some measures are known, one set a scenario. */
function measured(...sets: readonly Partial<Record<MeasureId, number>>[]): Future {
  const results = sets.map((set) => ({
    values: columns.map(({ measure, period }) => (period === ALL_YEARS ? (set[measure] ?? 0) : 0)),
  }));
  return { replication: 1, results } as unknown as Future;
}

describe('two groups of events of different people', () => {
  const from: EventsOf = {
    kind: 'events',
    trial: 'main',
    measure: 'repeatedAssessments',
    among: 'assessments',
    groups: { without: 9000, with: 1000 },
    interval: { low: 0.8, high: 1.25 },
  };
  const run = (without: number, programme: number): TrialRun => ({
    scenarios: [place, place],
    futures: [
      measured(
        { repeatedAssessments: without, assessments: 100 },
        { repeatedAssessments: programme, assessments: 50 },
      ),
    ],
  });

  it('have the odds of those who were simulated as their truth, and the error of the study about it', () => {
    const { values, truth } = eventValues(from, run(20, 15), 2000);
    expect(truth).toBeCloseTo(15 / 35 / (20 / 80), 12);
    const { mean, sd } = moments(values.map((value) => Math.log(value / truth)));
    const error = Math.log(1.25 / 0.8) / (2 * 1.96);
    expect(Math.abs(mean)).toBeLessThan((4 * error) / Math.sqrt(2000));
    // Both shares differ, and with them the error of each group, by a few per cent.
    expect(sd / error).toBeGreaterThan(0.85);
    expect(sd / error).toBeLessThan(1.1);
  });

  it('differ by that much where the programme does nothing, and tell nothing where there are no such events', () => {
    const { values, truth } = eventValues(from, run(20, 10), 200);
    expect(truth).toBe(1);
    expect(values.some((value) => value > 1.1)).toBe(true);
    expect(values.some((value) => value < 0.9)).toBe(true);
    expect(eventValues(from, run(0, 0), 3).values).toEqual([NaN, NaN, NaN]);
  });
});

describe('two groups of one place', () => {
  const from: EventsOf = {
    kind: 'events',
    trial: 'main',
    measure: 'repeatedImagingElsewhere',
    among: 'readmissionsElsewhere',
    against: { measure: 'repeatedImagingSameHospital', among: 'readmissionsSameHospital' },
    groups: { without: 9000, with: 1000 },
    interval: { low: 0.8, high: 1.25 },
  };
  /** So many repeats elsewhere of 50, and at the same hospital of 100. */
  const repeats = (elsewhere: number, same: number) => ({
    repeatedImagingElsewhere: elsewhere,
    readmissionsElsewhere: 50,
    repeatedImagingSameHospital: same,
    readmissionsSameHospital: 100,
  });
  const run = (...places: readonly ReturnType<typeof repeats>[]): TrialRun => ({
    scenarios: places.map(() => place),
    futures: [measured(...places)],
  });
  const middleOf = (values: readonly number[]) =>
    Math.exp(moments(values.map((value) => Math.log(value))).mean);

  it('are both of the place with the programme, and the truth is that of the first without it', () => {
    const { values, truth } = eventValues(from, run(repeats(20, 70), repeats(15, 20)), 2000);
    expect(truth).toBeCloseTo(15 / 35 / (20 / 30), 12);
    const error = Math.log(1.25 / 0.8) / (2 * 1.96);
    const shown = middleOf(values) / (15 / 35 / (20 / 80));
    expect(Math.abs(Math.log(shown))).toBeLessThan((4 * error) / Math.sqrt(2000));
  });

  it('have the size of the study by the share of those whom it is held against', () => {
    const spreadOf = (same: number) =>
      moments(
        eventValues(from, run(repeats(10, same), repeats(10, same)), 2000).values.map((value) =>
          Math.log(value),
        ),
      ).sd;
    // The rarer what is counted, the more events one interval takes: as many as 50 % ask for are too few for the other group.
    expect(spreadOf(50)).toBeGreaterThan(spreadOf(20));
  });

  it('cannot be told where nothing was run, or nobody was readmitted', () => {
    expect(() => eventValues(from, { scenarios: [], futures: [] }, 1)).toThrow(RangeError);
    const nobody = { ...repeats(10, 0), readmissionsSameHospital: 0 };
    expect(eventValues(from, run(nobody, nobody), 2).values).toEqual([NaN, NaN]);
  });
});

describe('a discontinuity in a field', () => {
  const AGES = 21;
  /** Somebody aged 10 has fifty times as much as anybody else, whatever the world. */
  const futureOf = (replication: number): Future => {
    const known = knownFuture(replication);
    const { records } = known;
    if (records === undefined) throw new Error('a known future has records');
    const age = Float64Array.from({ length: PEOPLE }, (_, n) => n % AGES);
    const outcomes = records.without.map((_, at) =>
      age[Math.floor(at / (2 * MONTHS))] === 10 ? 50 : 1,
    );
    const enrolled = { ...records.enrolled, fields: { ...records.enrolled.fields, age } };
    return { ...known, records: { ...records, enrolled, without: outcomes, with: outcomes } };
  };
  const study = (without: number): StudyOf => ({
    kind: 'study',
    trial: 'main',
    design: 'discontinuity',
    enrol: { select: 'random', topShare: 0.5 },
    running: { field: 'age', from: 10, lowest: 0, highest: 20, without },
    people: 1000,
    months: MONTHS,
    scale: 'difference',
  });
  const run = { scenarios: [place, place], futures: [1, 2].map(futureOf), records: recorded };

  it('has nobody whom the study left out, nor beyond its ends', () => {
    expect(Math.abs(studyValues(study(10), run, 3).values[0] ?? NaN)).toBeLessThan(1e-6);
    expect(studyValues(study(-1), run, 3).values[0]).toBeGreaterThan(1000);
    const beyond = { field: 'age', from: 10, lowest: 12, highest: 20, without: -1 } as const;
    expect(studyValues({ ...study(10), running: beyond }, run, 1).values).toEqual([NaN]);
  });

  it('tells the effect on those who take part in fact, whatever share that is', () => {
    const futures = [1, 2].map((replication): Future => {
      const future = futureOf(replication);
      const { records } = future;
      if (records === undefined) throw new Error('a known future has records');
      return { ...future, records: { ...records, with: records.without.map((one) => one + 1) } };
    });
    const told = (uptake: Uptake) =>
      studyValues({ ...study(10), uptake, people: 1e9 }, { ...run, futures }, 20);
    const [sharp, fuzzy] = [told({ below: 0, above: 1 }), told({ below: 0.25, above: 0.75 })];
    // One more a month for each who takes part, at whatever age.
    expect(sharp.truth).toBeCloseTo(12_000, 6);
    expect(fuzzy.truth).toBeCloseTo(12_000, 6);
    for (const value of [...sharp.values, ...fuzzy.values]) expect(value).toBeCloseTo(12_000, 3);
  });

  it('has no more people than were simulated, however many are asked for', () => {
    const everybody = 2 * PEOPLE * 0.5;
    const more = studyValues({ ...study(-1), people: 10 * everybody }, run, 2);
    expect(more).toEqual(studyValues({ ...study(-1), people: everybody }, run, 2));
  });
});

describe('a trial of people', () => {
  const study: StudyOf = {
    kind: 'study',
    trial: 'main',
    design: 'randomised',
    enrol: { select: 'random', topShare: 0.1 },
    people: 1e9,
    months: MONTHS,
    scale: 'difference',
  };

  it('tells a second outcome for each of the first', () => {
    const futures = [1, 2].map((replication): Future => {
      const known = knownFuture(replication);
      const { records } = known;
      if (records === undefined) throw new Error('a known future has records');
      const times = (before: number, programme: number) => ({
        without: records.without.map((count) => before * count),
        with: records.with.map((count) => programme * count),
      });
      return { ...known, records: { ...records, also: [times(2, 4), times(0.5, 0.75)] } };
    });
    const also = ['bedDays', 'usualGpContacts'] as const;
    const run = { scenarios: [place, place], futures, records: { ...recorded, also } };
    const usual = { ...study, counts: 'usualGpContacts' } as const;
    const index = studyValues({ ...usual, perOutcome: true }, run, 3);
    expect(index.truth).toBeCloseTo(0.25, 6);
    for (const value of index.values) expect(value).toBeCloseTo(0.25, 6);
    const first = studyValues({ ...study, scale: 'ratio' }, run, 1);
    expect(first.truth).toBeCloseTo(EFFECT, 1);
    // Each of the further ones is counted by itself as well, by its name.
    const days = studyValues({ ...study, scale: 'ratio', counts: 'bedDays' }, run, 1);
    expect(days.truth).toBeCloseTo(2 * first.truth, 6);
    expect(studyValues({ ...usual, scale: 'ratio' }, run, 1).truth).toBeCloseTo(
      1.5 * first.truth,
      6,
    );
    expect(() => studyValues({ ...study, counts: 'crises' }, run, 1)).toThrow(RangeError);
  });

  it('records further outcomes as if each were the first, and the first as before', () => {
    const day = place.warmUp * 365.25;
    const asked = { ...recorded, day, after: 9 };
    const contacts = recordPair([place, place], 1, asked).records;
    const usual = recordPair([place, place], 1, { ...asked, outcome: 'usualGpContacts' }).records;
    const also = ['usualGpContacts', 'gpContacts'] as const;
    const all = recordPair([place, place], 1, { ...asked, also }).records;
    expect(all).toMatchObject({ without: contacts.without, with: contacts.with });
    expect(all.also).toEqual([
      { without: usual.without, with: usual.with },
      { without: contacts.without, with: contacts.with },
    ]);
    expect(usual.without).not.toEqual(contacts.without);
  });
});

describe('two scenarios that are one', () => {
  const asked = { ...recorded, day: place.warmUp * 365.25, before: 0, after: 9 };
  const named: Scenario = {
    ...place,
    name: 'named',
    timeline: [{ lever: 'namedGp', from: 1, until: Infinity, ramp: 0, settings: { honoured: 0 } }],
  };

  it('are recorded by one history as by two', () => {
    const also = ['usualGpContacts'] as const;
    const pair = recordPair([place, named], 1, { ...asked, also });
    const alone = recordAlone(place, 1, { ...asked, also });
    expect(alone.records).toEqual(pair.records);
    expect(isAlike(pair)).toBe(true);
    expect(alone.results.map(({ streamHash }) => streamHash)).toEqual(
      pair.results.map(({ streamHash }) => streamHash),
    );
  });

  it('are not one with another seed', () => {
    expect(isAlike(recordPair([place, { ...place, seed: 'another' }], 1, asked))).toBe(false);
  });
});

describe('the change between two scenarios of several', () => {
  it('is that between the first and the last, or those that are named', () => {
    const run = {
      scenarios: [place, place, place],
      futures: [measured({ delayedDays: 10 }, { delayedDays: 20 }, { delayedDays: 30 })],
    };
    const from = {
      kind: 'change',
      trial: 'main',
      measure: 'delayedDays',
      scale: 'percent',
    } as const;
    expect(changeValues(from, run).values[0]).toBeCloseTo(200, 9);
    expect(changeValues({ ...from, between: [1, 2] }, run).values[0]).toBeCloseTo(50, 9);
  });
});
