import { describe, expect, it } from 'vitest';
import { historyOf, knobsOf, statusQuo } from './turned.ts';

/** Settings of each lever with which it reaches nobody, and with which it reaches somebody. */
const levers = {
  sharedRecord: [{ coverage: 0 }, { inWorkflow: true }],
  trustedAssessment: [{ coverage: 0 }, {}],
  namedGp: [{ honoured: 0 }, { honoured: 0.5 }],
  singlePointOfAccess: [{ handlers: 0 }, {}],
  careNavigator: [{ posts: 0 }, {}],
  namedSocialWorker: [{ caseload: 0 }, {}],
  rapidResponse: [{ places: 0 }, {}],
  dischargeToAssess: [{ places: 0 }, {}],
  coLocation: [{ coverage: 0 }, {}],
  jointTraining: [{ hours: 0 }, {}],
  jointBudget: [
    { form: 'pooled', services: ['homeCare', 'nursing'], councilShare: 0, nhsShare: 0 },
    { form: 'pooled', services: ['homeCare', 'nursing'] },
  ],
  meansTest: [{ option: 'keep' }, { option: 'abolished' }],
  acutePayment: [{ form: 'block' }, { form: 'activity' }],
  personalBudget: [{ uptake: { managed: 0, serviceFund: 0, directPayment: 0 } }, {}],
  multidisciplinaryTeam: [{ topShare: 0 }, {}],
  careHomeSupport: [{ coverage: 0 }, {}],
  telecare: [{ people: 0 }, {}],
  telehealth: [{ places: 0 }, {}],
  communityResilience: [{ grants: 0.5, coverage: 0 }, { grants: -1 }],
  demandGrowth: [{ perYear: 0 }, { perYear: '2%' }],
  workforcePlan: [
    { professions: ['gp', 'socialWorker'] },
    { professions: ['gp', 'socialWorker'], posts: '+20%' },
  ],
  capacity: [
    { service: 'homeCare', change: 0 },
    { service: 'homeCare', change: '+10%' },
  ],
} as const;

const base = historyOf();

describe.each(Object.entries(levers))('%s', (lever, [nobody, somebody]) => {
  it('without reach leaves the history as it is', () => {
    expect(knobsOf({ [lever]: nobody })).toEqual(statusQuo);
    expect(historyOf({ from: 1, [lever]: nobody })).toBe(base);
  });

  it('with reach changes the history, and its knob goes back when it ends', () => {
    expect(historyOf({ from: 1, [lever]: somebody })).not.toBe(base);
    expect(knobsOf({ from: 1, until: 2, [lever]: somebody }, 1.5)).not.toEqual(statusQuo);
    expect(knobsOf({ from: 1, until: 2, [lever]: somebody }, 2)).toEqual(statusQuo);
  });
});
