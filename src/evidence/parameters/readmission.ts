import type { ParameterDeclaration } from '../parameter.ts';

/** Readmissions: to which hospital they are, and what is done there again. */
export const readmissionParameters = {
  'readmission.elsewhereShare': {
    meaning:
      'Share of readmissions within 30 days that are to another hospital than the one that discharged',
    unit: 'probability a readmission',
    value: 0.22,
    low: 0.05,
    high: 0.34,
    distribution: 'beta',
    source: 'assumption',
    grade: 'assumed',
    role: 'evidence',
    note: 'No English figure could be read. United States: 22 % (Kind and others 2010, Ann Intern Med 153:718), 22.2 % (Am J Manag Care 2021;27(5)), 34 % of those with imaging in the first stay (Am J Manag Care 2024;30(2):66). Where a place has one hospital it should be lower',
  },
  'imaging.repeatShare': {
    meaning:
      'Chance that imaging of the same body system is repeated at a readmission to the same hospital',
    unit: 'probability a readmission',
    value: 0.143,
    low: 0.077,
    high: 0.2,
    distribution: 'beta',
    source: ['ajmc-2024', 'vest-2014'],
    grade: 'derived',
    role: 'evidence',
    note: 'United States, 2018, of all readmissions after a stay with imaging: of those to the same hospital it is some 0.2 points lower, and of those after any stay lower by an unknown amount. 7.7 % of images of all ages were repeated within 90 days; the upper end is a judgement',
  },
  'imaging.elsewhereOdds': {
    meaning:
      'Odds of repeated imaging at a readmission to another hospital, relative to one to the same',
    unit: 'odds ratio',
    value: 1.05,
    low: 1.02,
    high: 1.08,
    distribution: 'lognormal',
    source: 'ajmc-2024',
    grade: 'derived',
    role: 'evidence',
    note: 'All readmissions to another hospital, with an exchange or without, of people without Alzheimer disease. The range is what 182,085 and 93,775 readmissions leave open',
  },
  'imaging.recordReadOdds': {
    meaning:
      'Odds of repeated imaging where a shared record was read and believed, relative to where it was not',
    unit: 'odds ratio',
    value: 0.75,
    low: 0.65,
    high: 0.87,
    distribution: 'lognormal',
    source: 'vest-2014',
    grade: 'derived',
    role: 'evidence',
    note: 'Observational: an exchange was opened within 90 days of the first image, 25 % lower odds (13 to 35). That it was believed is taken for granted there',
  },
} as const satisfies Readonly<Record<string, ParameterDeclaration>>;
