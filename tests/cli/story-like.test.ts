import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/cli/failure.ts';
import { likenessOf, traitNames } from '../../src/cli/like.ts';
import { CONDITION, FRAILTY } from '../../src/model/people/codes.ts';
import type { PersonState } from '../../src/observe/person-state.ts';
import { woman } from '../unit/report/story/made-up.ts';

const man: PersonState = {
  ...woman,
  woman: false,
  livesAlone: false,
  carer: true,
  careHome: true,
  homeCare: true,
  complexNeeds: false,
  age: 70,
  frailty: FRAILTY.fit,
  conditions: CONDITION.heartLung,
  deprivation: 0,
};

const both = (description: string) => [woman, man].map(likenessOf(description));

describe('--like', () => {
  it.each([
    ['severe frailty', [true, false]],
    ['Severely Frail', [true, false]],
    ['fit', [false, true]],
    ['lives alone', [true, false]],
    ['lives with others', [false, false]],
    ['dementia', [true, false]],
    ['heart or lung disease', [false, true]],
    ['mental illness', [false, false]],
    ['woman', [true, false]],
    ['MAN', [false, true]],
    ['has carer', [false, true]],
    ['no carer', [true, false]],
    ['care home', [false, true]],
    ['home care', [false, true]],
    ['most deprived', [true, false]],
    ['least deprived', [false, true]],
    ['complex needs', [true, false]],
    ['aged 85+', [false, false]],
    ['aged 84+', [true, false]],
    ['84 or over', [true, false]],
    ['aged 80 to 84', [true, false]],
    ['aged 65-70', [false, true]],
    ['age 70', [false, true]],
    ['severe frailty, lives alone', [true, false]],
    ['  severe   frailty ,woman, aged 84,', [true, false]],
    ['severe frailty, man', [false, false]],
  ])('knows who is "%s"', (description, expected) => {
    expect(both(description)).toEqual(expected);
  });

  it('knows every trait that it lists', () => {
    expect(new Set(traitNames).size).toBe(traitNames.length);
    for (const name of traitNames) expect(both(name)).toHaveLength(2);
  });

  it.each([
    ['dementa', 'did you mean "dementia"?'],
    ['severe', 'did you mean "severe frailty"?'],
    ['woman, lives alon', 'did you mean "lives alone"?'],
    ['aged eighty', 'aged 80 to 84'],
    ['aged 84 to 80', 'did you mean "aged 80 to 84"?'],
    ['rich', 'Traits are woman, man, fit'],
    ['', 'Traits are woman, man, fit'],
    [' , ', 'Traits are woman, man, fit'],
  ])('refuses "%s" with advice', (description, advice) => {
    try {
      likenessOf(description);
      expect.unreachable();
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      expect(error.code).toBe(2);
      expect(error.text.mend).toContain(advice);
    }
  });
});
