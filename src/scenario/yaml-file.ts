import { LineCounter, parseDocument, type Document } from 'yaml';
import type { Problem } from './problem.ts';
import { dotted, type KeyPath, type Location, type Source } from './source.ts';
import { explainSyntaxErrors, tooDeep } from './yaml-errors.ts';
import { nearestSpot, readTree, spotOf, type Span, type Spots } from './yaml-tree.ts';

/** A YAML or JSON file as plain data that remembers where each value stood and how it was written. */
export interface YamlFile extends Source {
  /** Mappings, lists, texts, numbers, booleans and null; undefined where the text is no YAML. */
  readonly value: unknown;
  readonly problems: readonly Problem[];
}

/** More than any scenario needs, and little enough to be read in seconds whatever it holds. */
const MOST_CHARACTERS = 100_000;

/** Reads one YAML document. Never throws: whatever is wrong with the text is in `problems`. */
export function readYaml(path: string, text: string): YamlFile {
  const body = text.replace(/^\ufeff/, '');
  if (body.length > MOST_CHARACTERS) {
    const message = `the file has ${body.length} characters; at most ${MOST_CHARACTERS} are read`;
    const hint = 'a scenario or a place takes a few thousand: check that this is the right file';
    return unreadable(path, { message, hint });
  }
  const lines = new LineCounter();
  const document = parsed(body, lines);
  if (document === undefined) return unreadable(path, tooDeep);
  const syntax = syntaxProblems(path, document, lines);
  if (syntax.length > 0) {
    return { ...sourceOf(path, lines, new Map()), value: undefined, problems: syntax };
  }
  const tree = readTree(document.contents);
  const problems = tree.blemishes.map(({ span, keyPath, message, hint }) => ({
    ...locationOf(path, lines, span, keyPath),
    message: message((offset) => lines.linePos(offset).line),
    hint,
    severity: 'error' as const,
  }));
  return { ...sourceOf(path, lines, tree.spots), value: tree.value, problems };
}

/** The document of a text; undefined where thousands of levels overflow the stack of the parser. */
function parsed(text: string, lineCounter: LineCounter): Document.Parsed | undefined {
  try {
    return parseDocument(text, {
      lineCounter,
      prettyErrors: false,
      schema: 'core',
      // The walk of the tree finds repeated keys, tells where the first one stands, and takes linear time.
      uniqueKeys: false,
    });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** A broken line confuses the parser about what follows in it: the first error of a line is the one to mend. */
function syntaxProblems(path: string, document: Document.Parsed, lines: LineCounter): Problem[] {
  // Tags are refused by the walk of the tree, known ones too.
  const warnings = document.warnings.filter((warning) => warning.code !== 'TAG_RESOLVE_FAILED');
  // Once the parser has lost the document, it reports whatever follows as out of place.
  const lost = document.errors.findIndex((error) => error.message.includes('in YAML stream'));
  const errors = lost === -1 ? document.errors : document.errors.slice(0, lost + 1);
  const byLine = new Map<number, Problem>();
  for (const { offset, message, hint } of explainSyntaxErrors([...errors, ...warnings], document)) {
    const location = locationOf(path, lines, [offset, offset], []);
    if (!byLine.has(location.line)) {
      byLine.set(location.line, { ...location, message, hint, severity: 'error' });
    }
  }
  return [...byLine.values()];
}

function unreadable(path: string, why: Pick<Problem, 'message' | 'hint'>): YamlFile {
  const source = sourceOf(path, new LineCounter(), new Map());
  const problem: Problem = { ...source.locate([], 'value'), ...why, severity: 'error' };
  return { ...source, value: undefined, problems: [problem] };
}

function sourceOf(file: string, lines: LineCounter, spots: Spots): Source {
  return {
    locate(path, point) {
      const spot = nearestSpot(spots, path);
      const atKey = point === 'key' || !onOneLine(lines, spot.value);
      return locationOf(file, lines, (atKey && spot.key) || spot.value, path);
    },
    label: dotted,
    assignment: (path, value) => `${path.at(-1)}: ${value}`,
    written: (path) => spotOf(spots, path)?.written ?? '',
  };
}

function locationOf(file: string, lines: LineCounter, [start, end]: Span, path: KeyPath): Location {
  const first = lines.linePos(start);
  return {
    file,
    // An empty text has no line to the counter, and is line 1 to its reader.
    line: Math.max(first.line, 1),
    column: Math.max(first.col, 1),
    ...(onOneLine(lines, [start, end]) && { endColumn: first.col + end - start }),
    path: dotted(path),
  };
}

/** Whether something stands there, and it ends where it can be underlined. */
function onOneLine(lines: LineCounter, [start, end]: Span): boolean {
  return end > start && lines.linePos(start).line === lines.linePos(end).line;
}
