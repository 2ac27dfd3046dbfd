import { isMeasureId, measureOf, type MeasureId } from '../observe/measures.ts';

/** What a measure is called where there is room for a few words. */
interface ShortName {
  /** In a row or on an axis, without its unit. */
  readonly name: string;
  /** In the middle of a sentence, as what an option cuts or raises. */
  readonly noun: string;
}

/** Of the measures that charts are about; every other one has its label. */
const shortNames: Partial<Record<MeasureId, ShortName>> = {
  emergencyAdmissions: { name: 'Admissions', noun: 'admissions' },
  aeAttendances: { name: 'A&E attendances', noun: 'A&E attendances' },
  avoidableAdmissions: { name: 'Avoidable admissions', noun: 'avoidable admissions' },
  readmissions: { name: 'Readmissions', noun: 'readmissions' },
  bedDays: { name: 'Bed days', noun: 'bed days' },
  careHomeMoves: { name: 'Moves to care homes', noun: 'moves to care homes' },
  careHomeAdmissions: { name: 'Care-home admissions', noun: 'care-home admissions' },
  deaths: { name: 'Deaths', noun: 'deaths' },
  delayedDays: { name: 'Delayed days', noun: 'delays' },
  homeAfterThreeMonths: { name: 'Home after 91 days', noun: 'people at home after 91 days' },
  usualResidence: { name: 'Discharged home', noun: 'discharges home' },
  waitForAssessment: { name: 'Wait to be assessed', noun: 'waits to be assessed' },
  waitForSupport: { name: 'Wait for support', noun: 'waits' },
  handoffs: { name: 'Handoffs', noun: 'handoffs' },
  storiesTold: { name: 'Story told', noun: 'retelling' },
  daysAtHome: { name: 'Days at home', noun: 'days at home' },
  unmetHours: { name: 'Unmet need', noun: 'unmet need' },
  carersStopped: { name: 'Carers who stop', noun: 'loss of carers' },
  eq5d: { name: 'Quality of life', noun: 'quality of life' },
  workload: { name: 'Staff workload', noun: 'workload' },
  vacancies: { name: 'Posts vacant', noun: 'vacancies' },
  costNhsHospital: { name: 'Cost to hospitals', noun: 'hospital cost' },
  costNhsCommunity: { name: 'Cost, NHS community', noun: 'community NHS cost' },
  costCouncil: { name: 'Cost to council', noun: 'council cost' },
  costCouncilNet: { name: 'Net cost to council', noun: 'net council cost' },
  costPerson: { name: 'Cost to people', noun: 'cost to people' },
  costTotal: { name: 'Cost of services', noun: 'cost of services' },
  costWithChange: { name: 'Cost in all', noun: 'cost' },
};

/** Units as a row has room for them: whom they are about stands in the subtitle or the table. */
const shortUnits: Readonly<Record<string, string>> = {
  'per 1,000 people a year': 'per 1,000',
  'per 100,000 people a year': 'per 100,000',
  'per 100,000 people': 'per 100,000',
  'per person a year': 'a person',
  'days per person a year': 'a year',
  'hours per person a week': 'hours a week',
  '% of hours at work': '% of hours',
  'GBP per person a year': '£ a person',
  'GBP per person 65+ a year': '£ a person',
};

/** A measure in two to four words; one of a scenario's own by its id. */
export function shortNameOf(measure: string): string {
  if (!isMeasureId(measure)) return measure;
  return shortNames[measure]?.name ?? measureOf(measure).label;
}

/** A measure in the middle of a sentence, as what an option cuts or raises. */
export function nounOf(measure: string): string {
  if (!isMeasureId(measure)) return measure;
  return shortNames[measure]?.noun ?? lowerFirst(measureOf(measure).label);
}

/** A unit in as few words as a row has room for. */
export function shortUnitOf(unit: string): string {
  return shortUnits[unit] ?? unit;
}

/** Name and unit in one. */
export function rowNameOf(measure: string, unit: string): string {
  return unit === '' ? shortNameOf(measure) : `${shortNameOf(measure)}, ${shortUnitOf(unit)}`;
}

/** Abbreviations keep their capitals. */
function lowerFirst(label: string): string {
  return /^[A-Z][^a-z ]/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}
