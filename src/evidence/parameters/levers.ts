import type { ParameterDeclaration } from '../parameter.ts';

/** What levers of records, routes, names and teams meet in practice. Settings of a lever stand in the scenario. */
export const leverParameters = {
  'sharedRecord.openedOutside': {
    meaning: 'Chance that a receiver opens a shared record that lies outside the workflow',
    unit: 'probability a handoff',
    value: 0.1,
    low: 0.02,
    high: 0.2,
    distribution: 'beta',
    source: 'bowden-2017',
    grade: 'derived',
    role: 'evidence',
    note: 'Opened in 2 to 20 % of unscheduled encounters',
  },
  'sharedRecord.openedInWorkflow': {
    meaning: 'Chance that a receiver opens a shared record that is part of the workflow',
    unit: 'probability a handoff',
    value: 0.75,
    low: 0.7,
    high: 0.9,
    distribution: 'beta',
    source: 'bowden-2017',
    grade: 'derived',
    role: 'evidence',
    note: 'Over 70 % where it opens in the system that staff work in',
  },
  'trustedAssessment.notAccepted': {
    meaning:
      'Share of recent assessments that the council repeats in spite of an agreement, where it trusts who made them as its own team',
    unit: 'probability',
    value: 0.05,
    low: 0.02,
    high: 0.2,
    distribution: 'beta',
    source: 'assumption',
    grade: 'assumed',
    role: 'evidence',
    note: 'No published figure in use; 0.2 without an agreement',
  },
  'trustedAssessment.enough': {
    meaning:
      'Share of the story that has to arrive for an assessment to be taken over under an agreement',
    unit: 'share',
    value: 0.3,
    low: 0.2,
    high: 0.5,
    distribution: 'beta',
    source: 'assumption',
    grade: 'assumed',
    role: 'evidence',
    note: 'No published figure in use: agencies agree on what an assessment has to say, and ask for no more',
  },
} as const satisfies Readonly<Record<string, ParameterDeclaration>>;
