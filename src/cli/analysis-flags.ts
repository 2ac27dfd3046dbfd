import { text } from './flag-kinds.ts';

/** Flags of `rehearse sweep` of its own. */
export const sweepFlags = {
  vary: text('A key and its values, as in --vary crisis.scale=0.9,1,1.1; again for another key'),
  against: text(
    'What every point is held against  [default: the scenario without its timeline, or as it is]',
  ),
  measure: text(
    'A measure; may be given again for another  [default: emergencyAdmissions, costWithChange]',
  ),
} as const;

/** Flags of `rehearse believe` of its own. */
export const believeFlags = {
  measure: text('A measure; may be given again for another  [default: emergencyAdmissions]'),
  parameter: text(
    'A parameter to look at; may be given again  [default: those the difference moves with most]',
  ),
  draws: text('Draws of what is not known, by which parameters are chosen  [default: 40]'),
} as const;

/** Flags of `rehearse stress` of its own. */
export const stressFlags = {
  measure: text(
    'A measure; may be given again  [default: emergencyAdmissions, delayedDays, costWithChange]',
  ),
} as const;

/** Flags of `rehearse sensitivity` of its own. */
export const sensitivityFlags = {
  decide: text(
    'By what it is decided: a measure, or a measure of the baseline file, of which more is better  [default: costWithChange]',
  ),
  value: text(
    'GBP that each is worth, beside the cost in all, as in --value emergencyAdmissions=3000',
  ),
  measure: text('A measure to look at as well; may be given again  [default: emergencyAdmissions]'),
  trajectories: { ...text('Trajectories of the screening'), default: '4' },
  survivors: { ...text('Subjects whose shares of variance are told'), default: '3' },
  rows: { ...text('Rows of the design for shares of variance'), default: '32' },
  draws: { ...text('Draws for the value of information'), default: '40' },
} as const;

/** Its size, which is a small one where nothing else is said. */
export const sensitivitySize = {
  people: text('How many people aged 65 and over are simulated  [default: 2000]'),
  years: text('Reported years, after the warm-up  [default: 3]'),
  replications: text('Futures as things are  [default: 6]'),
} as const;

/** Flags of `rehearse validate` of its own. */
export const validateFlags = {
  only: text('Targets and findings by id, as in V05,T01  [default: all]'),
  people: text('People aged 65 and over of every trial  [default: what each takes]'),
  replications: text('Futures of every trial  [default: what each takes]'),
  report: text('A Markdown page, with its charts beside it, as docs/validation.md'),
} as const;

/** Flags of `rehearse evaluate` of its own. */
export const evaluateFlags = {
  design: text(
    'before-after, matched, did, relative-did, discontinuity, cluster or randomised; again for more  [default: all]',
  ),
  n: { ...text('People in a study'), default: '500' },
  months: { ...text('Months of follow-up'), default: '12' },
  outcome: { ...text('What is counted person by person'), default: 'emergencyAdmissions' },
  studies: { ...text('Studies of each design'), default: '200' },
  enrol: {
    ...text('Who takes part: recentAdmission, riskScore, referral or random'),
    default: 'recentAdmission',
  },
  top: {
    ...text('Share of people with the highest scores, for riskScore and discontinuity'),
    default: '5%',
  },
  fields: text(
    'Fields that controls are matched on, as in age,frailty  [default: the usual ones; of controls elsewhere, all recorded]',
  ),
  controls: {
    ...text(
      'Where controls live: here, without taking part, or elsewhere, with nobody taking part',
    ),
    default: 'here',
  },
  against: text('The place without the programme  [default: the scenario without its timeline]'),
} as const;
