import type { Scenario } from '../../scenario/scenario.ts';
import type { Source } from '../pack/figures.ts';

/** A folder that documents are made of, with what its files were understood as. */
export interface Subject extends Source {
  /** As they were run: the baseline first, then the options. */
  readonly scenarios: readonly Scenario[];
  /** The command that gives the same folder again, from the files in it. */
  readonly command: string;
}
