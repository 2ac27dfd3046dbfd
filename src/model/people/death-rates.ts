import { FRAILTY_STATES } from '../../evidence/families.ts';
import { QUADRATURE_POINTS, NEWTON_STEPS } from '../../evidence/numerics.ts';
import type { ParameterValues } from '../../evidence/registry.ts';
import { exp } from '../../engine/maths/exp.ts';
import { lognormal, lognormalMu } from '../../engine/sampling.ts';
import { olderTable, type RateTable } from './health-rates.ts';

const STATES = FRAILTY_STATES.length;

/** Who is admitted: what the deaths in hospital are spread over. */
export interface HospitalCaseMix {
  readonly peopleByAge: Float64Array;
  /** Shares of the frailty categories at each age. */
  readonly profile: Float64Array;
  readonly mortality: RateTable;
  readonly crisis: RateTable;
  readonly admittedShare: Float64Array;
  /** Published ratios by frailty: of admissions, and of the time in a bed. */
  readonly crisisRatio: Float64Array;
  readonly stayRatio: Float64Array;
}

/**
 * Daily hazard of death in a hospital bed. It rises with the square root of the mortality of the age, so
 * that the share of deaths in hospital falls with age as it does; within an age it rises with frailty as
 * far as admissions and longer stays do not already (hazard ratio of death over both ratios), so that
 * frailty keeps its published effect on all deaths. Its level gives the published deaths per admission, a little
 * less than it would without waits and delays.
 */
export function deathsInHospital(values: ParameterValues, of: HospitalCaseMix): RateTable {
  const { peopleByAge, profile, mortality, crisis, admittedShare, crisisRatio, stayRatio } = of;
  const shape = olderTable((age, frailty) => {
    const fit = age * STATES;
    const published = mortality[fit + frailty] / mortality[fit];
    return (Math.sqrt(mortality[fit]) * published) / (crisisRatio[frailty] * stayRatio[frailty]);
  });
  const admitted = olderTable((age, frailty) => {
    const at = age * STATES + frailty;
    return peopleByAge[age] * profile[at] * crisis[at] * admittedShare[age];
  });
  const level = levelOfDeaths(values, shape, admitted, stayRatio);
  const scale = level * values['death.inBedScale'];
  return shape.map((rate) => rate * scale);
}

/**
 * The level of the hazard in a bed at which the published share of admissions ends in death, over the
 * distribution of stays, by Newton's method: deaths are a concave function of the level.
 */
function levelOfDeaths(
  values: ParameterValues,
  shape: RateTable,
  admitted: RateTable,
  stayRatio: Float64Array,
): number {
  const sd = values['stay.logSd'];
  const mu = lognormalMu(values['stay.meanDays'] - 1, sd);
  const stays = Float64Array.from({ length: QUADRATURE_POINTS }, (_, i) =>
    lognormal((i + 0.5) / QUADRATURE_POINTS, mu, sd),
  );
  const admissions = admitted.reduce((sum, people) => sum + people, 0);
  // Without crises nobody is ever in a bed to die there.
  if (admissions === 0) return 0;
  const wanted =
    (values['death.perAdmission'] * admissions * QUADRATURE_POINTS) /
    (1 - values['stay.zeroDayShare']);
  let level = 0;
  for (let step = 0; step < NEWTON_STEPS; step++) {
    let deaths = 0;
    let slope = 0;
    for (let at = 0; at < shape.length; at++) {
      if (admitted[at] === 0) continue;
      for (const stay of stays) {
        const days = 1 + stay * stayRatio[at % STATES];
        const surviving = exp(-level * shape[at] * days);
        deaths += admitted[at] * (1 - surviving);
        slope += admitted[at] * shape[at] * days * surviving;
      }
    }
    level += (wanted - deaths) / slope;
  }
  return level;
}

/**
 * Daily death rates outside hospital of people who do not live in a care home: all deaths of the age and
 * frailty, less those in hospital (a fitted scale) and less the excess of the residents among them.
 */
export function deathsOutsideHospital(
  values: ParameterValues,
  mortality: RateTable,
  careHomeShare: RateTable,
): RateTable {
  const excess = values['death.careHomeRatio'] - 1;
  const scale = values['death.outsideHospitalScale'];
  return mortality.map((rate, at) => (rate * scale) / (1 + excess * careHomeShare[at]));
}
