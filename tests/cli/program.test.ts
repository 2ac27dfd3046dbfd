import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { projectRoot, rehearse, scratchFolder } from './command.ts';

const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
const scratch = scratchFolder();

describe('rehearse', () => {
  it('names the first command to try', () => {
    const { code, out, err } = rehearse(['--help']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Try this first:  rehearse quickstart');
  });

  it('says its version', () => {
    expect(rehearse(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });

  it.each([
    [['rum', 'tiny'], 'did you mean run?'],
    [['report'], 'as in rehearse report output/'],
    [['export', 'qia', 'output/example'], 'as in rehearse export output/my-comparison --as'],
    [['validate', 'V05'], 'as in rehearse validate --only V05'],
    [['run', 'tiny', '--replication', '3'], 'did you mean --replications?'],
    [['list', 'measurs'], 'did you mean measures?'],
    [['report', 'output/example', '--size', 'a4-hlf'], 'did you mean a4-half?'],
    [['chart', 'who-pays', 'output/example', '--theme', 'blue'], 'it is one of '],
    [['plan', 'stress', 'do-nothing'], 'it is one of '],
    [['run'], 'rehearse run do-nothing'],
    [['run', 'tiny', '--seed'], '--seed rehearsal'],
    [['run', 'tiny', '--event-log'], '--event-log csv'],
    [['run', 'tiny', '--years'], '--years 10'],
    [['run', 'tiny', '--set'], '--set years=3'],
    [['run', 'tiny', '--set', 'years=300'], 'nothing was run: mend --set'],
    [['run', 'tiny', '--output', ''], '--output output'],
    [['story', 'tiny', '--output'], '--output story.svg'],
    [['calibrate', '--people', '1'], 'see rehearse calibrate --help'],
    [['calibrate', '--wvaes', '1'], 'did you mean --waves?'],
    [['calibrate', '--waves', '0'], '--waves 1'],
    [['calibrate', '--place', 'barnsley-lke'], 'did you mean "barnsley-like"?'],
    [['calibrate', '--replications', '0'], '--replications 1'],
    [['calibrate', '--sample', '0'], 'write at least'],
    [['quickstart', 'do-nothing'], 'rehearse quickstart --jobs 2'],
    [['--jobs', 'two'], '--jobs 10'],
    [['explain', 'a', 'b'], 'rehearse explain emergencyAdmissions'],
  ])('ends with 2 and says how to go on: %j', (args, advice) => {
    const { code, out, err } = rehearse(args);
    expect([code, out]).toEqual([2, '']);
    expect(err.trimEnd().split('\n').at(-1)).toContain(advice);
  });

  it('runs a shipped scenario from any folder, and suggests one for a slip', () => {
    const { code, err } = rehearse(['check', 'do-nothing'], { cwd: scratch });
    expect([code, err]).toEqual([0, '']);
    const slip = rehearse(['run', 'do-noting'], { cwd: scratch });
    expect(slip.code).toBe(3);
    expect(slip.err).toContain('did you mean "do-nothing"?');
    const place = rehearse(['run', 'icb-1.2m'], { cwd: scratch });
    expect(place.code).toBe(3);
    expect(place.err).toContain('name it in a scenario of your own, as in "place: icb-1.2m"');
  });
});

/** Packages that a command line loads: those that it imports, and those that were taken into the files of the program that it loads. */
function loadedBy(...args: string[]): readonly string[] {
  const hooks = join(scratch, 'hooks.mjs');
  const log = join(scratch, `loaded-${args.join('-')}`);
  writeFileSync(log, '');
  writeFileSync(
    hooks,
    `import { appendFileSync } from 'node:fs';
     export async function resolve(specifier, context, next) {
       const resolved = await next(specifier, context);
       appendFileSync(${JSON.stringify(log)}, specifier + ' ' + resolved.url + '\\n');
       return resolved;
     }`,
  );
  const register = `import { register } from 'node:module'; register(${JSON.stringify(pathToFileURL(hooks).href)});`;
  const node = ['--import', `data:text/javascript,${encodeURIComponent(register)}`];
  expect(rehearse(args, { node }).code).toBe(0);
  const program = pathToFileURL(join(projectRoot, 'dist/bundle/')).href;
  const lines = readFileSync(log, 'utf8')
    .split('\n')
    .map((line) => line.split(' '));
  return lines.flatMap(([specifier = '', url = '']) => {
    if (!url.startsWith(program)) return /^[a-z@]/.test(specifier) ? [specifier] : [];
    const parts = readFileSync(new URL(url), 'utf8').matchAll(/^\/\/ node_modules\/(@?[^/]+)\//gm);
    return [...parts].map(([, name = '']) => name);
  });
}

describe('a command loads what it needs', () => {
  it('is little for help and version', () => {
    mkdirSync(scratch, { recursive: true });
    for (const flag of ['--help', '--version']) {
      const loaded = loadedBy(flag);
      for (const heavy of [
        'yargs',
        'zod',
        'yaml',
        'jsdom',
        'd3-scale',
        'd3-selection',
        'd3-dsv',
        'cli-table3',
      ]) {
        expect(loaded).not.toContain(heavy);
      }
    }
  });

  it('is no chart for a check', () => {
    const loaded = loadedBy('check', 'tiny');
    expect(loaded).toContain('zod');
    for (const heavy of ['jsdom', 'd3-selection']) expect(loaded).not.toContain(heavy);
  });
});

describe('the library', () => {
  it('runs a scenario as its own documentation says', () => {
    const entry = readFileSync(join(projectRoot, 'src/index.ts'), 'utf8');
    const example = /```js\n([^]*?)```/.exec(entry)?.[1].replaceAll(/^ \* ?/gm, '');
    const program = `${example}`
      .replace("readScenario('do-nothing')", "readScenario('tiny')")
      .replace(
        'console.table(resultRows(outcome.scenario, results))',
        'console.log(resultRows(outcome.scenario, results).length)',
      );
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--input-type=module', '-e', program],
      {
        cwd: projectRoot,
        encoding: 'utf8',
      },
    );
    expect([status, stderr]).toEqual([0, '']);
    expect(Number(stdout)).toBeGreaterThan(100);
  });
});
