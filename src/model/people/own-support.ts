/**
 * Who decides on each person's support, and what comes of it: one row a person, one typed array a variable. Without a
 * personal budget the council decides, as it always did.
 */
export class OwnSupport {
  /** How the person's budget is held: a number of `BUDGET_HELD`. */
  readonly held: Uint8Array;
  /** Whose money is in it: flags of `BUDGET_PART`. */
  readonly parts: Uint8Array;
  /** Part of the hours assessed that the budget buys; 1 without a budget. */
  readonly bought: Float64Array;
  /** Share of the budget that is not spent. */
  readonly unspent: Float64Array;
  /** Hours a week of the unpaid carer, or of the person where there is none, that go into running the budget. */
  readonly runningHours: Float64Array;
  /** Hours a week that personal assistants give, paid from the budget. */
  readonly assistantHours: Uint8Array;
  /** Whether the person decides what is bought. */
  readonly decides: Uint8Array;
  /** Whether the support is as the person wishes, and whether it would be as the council planned it. */
  readonly asWished: Uint8Array;
  readonly asPlanned: Uint8Array;
  /** What the latest plan is, whose support has not begun: 0 there is none, 1 not as the person wishes, 2 as they wish. */
  readonly planned: Uint8Array;

  constructor(capacity: number) {
    const bytes = () => new Uint8Array(capacity);
    const reals = () => new Float64Array(capacity);
    this.held = bytes();
    this.parts = bytes();
    this.bought = reals().fill(1);
    this.unspent = reals();
    this.runningHours = reals();
    this.assistantHours = bytes();
    this.decides = bytes();
    this.asWished = bytes();
    this.asPlanned = bytes();
    this.planned = bytes();
  }
}
