import type { CapacityService } from '../../scenario/capacities.ts';
import { PATHWAY, SERVICE } from '../people/codes.ts';
import type { World } from '../world.ts';

/**
 * How many times its usual capacity a service has: 1 where no lever changes it. Changes add up.
 *
 * @param council number of the council whose capacity it is; left out where it is not one council's
 */
export function changedShare(
  { knobs, scenario }: World,
  service: CapacityService,
  council = -1,
): number {
  let share = 1;
  for (const changed of knobs.capacity) {
    if (changed.service !== service) continue;
    const own = changed.council === undefined || changed.council === idOf(scenario.place, council);
    if (own) share += changed.change;
  }
  return Math.max(0, share);
}

/** Gives the services that no payer cuts and no vacancy empties what levers say. Fewer are taken away as they fall free. */
export function changeFixedPlaces(world: World): void {
  const { beds, pathways, careHomes, sizes } = world;
  const times = (service: CapacityService) => changedShare(world, service);
  beds.forEach((resource, trust) => resize(resource, sizes.beds[trust] * times('acuteBeds')));
  resize(careHomes, world.usualCareHomes * times('careHomes'));
  const after = (pathway: number, service: CapacityService) =>
    pathways[pathway].forEach((resource, council) => {
      const usual = sizes.pathwayPlaces[pathway][council];
      resize(resource, usual * changedShare(world, service, council));
    });
  after(PATHWAY.home, 'homeIntermediateCare');
  after(PATHWAY.bed, 'rehabilitationBeds');
  after(PATHWAY.careHome, 'careHomePlaces');
  resize(world.serviceOf(0, SERVICE.endOfLife), sizes.endOfLife * times('endOfLife'));
  world.reablement.forEach((resource, council) =>
    resize(resource, sizes.reablement[council] * changedShare(world, 'reablement', council)),
  );
}

interface Sizeable {
  readonly places: number;
  setCapacity(capacity: number): void;
}

/** Every service keeps one place at least. */
export function resize(resource: Sizeable, places: number): void {
  const whole = Math.max(1, Math.round(places));
  if (whole !== resource.places) resource.setCapacity(whole);
}

function idOf({ councils }: World['scenario']['place'], council: number): string | undefined {
  return councils[council]?.id;
}
