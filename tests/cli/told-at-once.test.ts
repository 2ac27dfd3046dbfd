import { expect, it } from 'vitest';
import { runProgram } from '../../src/cli/program.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { toldAtOnce } from '../../src/cli/told-at-once.ts';

const WIDTH = 100;

/** What the parser of command lines prints. */
async function printed(args: readonly string[], width = WIDTH): Promise<string> {
  let text = '';
  const terminal: Terminal = {
    out: (part) => void (text += part),
    note: () => {},
    error: () => {},
    width,
    outColour: false,
    noteColour: false,
    bar: undefined,
    commandLine: 'rehearse',
    machine: { node: '', platform: '' },
    onInterrupt: () => () => {},
  };
  await runProgram(args, terminal);
  return text;
}

it('keeps the help as the parser prints it: --update writes it anew', async () => {
  const help = await printed(['--help']);
  expect(help).toContain('rehearse quickstart');
  await expect(`/** Columns that the help is written for. */
export const HELP_WIDTH = ${WIDTH};

/** What \`rehearse --help\` prints, written by its test. */
export const HELP = \`${help}\`;
`).toMatchFileSnapshot('../../src/cli/help-text.ts');
});

it.each([['--help'], ['-h'], ['--version'], ['-v']])(
  'tells %s as the parser does',
  async (flag) => {
    expect(toldAtOnce([flag])).toBe(await printed([flag]));
    expect(toldAtOnce([flag], 200)).toBe(await printed([flag], 200));
  },
);

it('leaves everything else to the parser', () => {
  expect(toldAtOnce(['--help'], WIDTH - 1)).toBeUndefined();
  expect(toldAtOnce([])).toBeUndefined();
  expect(toldAtOnce(['run', '--help'])).toBeUndefined();
});
