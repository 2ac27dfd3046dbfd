import type { TracedResult } from '../../../src/observe/traced.ts';

/** Of a replication in which nothing is traced. */
export const untraced: TracedResult = {
  services: new Float64Array(),
  flows: new Float64Array(),
  handoffs: new Float64Array(),
  spread: new Float64Array(),
};
