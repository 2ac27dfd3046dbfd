import type { Findings } from '../findings/findings.ts';
import { borneMore } from './changes.ts';
import {
  EVERY_PURSE,
  PERSON,
  PUBLIC,
  publicBodies,
  type PositionId,
  type PurseBook,
} from './purse-book.ts';

/** The bodies whose money any option of a comparison touches. */
export interface TouchedBodies {
  readonly findings: Findings;
  readonly book: PurseBook;
  /** Public bodies, what they are together, people, and everybody: as far as they are touched. */
  readonly bodies: readonly string[];
  /** Which of them are totals. */
  readonly totals: readonly string[];
}

const apart: readonly PositionId[] = ['cash', 'capacity', 'transfers', 'levers'];

/** Undefined where no option touches anybody's money. */
export function touchedBodies(findings: Findings, book: PurseBook): TouchedBodies | undefined {
  const touched = new Set(
    book.bodies.filter((body) =>
      findings.options.some((option) => isTouched(findings, book, option, body)),
    ),
  );
  if (touched.size === 0) return undefined;
  const own = publicBodies(book).filter((body) => touched.has(body));
  const people = touched.has(PERSON);
  const totals = [
    ...(own.length > 1 ? [PUBLIC] : []),
    ...(people && own.length > 0 ? [EVERY_PURSE] : []),
  ];
  const bodies = [
    ...own,
    ...totals.filter((total) => total === PUBLIC),
    ...(people ? [PERSON] : []),
    ...totals.filter((total) => total === EVERY_PURSE),
  ];
  return { findings, book, bodies, totals };
}

function isTouched({ baseline }: Findings, book: PurseBook, option: string, body: string): boolean {
  const years = Array.from({ length: book.years }, (_, year) => year + 1);
  return apart.some((position) =>
    years.some((year) =>
      borneMore(book, { baseline, option }, body, year, position).some((gbp) => gbp !== 0),
    ),
  );
}
