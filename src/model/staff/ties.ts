import { grown } from '../../engine/columns.ts';
import { PairTable } from '../../engine/pair-table.ts';

/** Rows that there is room for at first. */
const FIRST_ROWS = 1 << 10;

/** Where in its row each number stands. */
const AT = { trust: 0, familiarity: 1, since: 2 } as const;
const STRIDE = Object.keys(AT).length;

/**
 * What professionals know of each other: a sparse, directed graph, one row for each pair of posts whose holders have
 * worked together. A row whose holders are not those of today counts as none: somebody who leaves takes all ties along.
 *
 * The numbers of a row lie side by side, as all are used whenever two meet, in no order that memory likes.
 */
export class Ties {
  private state = new Float32Array(FIRST_ROWS * STRIDE);
  /** In half a word a row, apart from the rest. */
  private holders = new Uint16Array(FIRST_ROWS);
  private readonly pairs = new PairTable();

  /** Trust in the other, 0 to 1, at `since`. */
  trust(row: number): number {
    return this.state[row * STRIDE + AT.trust];
  }

  /** Decayed count of the contacts, at `since`. */
  familiarity(row: number): number {
    return this.state[row * STRIDE + AT.familiarity];
  }

  /** When the row changed last, in days. */
  since(row: number): number {
    return this.state[row * STRIDE + AT.since];
  }

  /** Writes what one knows of the other from now on. */
  set(row: number, trust: number, familiarity: number, now: number): void {
    this.state[row * STRIDE + AT.trust] = trust;
    this.state[row * STRIDE + AT.familiarity] = familiarity;
    this.state[row * STRIDE + AT.since] = now;
  }

  /** The row of what `from` knows of `to`; -1 where their holders have not worked together. */
  find(from: number, to: number, holders: number): number {
    const row = this.pairs.find(from, to);
    return row >= 0 && this.holders[row] === holders ? row : -1;
  }

  /** The row of what `from` knows of `to`, to be filled by the caller where there was none. */
  make(from: number, to: number, holders: number): number {
    const row = this.pairs.add(from, to);
    if (row === this.holders.length) {
      this.state = grown(this.state, this.state.length * 2);
      this.holders = grown(this.holders, this.holders.length * 2);
    }
    this.holders[row] = holders;
    return row;
  }

  /** Calls back for each row: the two posts, and the holders that it is about. */
  forEach(visit: (from: number, to: number, holders: number, row: number) => void): void {
    this.pairs.forEach((from, to, row) => visit(from, to, this.holders[row], row));
  }
}
