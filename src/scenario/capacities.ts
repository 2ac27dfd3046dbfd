/** Whose capacity each service is: of each council, of each trust, or of the place as a whole. */
export const CAPACITIES = {
  homeCare: 'council',
  reablement: 'council',
  careHomes: 'place',
  homeIntermediateCare: 'place',
  rehabilitationBeds: 'place',
  careHomePlaces: 'council',
  acuteBeds: 'trust',
  nursing: 'place',
  therapy: 'place',
  mentalHealth: 'place',
  voluntary: 'place',
  endOfLife: 'place',
} as const satisfies Readonly<Record<string, 'council' | 'trust' | 'place'>>;

export type CapacityService = keyof typeof CAPACITIES;

export const capacityServices = Object.keys(CAPACITIES) as readonly CapacityService[];

/** The services of which each council has its own. */
export const councilServices = capacityServices.filter((name) => CAPACITIES[name] === 'council');
