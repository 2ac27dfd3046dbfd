import type { Citation, Verified } from './citation.ts';
import { statistics } from './citations-statistics.ts';
import { studies } from './citations-studies.ts';

export type { Citation, Verified };

/** Every published source behind a parameter or a target, by key. */
export const citations = {
  ...studies,
  ...statistics,
} as const satisfies Readonly<Record<string, Citation>>;

export type CitationKey = keyof typeof citations;

/** The source as the interface that all of them share. */
export function citation(key: CitationKey): Citation {
  return citations[key];
}
