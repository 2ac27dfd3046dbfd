import { ADMISSION, handoffAgencies, OBSERVED } from '../../model/observer.ts';
import { FRAILTY } from '../../model/people/codes.ts';
import {
  activities,
  CRISIS_WORDS,
  DELAY_WORDS,
  OUTCOME_WORDS,
  PATHWAY_WORDS,
  BUDGET_WORDS,
  SERVICE_WORDS,
  type Activity,
} from '../../observe/activities.ts';

/** How the detail of an activity is read. What has none of these has no detail, or it is the agency that acts. */
export interface Wording {
  /** One sentence: what has happened. */
  readonly meaning: string;
  /** The detail is a code, or the person's `delayReason` is what there is to say: its words. */
  readonly words?: (detail: number, delayReason: number) => string | undefined;
  /** The detail is a number: its unit. */
  readonly unit?: string;
  /** The detail names an agency beside the one that acts: which, and whether it comes from there or goes there. */
  readonly other?: { readonly role: 'from' | 'to'; readonly agency: (detail: number) => number };
}

/** What the activities of a log mean, and how their details are read. */
const wordings: Readonly<Partial<Record<keyof typeof OBSERVED, Wording>>> = {
  arrived: { meaning: 'The person lives here at the start, or turns 65 or moves here' },
  died: {
    meaning: 'The person dies',
    words: (inHospital) => (inHospital === 1 ? 'in hospital' : 'elsewhere'),
  },
  movedAway: { meaning: 'The person moves to another place' },
  crisis: { meaning: 'Something happens that cannot wait', words: wordOf(CRISIS_WORDS) },
  attended: { meaning: 'The person comes to A&E' },
  admitted: { meaning: 'The hospital admits the person as an emergency', words: admissionWords },
  bedded: { meaning: 'A bed on a ward is free; the value is the wait for it', unit: 'days' },
  ready: {
    meaning: 'Nothing clinical keeps the person in the bed; the detail is the way out',
    words: wordOf(PATHWAY_WORDS),
  },
  discharged: {
    meaning: 'The person leaves the hospital; the detail is the way out',
    words: wordOf(PATHWAY_WORDS),
  },
  enteredCareHome: {
    meaning: 'The person moves to a care home for good',
    words: (fromHospital) => (fromHospital === 1 ? 'after hospital' : 'from home'),
  },
  homeCareStarted: { meaning: 'Paid care at home begins', unit: 'hours a week' },
  carerChanged: {
    meaning: 'Somebody starts or stops caring without pay',
    words: (starts) => (starts === 1 ? 'starts' : 'stops'),
  },
  askedForSupport: { meaning: 'The person, or somebody for them, asks an agency for support' },
  handedOff: {
    meaning: 'An agency gets the case from another',
    other: { role: 'from', agency: (detail) => handoffAgencies(detail).from },
  },
  bounced: {
    meaning: 'An agency sends a referral back because it does not do this',
    other: { role: 'to', agency: (detail) => handoffAgencies(detail).to },
  },
  refused: {
    meaning: 'An agency refuses a referral for want of information or need',
    other: { role: 'to', agency: (detail) => handoffAgencies(detail).to },
  },
  caseLost: {
    meaning: 'A case is lost on the way: nobody owns it',
    other: { role: 'from', agency: (agency) => agency },
  },
  caseFound: {
    meaning: 'Somebody owns a lost case again; the value is the time without an owner',
    unit: 'days',
  },
  storyTold: { meaning: 'The person tells an agency what it does not know' },
  assessed: {
    meaning: 'A social care assessment ends; the value is the time since the request',
    unit: 'days',
  },
  assessedByService: { meaning: 'A service assesses the person when it begins' },
  requestEnded: {
    meaning: 'A request for support ends; the detail is in what',
    words: wordOf(OUTCOME_WORDS),
  },
  supportStarted: { meaning: 'A service begins', words: wordOf(SERVICE_WORDS) },
  supportEnded: { meaning: 'A service ends', words: wordOf(SERVICE_WORDS) },
  consulted: {
    meaning: 'A consultation with the practice',
    words: (nurse) => (nurse === 1 ? 'with a nurse' : 'with a GP'),
  },
  delayPart: {
    meaning: 'A part of a delay in the bed is over; the detail is what for, the value its length',
    words: (_days, reason) => DELAY_WORDS[reason],
    unit: 'days',
  },
  reviewed: {
    meaning:
      'Long-term support is reviewed; the value is the time since the last review or the start',
    unit: 'days',
  },
  planAgreed: {
    meaning: 'A plan is made that health and social care have to agree on',
    words: (asWished) => (asWished === 1 ? 'as the person wishes' : 'not as the person wishes'),
  },
  disputeBegan: {
    meaning: 'Those who have to agree on a plan do not; the detail is what about',
    words: (money) => (money === 1 ? 'who pays' : 'what is right'),
  },
  disputeEnded: {
    meaning: 'One view prevails, or the case is overtaken; the value is how long it took',
    unit: 'days',
  },
  sentHomeWithResponse: {
    meaning: 'A&E sends the person home because an agency can respond there',
  },
  hurried: {
    meaning: 'The council buys support at once for somebody in a hospital bed; the detail is which',
    words: wordOf(SERVICE_WORDS),
  },
  budgetSet: {
    meaning: 'A personal budget begins, or is set anew at a review; the detail is how it is held',
    words: wordOf(BUDGET_WORDS),
  },
  budgetEnded: { meaning: 'A personal budget ends: the council decides again' },
  dischargedEarly: {
    meaning:
      'Ready to leave earlier than it would take, for want of beds; the value is what is cut',
    unit: 'days',
  },
};

/** An activity of the log with all that can be said of it. */
export interface LoggedActivity extends Activity, Wording {}

/** By number of `OBSERVED`; a number that no log holds has none. */
export const loggedActivities: readonly (LoggedActivity | undefined)[] = Object.keys(OBSERVED)
  .map((name) => name as keyof typeof OBSERVED)
  .toSorted((a, b) => OBSERVED[a] - OBSERVED[b])
  .map((name) => {
    const activity = activities[name];
    return activity && { meaning: '', ...wordings[name], ...activity };
  });

/** By `FRAILTY`. */
export const FRAILTY_WORDS = Object.keys(FRAILTY);

function wordOf(words: readonly string[]): (detail: number) => string | undefined {
  return (code) => words[code];
}

function admissionWords(flags: number): string {
  return [
    flags & ADMISSION.overnight ? 'overnight' : 'without a night',
    flags & ADMISSION.viaEmergency ? 'via A&E' : 'not via A&E',
    ...(flags & ADMISSION.sensitive ? ['avoidable'] : []),
    ...(flags & ADMISSION.readmission ? ['a readmission'] : []),
  ].join(', ');
}
