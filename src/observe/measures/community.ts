import type { PeopleMeasure } from './measure.ts';

/** How people are held by others: friends, groups, places to go. */
export const communityMeasures = {
  connectedness: {
    label: 'Connectedness',
    definition:
      'Mean over person-time of friends, groups and places to go, on a scale of the model: 0 is nobody at all, 1 as many as there can be; it follows from local factors, community grants, living alone, frailty, where the person lives and what happened to them, and no survey measures it',
    unit: 'index',
    direction: 'higher is better',
    reported: 'groups',
    of: (seen) => seen.mean('connectedness'),
  },
  isolated: {
    label: 'Isolated people',
    definition:
      'Share of person-time with a connectedness below the line of the parameter connectedness.isolatedBelow, at home or elsewhere; a line on a scale of the model, and so for comparisons only',
    unit: '%',
    direction: 'lower is better',
    reported: 'groups',
    of: (seen) => seen.percentOfTime('isolated'),
  },
} as const satisfies Readonly<Record<string, PeopleMeasure>>;
