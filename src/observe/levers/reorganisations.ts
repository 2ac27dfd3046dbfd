import type { Reorganisation } from '../../model/levers-at-work.ts';
import { costOfReorganisation } from '../../model/staff/restructuring.ts';
import type { World } from '../../model/world.ts';
import type { LeverName } from '../../scenario/levers.ts';
import { landings } from '../../scenario/timeline.ts';
import { howMany, level, percentOf, type LeverReport } from './lever-report.ts';

/** What the reorganisations of one lever did, whichever lever that is. */
export function reorganisationsOf(lever: LeverName): LeverReport {
  const sum = (world: World, of: (one: Reorganisation) => number) =>
    landedOf(world, lever).reduce((total, one) => total + of(one), 0);
  return {
    items: [
      level(
        'landed',
        'Reorganisations that landed',
        'reorganisations',
        ({ world }) => landedOf(world, lever).length,
      ),
      howMany('moved', 'Professionals who came into another team', 'professionals', (world) =>
        sum(world, ({ moved }) => moved),
      ),
      level(
        'tiesBroken',
        'Ties of those who do not work together any more',
        '% of ties at work',
        ({ world }) =>
          percentOf(
            sum(world, ({ tiesBroken }) => tiesBroken),
            sum(world, ({ ties }) => ties),
          ),
      ),
      howMany('cost', 'What they cost once, in all', 'GBP', (world) => costOf(world, lever)),
    ],
    otherwise: 'none of it falls into the reported years',
  };
}

function landedOf({ levers, scenario }: World, lever: LeverName): readonly Reorganisation[] {
  const all = landings(scenario.timeline, scenario.years);
  return levers.reorganised.filter(({ n }) => all[n]?.lever === lever);
}

function costOf(world: World, lever: LeverName): number {
  const { timeline, years } = world.scenario;
  const all = landings(timeline, years);
  return landedOf(world, lever).reduce((sum, { n }) => {
    const landed = all[n];
    if (landed === undefined) return sum;
    const { nhs, council } = costOfReorganisation(world, landed.restructuring);
    return sum + nhs + council;
  }, 0);
}
