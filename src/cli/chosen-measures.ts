import { isMeasureId, measureIds, type MeasureId } from '../observe/measures.ts';
import { closest } from '../scenario/suggest.ts';
import { EXIT } from './exit-codes.ts';
import { Failure } from './failure.ts';
import { allOf } from './flags.ts';

/**
 * The measures that were named, each once, in their order; the usual ones where none is.
 *
 * @throws Failure if there is none of a name
 */
export function measuresOf(
  given: string | readonly string[] | undefined,
  usual: readonly MeasureId[],
): readonly MeasureId[] {
  const named = allOf(given);
  return named.length === 0 ? usual : [...new Set(named.map(measureNamed))];
}

/**
 * The measure of a name.
 *
 * @throws Failure if there is none
 */
export function measureNamed(given: string): MeasureId {
  if (isMeasureId(given)) return given;
  const meant = closest(given, measureIds);
  throw new Failure(EXIT.usage, {
    message: `there is no measure "${given}"`,
    mend: `${meant === undefined ? '' : `did you mean "${meant}"? `}rehearse list measures lists them`,
  });
}
