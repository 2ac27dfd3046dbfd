import type { Axis } from '../experiment/sweep.ts';
import { EXIT } from './exit-codes.ts';
import { Failure } from './failure.ts';
import { allOf } from './flags.ts';

/** Keys that all points share: otherwise the same people could not meet the same luck. */
const shared = 'name description place people sample years warmUp seed replications measures'.split(
  ' ',
);

/**
 * The keys and values that were given with --vary.
 *
 * @throws Failure if there are none, one is not understood or given twice, or one is of what all points share
 */
export function axesOf(given: string | readonly string[] | undefined): readonly Axis[] {
  const axes = allOf(given).map(axisOf);
  if (axes.length === 0) {
    throw new Failure(EXIT.usage, {
      message: 'there is nothing to vary',
      mend: 'give a key and its values, as in --vary crisis.scale=0.9,1,1.1',
    });
  }
  const keys = axes.map(({ key }) => key);
  const twice = keys.find((key, n) => keys.indexOf(key) !== n);
  if (twice === undefined) return axes;
  throw new Failure(EXIT.usage, {
    message: `--vary gives ${twice} twice`,
    mend: `give all of its values at once, as in --vary ${twice}=1,2,3`,
  });
}

function axisOf(written: string): Axis {
  const equals = written.indexOf('=');
  const key = written.slice(0, Math.max(0, equals)).trim();
  const values = equals < 0 ? [] : splitOutsideBrackets(written.slice(equals + 1));
  if (key === '' || values.length === 0 || values.includes('')) {
    throw new Failure(EXIT.usage, {
      message: `--vary ${written} gives no key with values`,
      mend: 'write a key, = and values with commas between them, as in --vary crisis.scale=0.9,1,1.1',
    });
  }
  const twice = values.find((value, n) => values.indexOf(value) !== n);
  if (twice !== undefined) {
    throw new Failure(EXIT.usage, {
      message: `--vary gives ${key} the value ${twice} twice`,
      mend: `give each value once, as in --vary ${key}=${[...new Set(values)].join(',')}`,
    });
  }
  const [top = ''] = key.split(/[.[]/);
  if (shared.includes(top)) {
    throw new Failure(EXIT.usage, {
      message: `--vary cannot change ${key}: every point has the same people, years and luck`,
      mend: `run the sweep once for each, as in --set ${key}=${values[0]}`,
    });
  }
  return { key, values };
}

/** Parts between commas that stand in no bracket and no quotation marks. */
function splitOutsideBrackets(text: string): readonly string[] {
  const parts = [''];
  let depth = 0;
  let quote = '';
  for (const character of text) {
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if ('[{('.includes(character)) depth++;
    else if (']})'.includes(character)) depth--;
    if (character === ',' && depth === 0 && quote === '') parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts.map((part) => part.trim());
}
