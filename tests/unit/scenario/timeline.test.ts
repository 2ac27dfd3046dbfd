import { expect, it } from 'vitest';
import { knobsAt, turningPoints } from '../../../src/scenario/timeline.ts';

it('gives a lever all of its reach at the end of its ramp, whatever the digits of its years', () => {
  for (let tenths = 10; tenths <= 50; tenths++) {
    for (let length = 1; length <= 30; length++) {
      const [from, ramp] = [tenths / 10, length / 10];
      const settings = { coverage: 0.25 };
      const entry = { lever: 'coLocation' as const, settings, from, until: Infinity, ramp };
      const last = turningPoints([entry], 10, 12).at(-1) ?? NaN;
      expect(knobsAt([entry], last)).toEqual(knobsAt([{ ...entry, ramp: 0 }], last));
    }
  }
});
