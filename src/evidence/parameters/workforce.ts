import { PROFESSION_WORDS, family, type Profession } from '../families.ts';
import type { ParameterDeclaration } from '../parameter.ts';

type Priced = Exclude<Profession, 'socialWorker'>;

/** What better pay does, and what it costs. The hour of a social worker stands among the costs. */
export const workforceParameters = {
  'workforce.payOnLeaving': {
    meaning: 'By how many per cent fewer leave a post in a year for each per cent of better pay',
    unit: '% per %',
    value: 1,
    low: 0,
    high: 3,
    distribution: 'triangular',
    source: 'assumption',
    grade: 'assumed',
    role: 'evidence',
    note: 'No published figure in use. Care workers leave less than half as often where five things are better, of which pay is one',
  },
  'workforce.payOnRecruiting': {
    meaning: 'By how many per cent sooner a vacant post is filled for each per cent of better pay',
    unit: '% per %',
    value: 1,
    low: 0,
    high: 3,
    distribution: 'triangular',
    source: 'assumption',
    grade: 'assumed',
    role: 'evidence',
    note: 'No published figure in use: taken to be as strong as what pay does to leaving',
  },
  'workforce.payShare': {
    meaning: 'Part of the cost of an hour of work that is pay, with what employers pay on top',
    unit: 'share',
    value: 0.65,
    low: 0.55,
    high: 0.75,
    distribution: 'triangular',
    source: 'assumption',
    grade: 'assumed',
    role: 'evidence',
    note: 'The rest is overheads and buildings; no published figure in use',
  },
  ...family(
    'workforce.hourCost',
    (profession: Priced) => `Cost of a working hour of ${PROFESSION_WORDS[profession]}`,
    {
      unit: 'GBP per hour',
      distribution: 'triangular',
      source: 'pssru-2024',
      grade: 'measured',
      role: 'evidence',
    },
    {
      gp: [133, 133, 161, { note: '161 with the cost of qualification' }],
      practiceNurse: [47, 47, 53, { note: '53 with the cost of qualification' }],
      communityNurse: [58, 47, 64, { note: 'Band 6; 64 with the cost of qualification' }],
      therapist: [57, 44, 68, { note: 'Band 6' }],
      dischargeNurse: [
        58,
        47,
        69,
        { grade: 'derived', note: 'As for other nurses of band 6; bands 5 to 7' },
      ],
      geriatrician: [
        114,
        67,
        126,
        {
          grade: 'derived',
          note: '109 in the manual before, uprated; 67 in that of 2024 is out of line',
        },
      ],
      mentalHealthNurse: [58, 47, 69, { note: 'Band 6' }],
      linkWorker: [30, 27, 33, { grade: 'derived', note: 'As for support and outreach workers' }],
    },
  ),
} as const satisfies Readonly<Record<string, ParameterDeclaration>>;
