import type { Block } from '../pack/blocks.ts';
import { impactFills } from './impact-fills.ts';
import { resultFills } from './result-fills.ts';
import { scenarioFills } from './scenario-fills.ts';
import type { Subject } from './subject.ts';

/** What of a folder can stand as a list or a table of its own in a template, by the name that templates call it. */
export const blockFills: Readonly<Record<string, (subject: Subject) => readonly Block[]>> = {
  ...scenarioFills,
  ...resultFills,
  ...impactFills,
};
