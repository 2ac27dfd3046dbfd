import {
  isCollection,
  isMap,
  isScalar,
  visit,
  type Document,
  type Node,
  type YAMLError,
} from 'yaml';
import { printable } from './problem.ts';

/** A syntax error in words for somebody who writes settings, not parsers. */
export interface ExplainedSyntaxError {
  /** Where the mending begins: for something left open, where it was opened. */
  readonly offset: number;
  readonly message: string;
  readonly hint: string;
}

interface Explanation {
  readonly code: YAMLError['code'];
  /** Tells apart what the parser reports under one code. */
  readonly says?: RegExp;
  /** `$1` is what the first group of `says` caught. */
  readonly message: string;
  readonly hint: string;
}

/** Of a file with thousands of levels. */
export const tooDeep = {
  message: 'the file is nested too deeply to be read',
  hint: 'no setting goes so deep: check the indentation and the brackets',
} as const;

const noPair = {
  message: 'this line holds no "key: value"',
  hint: 'write a key, a colon, a space and a value, as in "years: 5"',
} as const;

const comma = 'put one comma between two items inside [ ] or { }';
const quotes = 'put the whole value in quotes';

/** The first that fits is used. */
const explanations: readonly Explanation[] = [
  {
    code: 'BLOCK_AS_IMPLICIT_KEY',
    says: /compact mappings/,
    message: 'this value runs on into another "key: value"',
    hint: 'put a text with a colon in quotes; otherwise start the next line in the column of its key',
  },
  { code: 'MULTILINE_IMPLICIT_KEY', ...noPair },
  { code: 'MISSING_CHAR', says: /followed by map values/, ...noPair },
  {
    code: 'MISSING_CHAR',
    says: /Missing closing (.)/,
    message: 'the quoted text that starts here does not end',
    hint: 'close it with $1; an apostrophe inside needs double quotes around the text',
  },
  { code: 'MISSING_CHAR', says: /Missing ,/, message: 'a comma is missing', hint: comma },
  {
    code: 'MISSING_CHAR',
    says: /end with a (.)/,
    message: 'the bracket that opens here is not closed',
    hint: 'close it with $1',
  },
  {
    code: 'BAD_INDENT',
    says: /end with a (.)/,
    message: 'the bracket that opens here is not closed',
    hint: 'close it with $1',
  },
  {
    code: 'MISSING_CHAR',
    says: /^Comments/,
    message: 'a # needs a space in front of it to begin a comment',
    hint: 'put a space in front of the #, or the value in quotes',
  },
  {
    code: 'MISSING_CHAR',
    says: /Sequence item without -/,
    message: 'this line stands in a list and has no "- "',
    hint: 'begin it with "- ", or start it in the column of the key above the list',
  },
  {
    code: 'BAD_INDENT',
    says: /same column/,
    message: 'this line does not start in the same column as its neighbours',
    hint: 'indent keys of one level by the same number of spaces',
  },
  { code: 'TAB_AS_INDENT', message: 'a tab is used as indentation', hint: 'use spaces' },
  {
    code: 'BAD_SCALAR_START',
    says: /character %/,
    message: 'a value cannot start with %',
    hint: 'write a percentage as 10%, or put a text in quotes',
  },
  {
    code: 'BAD_SCALAR_START',
    says: /character (.)/,
    message: 'a value cannot start with $1',
    hint: quotes,
  },
  {
    code: 'BAD_DQ_ESCAPE',
    message: 'a backslash inside double quotes begins a special character, and this one is unknown',
    hint: 'use single quotes around the text, or write the backslash twice',
  },
  {
    code: 'BLOCK_IN_FLOW',
    message: 'a comma or a closing bracket is missing',
    hint: comma,
  },
  {
    code: 'MULTIPLE_DOCS',
    message: 'a second document begins here',
    hint: 'keep one document in a file: remove the line "---" or "..." between them',
  },
  { code: 'RESOURCE_EXHAUSTION', ...tooDeep },
  {
    code: 'UNEXPECTED_TOKEN',
    says: /at node end/,
    message: 'something follows a value that has ended',
    hint: 'put the whole text in double quotes, or begin a new line',
  },
  {
    code: 'UNEXPECTED_TOKEN',
    says: /Unexpected ,|empty item/,
    message: 'there is a comma too many',
    hint: comma,
  },
  {
    code: 'UNEXPECTED_TOKEN',
    says: /flow-(?:seq|map)-end token.*"(.)"/,
    message: 'this $1 closes a bracket that was never opened',
    hint: 'remove it, or add the opening bracket',
  },
  {
    code: 'UNEXPECTED_TOKEN',
    says: /block-seq-ind on same line/,
    message: 'a list starts on the line of its key',
    hint: 'write it as [a, b], or begin a line of its own with "- " for each item',
  },
  {
    code: 'UNEXPECTED_TOKEN',
    says: /quoted-scalar token/,
    message: 'two values stand side by side',
    hint: comma,
  },
  {
    code: 'BAD_ALIAS',
    message: '& and * have a meaning of their own in YAML',
    hint: quotes,
  },
  {
    code: 'BAD_DIRECTIVE',
    message: 'a line that starts with % is an instruction to the parser, and this one is unknown',
    hint: 'remove the line',
  },
];

/** Puts the parser's errors about one document into words, and finds where their mending begins. */
export function explainSyntaxErrors(
  errors: readonly YAMLError[],
  document: Document.Parsed,
): ExplainedSyntaxError[] {
  const openings = errors.length > 0 ? openingsOf(document) : new Map<string, number>();
  return errors.map((error) => {
    const open = /Missing closing (["'])quote|end with a ([\]}])/.exec(error.message);
    const opening = open && openings.get(`${open[1] ? 'quote' : open[2]} ${error.pos[0]}`);
    return { offset: opening ?? error.pos[0], ...explanationOf(error) };
  });
}

function explanationOf(error: YAMLError): Pick<ExplainedSyntaxError, 'message' | 'hint'> {
  for (const { code, says, message, hint } of explanations) {
    if (code !== error.code) continue;
    const match = says?.exec(error.message);
    if (says !== undefined && !match) continue;
    const caught = printable(match?.[1] ?? '');
    return { message: message.replace('$1', caught), hint: hint.replace('$1', caught) };
  }
  const said = printable(error.message.split('\n')[0] ?? '');
  return { message: `this is not valid YAML: ${said}`, hint: `${quotes} if it is meant as text` };
}

/** The parser reports an open quote or bracket where it gave up: this leads back from there to the opening. */
function openingsOf(document: Document.Parsed): Map<string, number> {
  const openings = new Map<string, number>();
  visit(document, {
    Node(_key, node) {
      if (!node.range) return;
      const [start, end] = node.range;
      if (isQuoted(node)) openings.set(`quote ${end}`, start);
      if (isCollection(node) && node.flow) openings.set(`${isMap(node) ? '}' : ']'} ${end}`, start);
    },
  });
  return openings;
}

function isQuoted(node: Node): boolean {
  return isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE');
}
