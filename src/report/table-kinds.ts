import type { Absent } from './charts/chart.ts';
import type { Findings } from './findings/findings.ts';
import type { TableBlock } from './pack/blocks.ts';
import { economicsTable } from './tables/economics.ts';
import { nationalMetricsTable } from './tables/national-metrics.ts';
import { whoPaysTable } from './tables/who-pays.ts';

/** A kind of table that can be made of a folder. */
export interface TableKind {
  readonly id: string;
  /** The question that it answers, as a reader would ask it. */
  readonly question: string;
  /** The table of what a folder holds, or why there is none. */
  readonly make: (findings: Findings) => TableBlock | Absent;
}

/** Every kind of table of a paper, in its order. */
export const tableKinds: readonly TableKind[] = [
  { id: 'who-pays', question: 'Who pays, and who saves, year by year?', make: whoPaysTable },
  { id: 'economics', question: 'Is it worth what it costs?', make: economicsTable },
  {
    id: 'national-metrics',
    question: 'What becomes of the Better Care Fund and ASCOF numbers?',
    make: nationalMetricsTable,
  },
];
