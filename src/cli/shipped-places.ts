import { checkPlace } from '../scenario/place-check.ts';
import type { Place } from '../scenario/place.ts';
import { readYaml } from '../scenario/yaml-file.ts';
import { packagePath, shippedIds, shippedPlaces } from './package-files.ts';
import { readText } from './scenario-files.ts';

export const shippedPlaceIds = (): readonly string[] => shippedIds(shippedPlaces);

/**
 * A place that comes with the package.
 *
 * @throws Error if its file is broken, which would be a fault of the package
 */
export function shippedPlace(id: string): Place {
  const path = packagePath(`scenarios/places/${id}.yaml`);
  const file = readYaml(path, readText(path) ?? '');
  const { place } = checkPlace(file.value, file);
  if (place === undefined) throw new Error(`the shipped place ${id} is broken: ${path}`);
  return place;
}
