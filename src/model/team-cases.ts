/** People whom multidisciplinary teams turned to, and what came of it. Empty under the status quo. */
export class TeamCases {
  /** When a team discussed each person last; -Infinity where none did. */
  readonly discussedAt: Float64Array;
  /** How often that was: the occurrence number of their draws. */
  readonly discussions: Uint8Array;
  /** Whether the members agreed on a plan. */
  readonly agreed: Uint8Array;
  /** Needs that came to light and that nobody has been asked to meet yet. */
  readonly openNeeds: Uint8Array;
  /** Hours a week that the idealised control gives a person. */
  readonly givenHours: Float32Array;
  /** What the list is ordered by, highest first, worked out month by month. */
  readonly rank: Float64Array;
  /** Time of the meetings of each neighbourhood that was not enough for another person, in hours. */
  readonly hoursLeft: Float64Array;

  /** People ever discussed, discussions, those of them with fewer than two who could speak of the person. */
  people = 0;
  discussed = 0;
  unknown = 0;
  plansAgreed = 0;
  needsFound = 0;
  needsReferred = 0;
  /** People to whom the idealised control gives hours now. */
  given = 0;

  constructor(people: number, patches: number) {
    this.discussedAt = new Float64Array(people).fill(-Infinity);
    this.discussions = new Uint8Array(people);
    this.agreed = new Uint8Array(people);
    this.openNeeds = new Uint8Array(people);
    this.givenHours = new Float32Array(people);
    this.rank = new Float64Array(people);
    this.hoursLeft = new Float64Array(patches);
  }
}
