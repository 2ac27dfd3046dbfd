import type { ItemName, Payer } from '../ledger-items.ts';
import { servicesForPeople } from '../bearing.ts';
import type { Seen } from '../seen.ts';
import type { PeopleMeasure } from './measure.ts';

const PER_PERSON = 'GBP per person a year';
const PER_DELAYED_DAY = 'GBP per delayed day';

/** What councils count as long-term support. */
const LONG_TERM: readonly ItemName[] = [
  'homeCare',
  'careHomes',
  'adultSupport',
  'directPayments',
  'serviceFunds',
  'assistants',
  'adultPayments',
];

/** What people give back to the council. */
const PAID_BACK: readonly ItemName[] = ['contributions', 'unspentReturned'];

/** Who pays for what happens, and what a delay costs whom. */
export const moneyMeasures = {
  costNhsHospital: costOf(
    'Cost to the NHS, hospital',
    'NHS: hospital',
    'A&E attendances, ambulance journeys to A&E, emergency admissions and days in an acute bed, capacity included',
  ),
  costNhsCommunity: costOf(
    'Cost to the NHS, community and primary care',
    'NHS: community and primary care',
    'Consultations, nursing, therapy and mental health care at home, intermediate care at home, rehabilitation beds, nursing in care homes and care homes that it pays for as a whole; with its part of what a joint budget pays',
  ),
  costCouncil: costOf(
    'Cost to the council, gross',
    'Council',
    'Assessments and reviews, low-level support, reablement, grants to the voluntary sector, care-home places after a discharge, and long-term support, before what people contribute to it; with its part of what a joint budget pays',
  ),
  costCouncilNet: {
    ...cost('Cost to the council, net of contributions'),
    definition:
      'The gross cost to the council, less what people contribute to long-term support and what they give back of direct payments',
    of: (seen) => seen.paidPerPerson('Council') - seen.paidOutOf('own', PAID_BACK),
  },
  costPerson: {
    ...cost('Cost to people themselves'),
    definition:
      'Home care and care homes that people pay for, and what they contribute to long-term support that the council arranges; less what they keep of direct payments',
    of: (seen) => seen.paidPerPerson('Person') - seen.spentPerPerson(['unspentPaid']),
  },
  costTotal: {
    ...cost('Cost in all'),
    definition:
      'What all services cost, whoever pays for them: the NHS, the council, a joint budget or people themselves; unpaid care and what it costs to run organisations are not in it',
    of: (seen) => seen.spentPerPerson(servicesForPeople),
  },
  councilLongTermSpend: {
    ...cost('Council spending on long-term support'),
    definition:
      'What the council pays for home care, for care homes and for support that began before 65, gross of what people contribute, in prices of 2022/23, the year of the published figure: what it is in the prices of 2023/24 of all other costs, less the rise of pay and prices in adult social care between the two (7.4 %)',
    official: 'ASC-FR: gross current expenditure on long-term support, people 65+, of 2022/23',
    unit: 'GBP of 2022/23 per person a year',
    target: 'T26',
    of: (seen) => seen.spentPerPerson(LONG_TERM) / (1 + seen.values['costs.socialCareRise']),
  },
  careHomeShareOfSpend: {
    label: 'Care homes in council spending on long-term support',
    definition:
      'What the council pays for care homes, as a share of its spending on long-term support',
    unit: '%',
    direction: 'neither',
    reported: 'groups',
    of: (seen) => (100 * seen.spentPerPerson(['careHomes'])) / seen.spentPerPerson(LONG_TERM),
  },
  costOfDelays: {
    ...cost('Cost of delayed days to the NHS'),
    definition:
      'Days in an acute bed after being ready to leave, delays that ended in death among them, at what a bed by itself costs: capacity that the next person could use, no money that could be saved in the year',
    of: (seen) => seen.spentPerPerson(['delayedDays']),
  },
  delayedDayHospital: delayedDay(
    'Delayed day: cost to the NHS, hospital',
    'What the hospital budget bears for a day in the bed after being ready to leave',
    (seen) => seen.perDelayedDay('hospital'),
  ),
  delayedDayCommunity: delayedDay(
    'Delayed day: saved by the NHS in the community',
    'What the community budget does not pay on such a day, because intermediate care has not begun; a mean over all delayed days',
    (seen) => seen.perDelayedDay('community'),
  ),
  delayedDayCouncil: delayedDay(
    'Delayed day: saved by the council',
    'What the council does not pay on such a day, because its support has not begun, net of contributions; a mean over all delayed days',
    (seen) => seen.perDelayedDay('council'),
  ),
} as const satisfies Readonly<Record<string, PeopleMeasure>>;

function cost(label: string) {
  return { label, unit: PER_PERSON, direction: 'neither', reported: 'groups' } as const;
}

function costOf(label: string, payer: Payer, definition: string): PeopleMeasure {
  return { ...cost(label), definition, of: (seen) => seen.paidPerPerson(payer) };
}

function delayedDay(label: string, definition: string, of: (seen: Seen) => number): PeopleMeasure {
  return {
    label,
    definition,
    unit: PER_DELAYED_DAY,
    direction: 'neither',
    reported: 'groups',
    of,
  };
}
