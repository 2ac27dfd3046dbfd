import type { Finding, StudyOf } from '../finding.ts';

const SIZE = {
  quick: { people: 10_000, futures: 3 },
  full: { people: 44_016, futures: 10 },
} as const;
const HOMES = ['do-nothing', 'evidence-v05'] as const;
/** Residents, as far as allotted by chance: matched controls lived in homes elsewhere (E036, E037). */
const RESIDENTS: StudyOf = {
  kind: 'study',
  trial: 'residents',
  design: 'randomised',
  enrol: { select: 'random', topShare: 0.05 },
  people: 1200,
  months: 24,
  scale: 'percent',
};

/** Support for care homes. */
export const v05: Finding = {
  id: 'V05',
  name: 'Support for care homes',
  claim: 'Support for care homes cuts emergency admissions, most where no nurse is on site.',
  published:
    'Rushcliffe -23 % (E036); Nottingham -18 % in all homes and -34 % in those without nurses (E037, E039); bed days as before (E029).',
  trials: {
    residents: {
      scenarios: HOMES,
      ...SIZE,
      years: 2,
      records: { outcome: 'emergencyAdmissions', lives: 'careHome', months: 24 },
    },
    bedDays: {
      scenarios: HOMES,
      ...SIZE,
      years: 2,
      records: { outcome: 'bedDays', lives: 'careHome', months: 24 },
    },
  },
  quantities: [
    {
      id: 'all',
      says: 'Emergency admissions of residents of all homes',
      unit: '%',
      from: RESIDENTS,
      band: { low: -30, high: -10 },
      published: { value: -18, source: 'E037' },
    },
    {
      id: 'residential',
      says: 'The same in homes without nurses',
      unit: '%',
      from: { ...RESIDENTS, among: 'residentialHome' },
      band: { high: -10 },
      published: { value: -34, source: 'E039' },
    },
    {
      id: 'bedDays',
      says: 'Bed days of residents',
      unit: '%',
      from: { ...RESIDENTS, trial: 'bedDays' },
      band: { low: -10, high: 10 },
    },
  ],
  controls: [
    {
      id: 'nursing',
      says: 'The same in homes with nurses: as before',
      unit: '%',
      from: { ...RESIDENTS, among: 'nursingHome' },
      band: { low: -5, high: 5 },
    },
  ],
};
