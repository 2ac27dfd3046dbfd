/** What those did who are asked before 999. Nothing under the status quo. */
export class HomeWatch {
  /** Crises of residents in which the home asked first, and rounds that were held, one a resident and month. */
  homesAsked = 0;
  rounds = 0;
  /** Crises that ended where the person lives, as somebody was there in time. */
  stayed = 0;
}
