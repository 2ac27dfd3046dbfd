import { describe, expect, it } from 'vitest';
import { HandMade, reported } from './hand-made.ts';

/** Somebody's consultations with GPs, by their posts, on days of a reported year; a GP of 0 is nobody known. */
function sees(made: HandMade, person: number, gps: readonly number[], year = 1): void {
  gps.forEach((gp, day) => {
    made.world.people.relations.gpSeen[person] = gp;
    made.see('consulted', person, reported(year, day), 0);
  });
}

const indices = (made: HandMade, years: readonly number[] = [1, 2]) => [
  made.valueOf('usualGp', years),
  made.valueOf('sameGp', years),
];

describe('continuity of GP', () => {
  it.each([
    ['one GP', [4, 4, 4, 4], 1, 1],
    ['another one each time', [1, 2, 3, 4], 1 / 4, 0],
    ['three and one', [1, 1, 1, 2], 3 / 4, 6 / 12],
    ['two and two', [1, 2, 1, 2], 1 / 2, 4 / 12],
    ['nobody known', [0, 0, 0], 1 / 3, 0],
    ['ten, the last two twice', [1, 2, 3, 4, 5, 6, 7, 8, 9, 9], 1 / 10, 0],
  ])('of %s', (_, gps, usual, same) => {
    const made = new HandMade();
    sees(made, made.person(), gps);
    made.close();
    expect(indices(made)).toEqual([usual, same]);
  });

  it('is a mean over people with two consultations or more who are there at the end', () => {
    const made = new HandMade();
    sees(made, made.person(), [1, 1]);
    sees(made, made.person(), [1, 2]);
    sees(made, made.person(), [1]);
    const gone = made.person();
    sees(made, gone, [1, 1]);
    made.world.people.presence[gone] = 0;
    made.see('consulted', made.person(), reported(1, 5), 1);
    made.close();
    expect(indices(made)).toEqual([0.75, 0.5]);
  });

  it('takes a new holder of a post for another GP', () => {
    const made = new HandMade();
    const person = made.person();
    sees(made, person, [3, 3]);
    made.world.staff.holder[2]++;
    sees(made, person, [3, 3], 2);
    made.close();
    expect(indices(made)).toEqual([0.5, 4 / 12]);
  });

  it('belongs to the year in which the two years end', () => {
    const made = new HandMade();
    sees(made, made.person(), [1, 1], 1);
    made.close();
    expect(indices(made, [1])).toEqual([NaN, NaN]);
    expect(indices(made, [2])).toEqual([1, 1]);
  });
});
