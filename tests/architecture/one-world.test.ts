import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import ts from 'typescript';
// @ts-expect-error A script of the build, without types.
import { oneWorld } from '../../one-world.mjs';

const file = resolve('src', 'model', 'staff', 'trust.ts');
const code = `
/** Of one. */
export function one(world: World, person: number): number { return world.ages[person]; }
export const two = ({ ages }: World, person: number): number => ages[person] * 2;
export const nested = (people: number[]): number[] => people.map((person) => ((world: World) => world.ages[person])(nobody));
export function byDefault({ ages }: World, person: number, age = ages[person]): number { return age; }
export function notLooking(_world: World, person: number): number { return person; }
export function other({ ages }: { ages: number[] }, person: number): number { return ages[person]; }
export class Counts {
  private readonly count: number;
  constructor({ ages }: World) { this.count = ages.length; }
  observe(world: World, person: number): number { return this.count + world.ages[person]; }
}
`;

const ages = 'const nobody = { ages: [70, 80] };';
const run = async (text: string, only: string) => {
  const { outputText } = ts.transpileModule(`${only}${text.replace(/^import [^;]*;/, '')}`, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ES2022 },
  });
  const made = await import(`data:text/javascript,${encodeURIComponent(outputText)}`);
  return (world: unknown) => [
    made.one(world, 1),
    made.two(world, 1),
    made.nested([0, 1]),
    made.byDefault(world, 1),
    made.notLooking(world, 1),
    made.other({ ages: [65] }, 0),
    new made.Counts({ ages: [1, 2, 3] }).observe(world, 1),
  ];
};

it('has functions of a world look at the only one, and changes nothing else', async () => {
  const made: string = oneWorld.transform.handler(code, file);
  expect(made).toMatch(
    /^import \{ ONLY_WORLD \} from '\.\/\.\.\/\.\.\/experiment\/only-world\.ts';/,
  );
  const world = { ages: [70, 80] };
  const expected = [80, 160, [70, 80], 80, 1, 65, 83];
  expect((await run(code, ages))(world)).toEqual(expected);
  const inOne = await run(made, `${ages} const ONLY_WORLD = nobody;`);
  expect(inOne(world)).toEqual(expected);
  // It is the constant that they look at, and not what they are given.
  const [one, two, , byDefault, notLooking, other, counted] = inOne({ ages: [0, 0] });
  expect([one, two, byDefault, notLooking, other, counted]).toEqual([80, 160, 0, 1, 65, 83]);
});

it('leaves alone what is neither model nor observer, and files without a function of a world', () => {
  expect(oneWorld.transform.handler(code, resolve('src', 'engine', 'draws.ts'))).toBeNull();
  expect(oneWorld.transform.handler('export const days = 7;', file)).toBeNull();
});

it('is in the program of threads for one world, and in no other', () => {
  const looks = (program: string) =>
    readFileSync(resolve('dist', 'bundle', program), 'utf8').match(/= ONLY_WORLD;/g)?.length ?? 0;
  expect(looks('worker-of-one-world.js')).toBeGreaterThan(500);
  expect(looks('simulation.js')).toBe(0);
});
