import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rehearse, scratchFolder } from './command.ts';

const output = join(scratchFolder(), 'none');
const SMALL = ['--people', '300', '--years', '1'];

describe('rehearse estimate', () => {
  it('says time, memory and replications of a run', () => {
    const { code, out } = rehearse(['estimate', 'tiny', ...SMALL, '--replications', '7']);
    expect(code).toBe(0);
    expect(out).toMatch(/^Tiny: 7 x 300 people, 2 \+ 1 years$/m);
    expect(out).toMatch(
      /^Time +about \S+ (s|min) \(\S+ (s|min) to \S+ (s|min)\) on \d+ cores?, as busy/m,
    );
    expect(out).toMatch(/^Memory +about \d+ MB$/m);
    expect(out).toMatch(/^Precision +± 1% of emergencyAdmissions of 65\+/m);
  });

  it('takes fewer replications for less precision', () => {
    const at = (precision: string) => {
      const { out } = rehearse(['estimate', 'tiny', ...SMALL, '--precision', precision, '--json']);
      const { schema, estimates } = JSON.parse(out);
      expect(schema).toBe('rehearsal/estimate@1');
      return estimates[0].precision.replications;
    };
    expect(at('2%')).toBeGreaterThan(at('20%'));
  });

  it('ends with 2 for a measure that there is none of', () => {
    const { code, err } = rehearse(['estimate', 'tiny', '--measure', 'admissions']);
    expect(code).toBe(2);
    expect(err).toContain('there is no measure "admissions"');
  });
});

describe('--dry-run', () => {
  it.each([
    ['run', ['tiny'], 'Tiny'],
    ['compare', ['do-nothing', 'rapid-response'], 'Do nothing, Rapid response'],
  ])('of %s says the same, and runs and writes nothing', (command, scenarios, names) => {
    const flags = [...SMALL, '--dry-run', '--plain', '--output', output];
    const { code, out, err } = rehearse([command, ...scenarios, ...flags]);
    expect(code).toBe(0);
    expect(out.split('\n')[1]).toMatch(new RegExp(`^${names}\t\\d+\t300\t`));
    expect(err).not.toContain('done in');
    expect(existsSync(output)).toBe(false);
  });

  it('of a comparison counts what draws and attribution take', () => {
    const flags = [...SMALL, '--replications', '5', '--draws', '4', '--attribute', '--dry-run'];
    const args = ['compare', 'do-nothing', 'vanguard', ...flags, '--output', output];
    const { code, out } = rehearse(args);
    expect(code).toBe(0);
    expect(out).toMatch(/^With +12 futures under draws of what is not known, \d+ programmes/m);
    const [one] = JSON.parse(rehearse([...args, '--json']).out).estimates;
    expect(one.drawnFutures).toBe(12);
    expect(one.partialProgrammes).toBeGreaterThanOrEqual(4);
    expect(one.seconds.least).toBeLessThanOrEqual(one.seconds.likely);
    expect(one.seconds.likely).toBeLessThanOrEqual(one.seconds.most);
  });
});
