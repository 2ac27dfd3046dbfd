import type { Resource } from '../engine/resource.ts';
import type { Simulation } from '../engine/simulation.ts';
import type { Place } from '../scenario/place.ts';
import { PATHWAY, SERVICE } from './people/codes.ts';
import type { Sizes } from './place/sizes.ts';
import { assessmentBegins } from './processes/assessment.ts';
import { assessmentDue } from './processes/assessment-queue.ts';
import { careHomePlaceGranted } from './processes/care-home.ts';
import { placeGranted } from './processes/discharge.ts';
import { homeCareGranted } from './processes/home-care-start.ts';
import { mostUrgentFirst, packageFor } from './processes/home-care.ts';
import { bedGranted } from './processes/hospital.ts';
import { supportBegins } from './processes/support.ts';
import type { World } from './world.ts';

type Queue = Resource<World>;

/** What people wait for: finite places, hours and teams, each with its queue. */
export interface Resources {
  /** Acute beds, one resource a trust. */
  readonly beds: readonly Queue[];
  /** Places of the discharge pathways, by `PATHWAY`, one for the place, or one a council; the first is never asked. */
  readonly pathways: readonly (readonly Queue[])[];
  /** Teams of assessors, one a neighbourhood: each turns to one person at a time. */
  readonly assessors: readonly Queue[];
  /** Assessors in hospital, one team a council. */
  readonly hospitalTeams: readonly Queue[];
  /** Hours of home care a week, one resource a council. */
  readonly homeCare: readonly Queue[];
  readonly careHomes: Queue;
  /** Services at home for a while: by service, one for the place, or one a council. */
  readonly services: readonly (readonly Queue[])[];
}

/**
 * Declares what people of a place wait for.
 *
 * @param sizes how much there is of each, in the sample that is simulated
 */
export function resourcesOf(simulation: Simulation<World>, place: Place, sizes: Sizes): Resources {
  const { councils, trusts } = place;
  const beds = trusts.map(({ name }, trust) =>
    simulation.resource({
      name: `beds of ${name}`,
      capacity: sizes.beds[trust],
      granted: bedGranted,
    }),
  );
  const pathways = Object.keys(PATHWAY).map((name, pathway) =>
    sizes.pathwayPlaces[pathway].map((capacity, council, { length }) =>
      simulation.resource({
        name: `discharge pathway ${name}${length > 1 ? ` of ${councils[council].name}` : ''}`,
        capacity,
        granted: placeGranted,
      }),
    ),
  );
  const assessors = councils.flatMap(({ name, neighbourhoods }) =>
    Array.from({ length: neighbourhoods }, (_, patch) =>
      simulation.resource({
        name: `assessors of ${name}, neighbourhood ${patch + 1}`,
        capacity: 1,
        granted: assessmentBegins,
        discipline: assessmentDue,
      }),
    ),
  );
  const hospitalTeams = councils.map(({ name }) =>
    simulation.resource({
      name: `hospital team of ${name}`,
      capacity: 1,
      granted: assessmentBegins,
    }),
  );
  const homeCare = councils.map(({ name }, council) =>
    simulation.resource({
      name: `home care of ${name}`,
      capacity: sizes.homeCareHours[council],
      granted: homeCareGranted,
      discipline: mostUrgentFirst,
      demand: packageFor,
    }),
  );
  const careHomes = simulation.resource({
    name: 'care homes',
    capacity: sizes.careHomes,
    granted: careHomePlaceGranted,
  });
  const services = servicesOf(simulation, place, sizes);
  return { beds, pathways, assessors, hospitalTeams, homeCare, careHomes, services };
}

function servicesOf(
  simulation: Simulation<World>,
  { councils }: Place,
  sizes: Sizes,
): (readonly Queue[])[] {
  const service = (code: number, label: string, capacity: number) =>
    simulation.resource({
      name: label,
      capacity,
      granted: (world: World, person) => supportBegins(world, person, code),
    });
  const services: (readonly Queue[])[] = [];
  services[SERVICE.reablement] = councils.map(({ name }, council) =>
    service(SERVICE.reablement, `reablement of ${name}`, sizes.reablement[council]),
  );
  services[SERVICE.nursing] = [service(SERVICE.nursing, 'community nursing', sizes.nursing)];
  services[SERVICE.therapy] = [service(SERVICE.therapy, 'therapy at home', sizes.therapy)];
  services[SERVICE.mentalHealth] = [
    service(SERVICE.mentalHealth, 'community mental health care', sizes.mentalHealth),
  ];
  services[SERVICE.voluntary] = [
    service(SERVICE.voluntary, 'day and voluntary support', sizes.voluntary),
  ];
  services[SERVICE.endOfLife] = [
    service(SERVICE.endOfLife, 'care at the end of life', sizes.endOfLife),
  ];
  return services;
}
