import { exp } from '../../engine/maths/exp.ts';
import type { World } from '../world.ts';
import { apartAfterTraining } from './training.ts';
import { asItActs, effectiveTrust, learnsFrom, tieOf, trustAt } from './trust.ts';

/**
 * `logistic(a0 + a1 |v_i - v_j| - a2 T + a3 money)`: the chance that two professionals do not agree about a plan. The
 * trust is that of the less trusting of the two.
 *
 * @param money 0 to 1: how far it matters for their organisations who pays
 */
export function chanceOfDisagreement(
  world: World,
  one: number,
  other: number,
  money: number,
): number {
  const trust = Math.min(effectiveTrust(world, one, other), effectiveTrust(world, other, one));
  return chanceAt(world, one, other, trust, money);
}

/**
 * A contact of two colleagues, in which nobody's money is at stake: they agree, or do not, and either way each comes to know
 * the other better. Ties are looked up once: there are more contacts than anything else among professionals.
 *
 * @param u a uniform number that decides whether they agree
 */
export function contact(world: World, one: number, other: number, u: number): void {
  const there = tieOf(world, one, other);
  const back = tieOf(world, other, one);
  const trustThere = trustAt(world, one, other, there);
  const trustBack = trustAt(world, other, one, back);
  const trust = Math.min(asItActs(world, one, trustThere), asItActs(world, other, trustBack));
  const well = u >= chanceAt(world, one, other, trust, 0);
  learnsFrom(world, one, other, there, trustThere, well);
  learnsFrom(world, other, one, back, trustBack, well);
}

function chanceAt(world: World, one: number, other: number, trust: number, money: number): number {
  const { staff, values } = world;
  const apart =
    Math.abs(staff.values[one] - staff.values[other]) * apartAfterTraining(world, one, other);
  const odds = exp(
    values['agreement.intercept'] +
      values['agreement.values'] * apart -
      values['agreement.trust'] * trust +
      values['agreement.money'] * money,
  );
  return odds / (1 + odds);
}
