import { PER_THOUSAND } from '../../evidence/units.ts';
import type { Seen } from '../seen.ts';
import type { Tally } from '../tally.ts';
import { PER_1000, type PeopleMeasure } from './measure.ts';

const WITHIN = 'Emergency admissions within 30 days of a discharge from hospital';
const CHANCES =
  'the sum of their chances, as nothing else follows from an image; of the same body system as in the stay before';

/** To which hospital people are readmitted, and whether they are imaged again. */
export const readmissionMeasures = {
  repeatedImaging: {
    label: 'Repeated imaging at readmissions',
    definition: `${WITHIN} at which imaging is repeated, for each thousand of them: ${CHANCES}`,
    unit: 'per 1,000 readmissions',
    direction: 'lower is better',
    reported: 'groups',
    of: (seen) =>
      PER_THOUSAND *
      (seen.ratio('imagedAgainSame', 'readmissions') +
        seen.ratio('imagedAgainElsewhere', 'readmissions')),
  },
  readmissionsSameHospital: {
    label: 'Readmissions to the same hospital',
    definition: `${WITHIN}, to the hospital that discharged`,
    direction: 'lower is better',
    ...counted('readmissionsSame'),
  },
  readmissionsElsewhere: {
    label: 'Readmissions to another hospital',
    definition: `${WITHIN}, to another hospital than the one that discharged; a label for what is known there, as bed, stay and cost count for the person’s own hospital`,
    direction: 'lower is better',
    ...counted('readmissionsElsewhere'),
  },
  repeatedImagingSameHospital: {
    label: 'Repeated imaging at the same hospital',
    definition: `Readmissions to the same hospital at which imaging is repeated: ${CHANCES}`,
    direction: 'lower is better',
    ...counted('imagedAgainSame'),
  },
  repeatedImagingElsewhere: {
    label: 'Repeated imaging at another hospital',
    definition: `Readmissions to another hospital at which imaging is repeated: ${CHANCES}`,
    direction: 'lower is better',
    ...counted('imagedAgainElsewhere'),
  },
} as const satisfies Readonly<Record<string, PeopleMeasure>>;

/** They are about few: for all people 65+ over all years only. */
function counted(tally: Tally) {
  return {
    unit: PER_1000,
    reported: 'whole',
    of: (seen: Seen) => seen.per1000(tally),
  } as const;
}
