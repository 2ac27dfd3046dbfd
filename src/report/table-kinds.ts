import type { Absent } from './charts/chart.ts';
import type { Findings } from './findings/findings.ts';
import type { TableBlock } from './pack/blocks.ts';
import { economicsTable } from './tables/economics.ts';
import { nationalMetricsTable } from './tables/national-metrics.ts';
import { optionsChange } from './tables/options-change.ts';
import { whoPaysTable } from './tables/who-pays.ts';

/** A kind of table that can be made of a folder. */
export interface TableKind {
  /** What it is called in a list, in a few words. */
  readonly name: string;
  /** The table of what a folder holds, or why there is none. */
  readonly make: (findings: Findings) => TableBlock | Absent;
}

/** Every table of a paper, in its order; how sure the numbers are stands in a section of its own. */
export const tableKinds: readonly TableKind[] = [
  { name: 'What each option changes', make: optionsChange },
  { name: 'Who pays, and who saves, year by year', make: whoPaysTable },
  { name: 'What it is worth', make: economicsTable },
  { name: 'National metrics', make: nationalMetricsTable },
];
