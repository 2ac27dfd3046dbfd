import type { Profession } from '../../evidence/families.ts';
import { MONTHS_PER_YEAR } from '../../evidence/units.ts';
import type { Knobs } from '../../scenario/knobs.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { knobsAt, turningPoints } from '../../scenario/timeline.ts';
import { professionNames } from './professions.ts';
import type { Team } from './teams.ts';

/** Posts of a profession more or fewer than usual, as a share: all plans that are on. */
export function plannedChange({ workforcePlans }: Knobs, profession: Profession): number {
  let change = 0;
  for (const { professions, posts } of workforcePlans) {
    if (professions.includes(profession)) change += posts;
  }
  return change;
}

/**
 * Posts that each team is to have. Posts are whole: those of a profession are shared out over its teams in their order, and
 * each team keeps one.
 */
export function plannedPosts(teams: readonly Team[], knobs: Knobs): readonly number[] {
  const usual = professionNames.map(() => 0);
  return teams.map(({ profession, heads }) => {
    const change = plannedChange(knobs, professionNames[profession]);
    const before = Math.round(usual[profession] * change);
    usual[profession] += heads;
    return Math.max(1, heads + Math.round(usual[profession] * change) - before);
  });
}

/** Posts that each team will have more than usual at some time of a scenario: there has to be room for them. */
export function mostExtraPosts(
  teams: readonly Team[],
  { timeline, years }: Scenario,
): readonly number[] {
  const plans = turningPoints(timeline, years, MONTHS_PER_YEAR).map((at) =>
    plannedPosts(teams, knobsAt(timeline, at)),
  );
  return teams.map(({ heads }, team) =>
    plans.reduce((most, posts) => Math.max(most, posts[team] - heads), 0),
  );
}
