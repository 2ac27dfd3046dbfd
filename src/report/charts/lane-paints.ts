import type { Bar, Point } from './lane-marks.ts';
import { ink, tint } from './palette.ts';
import { signOf, type Theme } from './style.ts';

/** The colour of each mark of a lane, and of the edge of what is pale. */
export type LanePaints = Readonly<Record<(Bar | Point)['mark'], string>> & {
  readonly edge: string;
};

/** Light, middle and dark: bars differ on grey paper as well. */
export function paintsOf(theme: Theme): LanePaints {
  const [first, second, third] = [0, 1, 2].map((n) => signOf(theme, n).colour);
  return {
    home: tint(first ?? ink.text, 0.4),
    hospital: third ?? ink.text,
    waiting: tint(third ?? ink.text, 0.25),
    support: second ?? ink.text,
    crisis: first ?? ink.text,
    contact: ink.axis,
    lost: ink.axis,
    end: ink.text,
    edge: third ?? ink.text,
  };
}
