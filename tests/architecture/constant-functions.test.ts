import { expect, it } from 'vitest';
// @ts-expect-error A script of the build, without types.
import { constantFunctions } from '../../constant-functions.mjs';

const code = `import { sep } from 'node:path';
const two = one() + 1;
/** Of one. */
function one() { return sep.length; }
async function later() { return two; }
var Shape = class Shape {};
var Other = class {};
Other = Shape;
function changed() {}
changed = one;
function handedOut() { return [two, one.name, new Shape().constructor.name, Other === Shape, changed === one, later().constructor.name]; }
export { handedOut };
`;

const run = async (text: string): Promise<unknown> =>
  (await import(`data:text/javascript,${encodeURIComponent(text)}`)).handedOut();

it('makes constants of functions and classes that nobody replaces, and changes nothing else', async () => {
  const made: string = constantFunctions.renderChunk(code);
  expect(made).toContain('/** Of one. */\nconst one = function one()');
  expect(made).toContain('const later = async function later()');
  expect(made).toContain('const Shape = class Shape {}');
  for (const kept of ['var Other', '\nfunction changed', '\nfunction handedOut', 'const two']) {
    expect(made).toContain(kept);
  }
  expect(made.indexOf('const one')).toBeLessThan(made.indexOf('const two'));
  expect(await run(made)).toEqual(await run(code));
});
