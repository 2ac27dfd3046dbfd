/** Who is watched over where they live, and what came of it. Empty under the status quo. */
export class HomeWatch {
  /** Crises of residents in which the home asked first, and rounds that were held, one a resident and month. */
  homesAsked = 0;
  rounds = 0;
  /** Crises that ended where the person lives, as somebody was there in time. */
  stayed = 0;

  /** Whether a person has telecare, and how many do now. */
  readonly alarm: Uint8Array;
  withAlarm = 0;
  /** Falls that raised an alarm, those of them to which somebody could come, and false alarms to which nurses went. */
  alarms = 0;
  alarmsAnswered = 0;
  falseAlarms = 0;

  /** Whether a person sends readings, whether a nurse looks at those of this month, and how many send them now. */
  readonly readings: Uint8Array;
  readonly reviewed: Uint8Array;
  withReadings = 0;
  /** Months of readings that were looked at, consultations brought forward, and flare-ups that showed in time. */
  reviews = 0;
  broughtForward = 0;
  flareUpsSeen = 0;

  /** @param people numbers of people that there is room for */
  constructor(people: number) {
    this.alarm = new Uint8Array(people);
    this.readings = new Uint8Array(people);
    this.reviewed = new Uint8Array(people);
  }
}
