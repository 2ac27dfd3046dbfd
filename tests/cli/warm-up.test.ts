import { describe, expect, it } from 'vitest';
import { rehearse, scratchFolder } from './command.ts';

const output = scratchFolder();
const small = ['--people', '300', '--years', '3', '--replications', '2', '--jobs', '1'];
const run = (...more: string[]) =>
  rehearse(['run', 'tiny', '--plain', '--output', output, ...small, ...more]);

describe('what a run says of its warm-up', () => {
  it('is on the error stream, and not with --quiet', () => {
    const { code, out, err } = run();
    expect(code).toBe(0);
    expect(err).toMatch(/^(warm-up: 2 years are|warning: the warm-up of 2 years) .*MSER-5/m);
    expect(out).not.toContain('MSER');
    expect(run('--quiet')).toEqual({ code: 0, out, err: '' });
  });
});
