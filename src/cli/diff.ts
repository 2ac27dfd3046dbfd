import { differences, SECTIONS, type Difference } from '../scenario/difference.ts';
import { flowText } from '../scenario/flow-text.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { alignedRows, labelled } from './layout.ts';
import { problemsText, readScenario, type AskedScenario } from './scenario-files.ts';
import { tinted, type Terminal } from './terminal.ts';

export interface DiffFlags {
  readonly a: string;
  readonly b: string;
  readonly json?: boolean | undefined;
  readonly plain?: boolean | undefined;
}

/** The two sides, as their lines are marked. */
const SIDES = ['a', 'b'] as const;

/** Columns of the mark in front of an entry of a timeline. */
const MARK_WIDTH = 7;

/** `rehearse diff`: what differs between two scenarios, once everything that they leave out is filled in. */
export async function diff(given: DiffFlags, terminal: Terminal): Promise<ExitCode> {
  const asked = await Promise.all([readScenario(given.a), readScenario(given.b)]);
  const [a, b] = asked.map(({ outcome }) => ('scenario' in outcome ? outcome.scenario : undefined));
  if (a === undefined || b === undefined) return refuse(asked, terminal);
  const found = differences(a, b);
  if (given.json) terminal.out(json(asked, [a, b], found));
  else if (given.plain) terminal.out(plain(found));
  else terminal.out(screen(asked, [a, b], found, terminal));
  return EXIT.ok;
}

function refuse(asked: readonly AskedScenario[], terminal: Terminal): ExitCode {
  const broken = asked.filter(({ outcome }) => 'problems' in outcome);
  for (const { outcome } of broken) {
    if (!('problems' in outcome)) continue;
    terminal.error(problemsText(outcome.problems, outcome.files, terminal.noteColour));
  }
  const files = [...new Set(broken.map(({ path }) => path))].join(', ');
  terminal.error(`\nnothing was compared: mend ${files}, and run the same command again\n`);
  return EXIT.invalidInput;
}

type Pair<T> = readonly [T, T];

function json(
  asked: Pair<AskedScenario>,
  scenarios: Pair<Scenario>,
  found: readonly Difference[],
): string {
  const side = (n: 0 | 1) => ({ file: asked[n].path, name: scenarios[n].name });
  const document = {
    schema: 'rehearsal/diff@1',
    a: side(0),
    b: side(1),
    // A side that has nothing says so, instead of lacking the key.
    differences: found.map((one) => ({ ...one, a: one.a ?? null, b: one.b ?? null })),
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

function plain(found: readonly Difference[]): string {
  const rows = found.map(({ section, key, a, b, unit = '' }) => [
    section,
    key,
    a === undefined ? '' : flowText(a),
    b === undefined ? '' : flowText(b),
    unit,
  ]);
  return [['section', 'key', 'a', 'b', 'unit'], ...rows]
    .map((row) => `${row.join('\t')}\n`)
    .join('');
}

function screen(
  asked: Pair<AskedScenario>,
  scenarios: Pair<Scenario>,
  found: readonly Difference[],
  terminal: Terminal,
): string {
  const { width, outColour } = terminal;
  const head = SIDES.map((side, n) => {
    const { path } = asked[n as 0 | 1];
    return labelled(`  ${side}  `, `${path}: "${scenarios[n as 0 | 1].name}"`, 5, width);
  });
  if (found.length === 0) {
    return `${head.join('\n')}\n\nno difference: both simulate the same\n`;
  }
  const sections = SECTIONS.flatMap((section) => {
    const own = found.filter((one) => one.section === section);
    if (own.length === 0) return [];
    const title = `${section.slice(0, 1).toUpperCase()}${section.slice(1)}`;
    const lines = section === 'timeline' ? entryLines(own, width) : rowLines(own, width);
    return [`\n${tinted(title, 'bold', outColour)}\n${lines}`];
  });
  return `${head.join('\n')}\n${sections.join('')}`;
}

function rowLines(found: readonly Difference[], width: number): string {
  const shown = (value: unknown) => (value === undefined ? 'none' : flowText(value));
  const rows = found.map(({ key, a, b, unit = '' }) => [
    key,
    shown(a),
    `${shown(b)}${unit === '' ? '' : `  ${unit}`}`,
  ]);
  return alignedRows([['', 'a', 'b'], ...rows], width);
}

/** Entries are too long for columns: each side has a line of its own. */
function entryLines(found: readonly Difference[], width: number): string {
  return found
    .map(({ key, ...sides }) => {
      const lines = SIDES.map((side) => {
        const entry = sides[side] === undefined ? 'none' : flowText(sides[side]);
        return labelled(`    ${side}  `, entry, MARK_WIDTH, width);
      });
      return `  ${key}\n${lines.join('\n')}\n`;
    })
    .join('');
}
