import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow, onlyRunIn, rehearse, scratchFolder } from './command.ts';

const scratch = scratchFolder();
const SMALL = ['--people', '300', '--years', '1', '--replications', '2', '--jobs', '1'];

describe('rehearse without a command', () => {
  const output = join(scratch, 'alone');
  const { code, out, err } = rehearse([...SMALL, '--output', output]);

  it('answers for each option, and says how to go on', () => {
    expect(code).toBe(0);
    expect(err).toContain('3 scenarios: 2 x 300 people');
    expect(out).toMatch(/^Rapid response against Do nothing: /);
    expect(out).toMatch(/^Joint meetings against Do nothing: /m);
    expect(out).toMatch(/^Your own +rehearse init my-plan\.yaml/m);
  });

  it('shows five measures of each, and keeps them all in a folder', () => {
    expect(out.match(/^ {2}\S.* (not enough runs|the same|no clear difference)$/gm)).toHaveLength(
      10,
    );
    const files = filesBelow(onlyRunIn(output));
    expect(files.get('results.csv')).toContain('Rapid response,Do nothing,knownSocialWorker');
  });

  it('is the quickstart', () => {
    const again = rehearse(['quickstart', ...SMALL, '--output', output, '--json']);
    expect(again.err).toContain('is already there, with the same result');
    expect(JSON.parse(again.out)).toMatchObject({
      schema: 'rehearsal/comparison@1',
      scenario: 'Do nothing',
      people: 300,
    });
  });
});
