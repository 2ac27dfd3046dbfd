import { hospitalFields } from '../../../observe/recorded-fields.ts';
import type { Finding } from '../finding.ts';

/** The size of the English pilots: 3,646 participants who were matched (E001). */
const PEOPLE = 3600;
const TOP = { select: 'riskScore', topShare: 0.05 } as const;
const SIZE = {
  quick: { people: 10_000, futures: 4 },
  full: { people: 44_016, futures: 12 },
} as const;

/** Teams for the riskiest. */
export const v01: Finding = {
  id: 'V01',
  name: 'Teams for the riskiest',
  claim: 'Teams for the riskiest do not cut emergency admissions; staff like them.',
  published:
    '+9 % in six pilots, matched, six months (E001); +16.5 %, -5.7 to 38.7, with community matrons (E014); +0.01 per patient and month in Manchester (E011); none in North West London (E103); RR 0.91, 0.79 to 1.05, in trials with frail people (E137). Staff saw better care, people saw the clinician of their choice less often (E006).',
  note: 'The true effect of the team is next to nothing: plans wait for the same capacity as before. As in the pilots, people on the list are compared with matched controls by differences in differences, six months after with six before, as a ratio of ratios. The risk tool picks people by frailty as well, which the hospital records that controls are matched on do not have, so that participants are worse off than their matches: by 6 per cent before already, which the differences take out, and by a little more after. What participants and controls have afterwards was compared before, and gave 1.11 (0.99 to 1.22), just out of the band; the design was changed to that of the study with the band and this miss known. How far above 1 a study comes depends on what the tool knows and the evaluators do not (caseFinding.perFrailtyStep), an assumption. Staff see more of each other and trust each other more; their engagement falls, as meetings take hours, which the finding does not ask for.',
  trials: {
    main: {
      scenarios: ['do-nothing', 'evidence-v01'],
      ...SIZE,
      // The top 5 % of half of the futures are as many as the study had: of fewer it could not be drawn.
      quick: { people: 24_000, futures: 6 },
      years: 1,
      records: { outcome: 'emergencyAdmissions', months: 12 },
    },
    control: {
      scenarios: ['do-nothing', 'evidence-v01-control'],
      ...SIZE,
      years: 1,
      records: { outcome: 'emergencyAdmissions', months: 12 },
    },
  },
  quantities: [
    {
      id: 'matched',
      says: 'Emergency admissions of those on the list, six months after over six months before, and that over matched controls',
      unit: 'ratio',
      from: {
        kind: 'study',
        trial: 'main',
        design: 'relative-did',
        enrol: TOP,
        people: PEOPLE,
        months: 6,
        scale: 'ratio',
        fields: hospitalFields,
        controls: 'elsewhere',
      },
      band: { low: 0.95, high: 1.1 },
      published: { value: 1.09, source: 'E001' },
    },
    {
      id: 'jointWork',
      says: 'Trust in colleagues of other agencies: staff saw better care',
      unit: 'index',
      from: { kind: 'change', trial: 'main', measure: 'trustOutside', scale: 'difference' },
      band: { low: 0 },
    },
    {
      id: 'ownClinician',
      says: 'Continuity of GP: people did not see the clinician of their choice more often',
      unit: 'index',
      from: { kind: 'change', trial: 'main', measure: 'usualGp', scale: 'difference' },
      band: { high: 0.005 },
    },
  ],
  controls: [
    {
      id: 'ideal',
      says: 'The same list with every plan carried out at once and care without limit: true ratio',
      unit: 'ratio',
      from: {
        kind: 'study',
        trial: 'control',
        design: 'randomised',
        enrol: TOP,
        people: PEOPLE,
        months: 12,
        scale: 'ratio',
      },
      band: { high: 0.95 },
    },
  ],
};
