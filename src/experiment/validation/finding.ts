import type { RecordsAsked } from '../../observe/person-records.ts';
import type { MeasureId } from '../../observe/measures.ts';
import type { LeverName } from '../../scenario/levers.ts';
import type { FieldName, GroupName } from '../../observe/recorded-fields.ts';
import type { RecordedOutcomeId } from '../../observe/studied-outcomes.ts';
import type { DesignName, Uptake } from '../evaluation/designs.ts';
import type { EnrolmentRule } from '../evaluation/study-pool.ts';
import type { FieldWindow } from '../evaluation/sub-pool.ts';

/** Both ends included; an end that is left out is open. */
export interface Band {
  readonly low?: number;
  readonly high?: number;
}

/** What was published of a quantity, in its unit. */
export interface PublishedEstimate {
  readonly value: number;
  /** Its 95 % interval, or the range over studies. */
  readonly low?: number;
  readonly high?: number;
  /** Rows of the evidence, as in E001. */
  readonly source: string;
}

/** A set-up that is simulated: shipped scenarios, with the size of the study as far as a machine allows. */
export interface Trial {
  /** By id; with `#`, an option of its file by name, as in `evidence-v05-control#V05, control`. */
  readonly scenarios: readonly [string, ...string[]];
  /** People aged 65 and over in each future, and futures: in a few minutes, and at full size. */
  readonly quick: TrialSize;
  readonly full: TrialSize;
  /** Reported years; those of the first scenario where it is left out. */
  readonly years?: number;
  /** Years of warm-up likewise. */
  readonly warmUp?: number;
  /** Whether its two scenarios are one to the last event: where the first future bears that out, the others run once. */
  readonly isIdle?: boolean;
  /** Shipped places in place of the scenario's own, each with so many futures. */
  readonly places?: readonly string[];
  /** What is recorded person by person from the day on which the first two scenarios part. */
  readonly records?: Pick<RecordsAsked, 'outcome' | 'also' | 'lives'> & {
    readonly months: number;
    /** Months before that day; a year where it is left out. */
    readonly before?: number;
  };
}

export interface TrialSize {
  readonly people: number;
  readonly futures: number;
}

/** How an effect is told: with over without, the change in per cent, or the difference in the measure's unit. */
export type Scale = 'ratio' | 'percent' | 'difference';

/** The change from the first to the last scenario of a trial, over whole places. */
export interface ChangeOf {
  readonly kind: 'change';
  readonly trial: string;
  readonly measure: MeasureId;
  /** Measures that are added to it. */
  readonly plus?: readonly MeasureId[];
  /** Whether it is told in numbers and not as a rate: times the people. */
  readonly inNumbers?: boolean;
  readonly scale: Scale;
  /** Positions of the two scenarios that are compared, where they are not the first and the last. */
  readonly between?: readonly [number, number];
  /** Whom it is about; by default those whom the measure is about. A council by its place among those of the area, from 0. */
  readonly group?: string;
  /** By default, all reported years. */
  readonly year?: number;
  /** What it is told for each of, as in a percentage for each 0.2 of an index. */
  readonly per?: { readonly measure: MeasureId; readonly step: number };
}

/** What studies of records say of it. */
export interface StudyOf {
  readonly kind: 'study';
  readonly trial: string;
  readonly design: DesignName;
  readonly enrol: EnrolmentRule;
  /** Participants, and months of follow-up. */
  readonly people: number;
  readonly months: number;
  readonly scale: Scale | 'oddsRatio';
  /** By default, what is recorded without saying how lately. */
  readonly fields?: readonly FieldName[];
  /** The only people whom the study may have, participants and others. */
  readonly among?: GroupName | 'reached';
  /**
   * Whether people were asked themselves when it was over: those who died are not in it, nor those of whose year before
   * nothing is known as they came within it.
   */
  readonly asksSurvivors?: boolean;
  /** Where controls live: where the programme is, without taking part, or in areas without it. */
  readonly controls?: 'elsewhere';
  /** Of a discontinuity, in place of the risk score: who has this much of a field takes part. */
  readonly running?: RunningField;
  /** Of a discontinuity that estimates the effect on compliers: the shares who take part in fact. */
  readonly uptake?: Uptake;
  /** What is counted, of what the trial records besides; by default, its outcome. */
  readonly counts?: RecordedOutcomeId;
  /** Whether that is told for each of the trial's outcome, as contacts with one GP per contact. */
  readonly perOutcome?: boolean;
}

/** The field that decides who takes part, from which value on, and whom the study had. */
export interface RunningField extends FieldWindow {
  readonly from: number;
}

/** Events of a group: those of the kind, and all. */
export interface EventGroup {
  readonly measure: MeasureId;
  readonly among: MeasureId;
}

/** Two groups of events of different people: the odds that one is of a kind. */
export interface EventsOf extends EventGroup {
  readonly kind: 'events';
  readonly trial: string;
  /**
   * Whom it is held against, where the study compared two groups of one place: others of the last scenario. By default, the
   * same events of the first.
   */
  readonly against?: EventGroup;
  /** Events in the groups of the study, for how these compare in size. */
  readonly groups: { readonly without: number; readonly with: number };
  /** The 95 % interval of its odds ratio: as many events are drawn as make one as wide. */
  readonly interval: { readonly low: number; readonly high: number };
}

/** Groups of areas whose admissions grow: the futures of a trial are areas, and its scenarios what may happen to them. */
export interface AreasOf {
  readonly kind: 'areas';
  readonly trial: string;
  readonly of: AreaQuantity;
}

export type AreaQuantity =
  | 'growthWithout'
  | 'gap'
  | 'firstYearGap'
  | 'lateShare'
  | 'regressionShare';

/** What a lever of the last scenario did: a part of a sum, in per cent. */
export interface LeverShareOf {
  readonly kind: 'leverShare';
  readonly trial: string;
  readonly lever: LeverName;
  /** Items of `levers.csv`. */
  readonly part: string;
  readonly rest: string;
}

/** The share of studies in which quantities are all inside their bands. */
export interface JointlyOf {
  readonly kind: 'jointly';
  readonly quantities: readonly string[];
}

/** A number that was published, where it has to lie, and how the model is asked for it. */
export interface Quantity {
  readonly id: string;
  readonly says: string;
  readonly unit: string;
  readonly from: ChangeOf | StudyOf | EventsOf | AreasOf | LeverShareOf | JointlyOf;
  readonly band: Band;
  /** Whether it is enough that percentiles 5 to 95 and the band have something in common: studies that cannot tell it from it. */
  readonly isNull?: boolean;
  readonly published?: PublishedEstimate;
}

/** A published finding: what was found, how it is set up, and what has to come out. */
export interface Finding {
  readonly id: string;
  /** In a few words. */
  readonly name: string;
  readonly claim: string;
  /** What was published, with rows of the evidence. */
  readonly published: string;
  readonly trials: Readonly<Record<string, Trial>>;
  readonly quantities: readonly Quantity[];
  /** Of a miss: what the model says, what the study said, and which assumption decides it. */
  readonly note?: string;
  /** What has to show where it should: a finding that comes out while one of these fails says nothing. */
  readonly controls: readonly Quantity[];
}
