import { journeyMeasures } from './journey.ts';
import type { AreaMeasure, PeopleMeasure } from './measure.ts';
import { personMeasures } from './person.ts';
import { systemMeasures } from './system.ts';

/** Whatever differs between the well-off and the poor, or from council to council, and ought not to. */
const compared = {
  emergencyAdmissions: systemMeasures.emergencyAdmissions,
  aeAttendances: systemMeasures.aeAttendances,
  // Whoever pays: that the council supports more of the poor is no want of fairness.
  careHomeMoves: systemMeasures.careHomeMoves,
  deaths: systemMeasures.deaths,
  waitForAssessment: journeyMeasures.waitForAssessment,
  daysAtHome: personMeasures.daysAtHome,
  unmetHours: personMeasures.unmetHours,
} as const satisfies Readonly<Record<string, PeopleMeasure>>;

type Compared = keyof typeof compared;

/** A measure of fairness is called after what it compares. */
export type FairnessId = `${Compared}${'Gap' | 'Ratio' | 'Spread'}`;

const FIFTHS = 'people 65+ in the most deprived national fifth';

/** How people 65+ differ by deprivation, and by council. */
export const fairnessMeasures = Object.fromEntries(
  Object.entries(compared).flatMap(([id, measure]): [string, AreaMeasure][] => [
    [`${id}Gap`, gapOf(measure)],
    [`${id}Ratio`, ratioOf(measure)],
    [`${id}Spread`, spreadOf(measure)],
  ]),
) as Readonly<Record<FairnessId, AreaMeasure>>;

function gapOf({ label, definition, unit, of }: PeopleMeasure): AreaMeasure {
  return {
    label: `${label}: most less least deprived`,
    definition: `That of ${FIFTHS} less that of those in the least deprived; 0 is no gap. ${definition}`,
    unit,
    direction: 'neither',
    reported: 'areas',
    of: (seen) => seen.gap(of),
  };
}

function ratioOf({ label, definition, of }: PeopleMeasure): AreaMeasure {
  return {
    label: `${label}: most over least deprived`,
    definition: `That of ${FIFTHS} over that of those in the least deprived; 1 is no gap. ${definition}`,
    unit: 'ratio',
    direction: 'neither',
    reported: 'areas',
    of: (seen) => seen.ratio(of),
  };
}

function spreadOf({ label, definition, unit, of }: PeopleMeasure): AreaMeasure {
  return {
    label: `${label}: highest less lowest council`,
    definition: `That of people 65+ of the council with the highest less that of the one with the lowest; there is none where the place, or what is reported of it, is one council. ${definition}`,
    unit,
    direction: 'lower is better',
    reported: 'areas',
    of: (seen) => seen.spread(of),
  };
}
