import { ALL_OLDER } from '../../observe/groups.ts';
import { resultColumns } from '../../observe/results.ts';
import { MONTHS_PER_YEAR, PER_THOUSAND } from '../../evidence/units.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { StudyDraws } from '../evaluation/study-draws.ts';
import type { Future } from '../run-block.ts';
import type { TrialRun } from './asked-trial.ts';
import type { AreaQuantity } from './finding.ts';
import type { Simulated } from './told.ts';

/**
 * Groups of areas and how their admissions grow. Each future is an area. Its first reported year is before any programme:
 * those with the highest rates then take part, as areas that were chosen had higher rates. Scenario 0 is what happens to areas
 * that do not take part; the others are the programmes, in the order of SHARES.
 */

/** Shares of areas in each programme: 51 pioneers, 22 vanguards and 13 that were both, of 206 (E030 to E033). */
const SHARES = [51 / 206, 22 / 206, 13 / 206] as const;

/** Areas in a study. */
const AREAS = 206;

/** How much of the order of areas by rate is chance: they were chosen for more than their rates. */
const CHANCE = 1;

/** Months at the end in which a slowdown counts as late. */
const LATE_MONTHS = 18;

interface Area {
  /** Admissions in the twelve months that end with a month, by scenario: with months counted from the start of reporting. */
  readonly yearTo: (scenario: number, month: number) => number;
  readonly baseRate: number;
}

/** What so many studies of areas say; the truth is the same areas with and without their programmes. */
export function areaValues(
  of: AreaQuantity,
  { scenarios, futures }: TrialRun,
  studies: number,
): Simulated {
  const [place] = scenarios;
  if (place === undefined) throw new RangeError('Nothing was run.');
  const areas = futures.map((future) => areaOf(future, scenarios));
  const draws = new StudyDraws(place.seed);
  const end = MONTHS_PER_YEAR * place.years;
  const drawn = Array.from({ length: studies }, (_, n) => drawStudy(areas, draws, n + 1));
  return {
    values: drawn.map((study) => QUANTITIES[of](study, end)),
    truth: of === 'gap' ? meanOf(drawn.map((study) => trueGap(study, end))) : NaN,
  };
}

/** Areas with what they take part in: 0 is nothing. */
type AreaStudy = readonly { readonly area: Area; readonly takes: number }[];

const QUANTITIES: Readonly<Record<AreaQuantity, (study: AreaStudy, end: number) => number>> = {
  growthWithout: (study, end) => growth(without(study), end),
  gap: (study, end) => gap(study, end),
  firstYearGap: (study) => gap(study, 2 * MONTHS_PER_YEAR),
  lateShare: (study, end) => 100 * (1 - gap(study, end - LATE_MONTHS) / gap(study, end)),
  regressionShare: (study, end) => (100 * gap(unaided(study), end)) / gap(study, end),
};

const without = (study: AreaStudy) => study.filter(({ takes }) => takes === 0);
const taking = (study: AreaStudy) => study.filter(({ takes }) => takes > 0);

/** The same groups of areas without any programme: what is left is that they were chosen. */
const unaided = (study: AreaStudy): AreaStudy =>
  study.map(({ area, takes }) => ({
    takes,
    area: { ...area, yearTo: (_, month) => area.yearTo(0, month) },
  }));

/** Growth of those who take part less that of those who do not, percentage points. */
function gap(study: AreaStudy, end: number): number {
  return growth(taking(study), end) - growth(without(study), end);
}

function trueGap(study: AreaStudy, end: number): number {
  return growth(taking(study), end) - growth(taking(unaided(study)), end);
}

/** Growth of all admissions from the first year to the one that ends with a month, per cent. */
function growth(study: AreaStudy, end: number): number {
  const sum = (month: number) =>
    study.reduce((all, { area, takes }) => all + area.yearTo(takes, month), 0);
  return 100 * (sum(end) / sum(MONTHS_PER_YEAR) - 1);
}

/** Areas drawn with replacement; the programmes go to those with the highest rates, as far as chance lets them. */
function drawStudy(areas: readonly Area[], draws: StudyDraws, study: number): AreaStudy {
  const numbers = Int32Array.from(areas.keys());
  const drawn = Array.from(draws.sample(numbers, AREAS, study, 'everybody'), (n) => areas[n]);
  const rates = areas.map(({ baseRate }) => baseRate);
  const spread = Math.max(...rates) - Math.min(...rates);
  const ranked = drawn
    .flatMap((area, n) =>
      area === undefined
        ? []
        : [{ area, rank: area.baseRate + CHANCE * spread * draws.uniform(study, 'arms', n) }],
    )
    .toSorted((a, b) => b.rank - a.rank);
  const total = SHARES.reduce((sum, share) => sum + share, 0);
  const chosen = Math.round(total * ranked.length);
  return ranked.map(({ area }, n) => ({
    area,
    takes: n >= chosen ? 0 : programmeOf(draws.uniform(study, 'participants', n) * total),
  }));
}

/** Which programme an area that was chosen is in. */
function programmeOf(u: number): number {
  let sum = 0;
  const at = SHARES.findIndex((share) => u < (sum += share));
  return at < 0 ? SHARES.length : at + 1;
}

function areaOf({ results }: Future, scenarios: readonly Scenario[]): Area {
  const [place] = scenarios;
  const columns = place === undefined ? [] : resultColumns(place);
  const warmUp = MONTHS_PER_YEAR * (place?.warmUp ?? 0);
  const people = (scenario: number, year: number) => {
    const at = columns.findIndex(
      ({ measure, group, period }) =>
        measure === 'people' && group === ALL_OLDER && period === `year ${year}`,
    );
    return results[scenario]?.values[at] ?? NaN;
  };
  // The series is a rate; admissions are counted, as people become more.
  const admissions = results.map(({ series }, scenario) =>
    Array.from({ length: MONTHS_PER_YEAR * (place?.years ?? 0) }, (_, month) => {
      const rate = series[warmUp + month] ?? NaN;
      const year = Math.floor(month / MONTHS_PER_YEAR) + 1;
      return (rate * people(scenario, year)) / PER_THOUSAND / MONTHS_PER_YEAR;
    }),
  );
  const yearTo = (scenario: number, month: number) =>
    (admissions[scenario] ?? [])
      .slice(month - MONTHS_PER_YEAR, month)
      .reduce((sum, one) => sum + one, 0);
  return { yearTo, baseRate: yearTo(0, MONTHS_PER_YEAR) / people(0, 1) };
}

const meanOf = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
