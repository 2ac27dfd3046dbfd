import { grown } from '../../engine/columns.ts';
import { PairTable } from '../../engine/pair-table.ts';

/** Rows that there is room for at first. */
const FIRST_ROWS = 1 << 10;

/**
 * What professionals know of each other: a sparse, directed graph, one row for each pair of posts whose holders have
 * worked together. A row whose holders are not those of today counts as none: somebody who leaves takes all ties along.
 */
export class Ties {
  /** Trust in the other, 0 to 1, at `since`. */
  trust = new Float32Array(FIRST_ROWS);
  /** Decayed count of the contacts, at `since`. */
  familiarity = new Float32Array(FIRST_ROWS);
  /** When the row changed last, in days. */
  since = new Float32Array(FIRST_ROWS);
  private holders = new Uint16Array(FIRST_ROWS);
  private readonly pairs = new PairTable();

  /** The row of what `from` knows of `to`; -1 where their holders have not worked together. */
  find(from: number, to: number, holders: number): number {
    const row = this.pairs.find(from, to);
    return row >= 0 && this.holders[row] === holders ? row : -1;
  }

  /** The row of what `from` knows of `to`, to be filled by the caller where there was none. */
  make(from: number, to: number, holders: number): number {
    const row = this.pairs.add(from, to);
    if (row === this.trust.length) this.grow();
    this.holders[row] = holders;
    return row;
  }

  /** Calls back for each row: the two posts, and the holders that it is about. */
  forEach(visit: (from: number, to: number, holders: number, row: number) => void): void {
    this.pairs.forEach((from, to, row) => visit(from, to, this.holders[row], row));
  }

  private grow(): void {
    this.trust = grown(this.trust, this.trust.length * 2);
    this.familiarity = grown(this.familiarity, this.familiarity.length * 2);
    this.since = grown(this.since, this.since.length * 2);
    this.holders = grown(this.holders, this.holders.length * 2);
  }
}
