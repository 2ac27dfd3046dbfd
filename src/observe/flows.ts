import { ADMISSION, OBSERVED } from '../model/observer.ts';
import { EPISODE, OUTCOME, PATHWAY } from '../model/people/codes.ts';
import type { World } from '../model/world.ts';
import { numbered } from './tally.ts';

/** What is counted on the way. */
const PASSED = numbered([
  'attended',
  'admittedViaEmergency',
  'admittedDirectly',
  'homeWithResponse',
  'diedInEmergency',
  'homeAsBefore',
  'homeWithSupport',
  'toBed',
  'toCareHome',
  'diedInHospital',
  'nothing',
  'lowLevel',
  'reablement',
  'longTerm',
  'other',
]);

type Passed = keyof typeof PASSED;

/** Where people go from one point of the way to another. */
export interface Flow {
  /** `emergency`: what becomes of an emergency; `request`: of a request for support. */
  readonly way: 'emergency' | 'request';
  readonly from: string;
  readonly to: string;
  /** From what was counted. */
  readonly of: (count: (passed: Passed) => number) => number;
}

const A_AND_E = 'A&E';
const ADMITTED = 'Admitted to hospital';
const REQUEST = 'Request for support';
const DIED = 'Died';

/** The flows of a report, in the order of the way. */
export const flows: readonly Flow[] = [
  flow('emergency', A_AND_E, 'Home from A&E', (count) =>
    // Whoever leaves A&E in no other way goes home.
    (['admittedViaEmergency', 'homeWithResponse', 'diedInEmergency'] as const).reduce(
      (left, other) => left - count(other),
      count('attended'),
    ),
  ),
  flow('emergency', A_AND_E, 'Home with a response', 'homeWithResponse'),
  flow('emergency', A_AND_E, ADMITTED, 'admittedViaEmergency'),
  flow('emergency', A_AND_E, DIED, 'diedInEmergency'),
  flow('emergency', 'Straight to a ward', ADMITTED, 'admittedDirectly'),
  flow('emergency', ADMITTED, 'Home as before', 'homeAsBefore'),
  flow('emergency', ADMITTED, 'Home with support', 'homeWithSupport'),
  flow('emergency', ADMITTED, 'Rehabilitation bed', 'toBed'),
  flow('emergency', ADMITTED, 'Care-home place', 'toCareHome'),
  flow('emergency', ADMITTED, DIED, 'diedInHospital'),
  flow('request', REQUEST, 'Nothing or advice', 'nothing'),
  flow('request', REQUEST, 'Low-level support', 'lowLevel'),
  flow('request', REQUEST, 'Reablement', 'reablement'),
  flow('request', REQUEST, 'Long-term support', 'longTerm'),
  flow('request', REQUEST, 'Something else', 'other'),
];

function flow(way: Flow['way'], from: string, to: string, passed: Passed | Flow['of']): Flow {
  return {
    way,
    from,
    to,
    of: typeof passed === 'function' ? passed : (count) => count(passed),
  };
}

const passedByPathway = byCode({
  [PATHWAY.none]: PASSED.homeAsBefore,
  [PATHWAY.home]: PASSED.homeWithSupport,
  [PATHWAY.bed]: PASSED.toBed,
  [PATHWAY.careHome]: PASSED.toCareHome,
});

const passedByOutcome = byCode({
  [OUTCOME.nothing]: PASSED.nothing,
  [OUTCOME.signposted]: PASSED.nothing,
  [OUTCOME.lowLevel]: PASSED.lowLevel,
  [OUTCOME.reablement]: PASSED.reablement,
  [OUTCOME.longTerm]: PASSED.longTerm,
  [OUTCOME.other]: PASSED.other,
});

/** Counts where people 65+ go in the reported years. */
export class Flows {
  private readonly passed = new Float64Array(Object.keys(PASSED).length);

  observe({ people }: World, what: number, person: number, detail: number): void {
    if (!people.isOlder(person)) return;
    switch (what) {
      case OBSERVED.attended:
        this.passed[PASSED.attended]++;
        break;
      case OBSERVED.admitted: {
        const via = (detail & ADMISSION.viaEmergency) !== 0;
        this.passed[via ? PASSED.admittedViaEmergency : PASSED.admittedDirectly]++;
        break;
      }
      case OBSERVED.sentHomeWithResponse:
        this.passed[PASSED.homeWithResponse]++;
        break;
      case OBSERVED.discharged:
        this.passed[passedByPathway[detail]]++;
        break;
      case OBSERVED.requestEnded:
        this.passed[passedByOutcome[detail]]++;
        break;
      case OBSERVED.died:
        if (people.episode[person] === EPISODE.emergency) this.passed[PASSED.diedInEmergency]++;
        else if (people.episode[person] !== EPISODE.none) this.passed[PASSED.diedInHospital]++;
        break;
    }
  }

  /** One number a flow, in the order of `flows`: how often in all reported years. */
  get counts(): Float64Array {
    return Float64Array.from(flows, ({ of }) => of((passed) => this.passed[PASSED[passed]]));
  }
}

function byCode(passed: Readonly<Record<number, number>>): Uint8Array {
  return Uint8Array.from({ ...passed, length: Object.keys(passed).length });
}
