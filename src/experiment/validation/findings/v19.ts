import { ALL_OLDER, SUPPORTED_ADULTS } from '../../../observe/groups.ts';
import type { ChangeOf, Finding } from '../finding.ts';

const SIZE = {
  quick: { people: 5000, futures: 4 },
  full: { people: 44_016, futures: 8 },
} as const;
const WELLBEING: ChangeOf = {
  kind: 'change',
  trial: 'conceived',
  measure: 'scrqol',
  scale: 'difference',
};

/** Money in people's own hands. */
export const v19: Finding = {
  id: 'V19',
  name: 'Personal budgets',
  claim: 'Personal budgets raise wellbeing and not health, and restrictions turn the sign.',
  published:
    'Care-related quality of life up, EQ-5D and deaths as before, worse in restrictive sites (E055 to E057); older people were the least satisfied (E148 to E150).',
  trials: {
    conceived: { scenarios: ['do-nothing', 'evidence-v19'], ...SIZE, years: 2 },
    restricted: { scenarios: ['do-nothing', 'evidence-v19-control'], ...SIZE, years: 2 },
  },
  quantities: [
    {
      id: 'wellbeing',
      says: 'Social-care related quality of life of adults under 65 in support, as conceived',
      unit: 'score',
      from: { ...WELLBEING, group: SUPPORTED_ADULTS },
      band: { low: 0.005 },
    },
    {
      id: 'older',
      says: 'The same of people 65+ in support',
      unit: 'score',
      from: { ...WELLBEING, group: ALL_OLDER },
      band: { low: 0 },
    },
    {
      id: 'health',
      says: 'EQ-5D of people 65+',
      unit: 'index',
      from: { ...WELLBEING, measure: 'eq5d', group: ALL_OLDER },
      band: { low: -0.01, high: 0.01 },
    },
  ],
  controls: [
    {
      id: 'restricted',
      says: 'Quality of life of adults under 65 where rules, sums and help are cut back',
      unit: 'score',
      from: { ...WELLBEING, trial: 'restricted', group: SUPPORTED_ADULTS },
      band: { high: 0 },
    },
  ],
};
