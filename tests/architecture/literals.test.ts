import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** A number in a source file that a reader could ask the origin of. */
interface Offender {
  readonly line: number;
  /** The number as it is written. */
  readonly literal: string;
  /** The line it stands on. */
  readonly source: string;
}

const HARMLESS = new Set([0, 1, 2, 0.5]);

const BIT_OPERATORS = new Set([
  ts.SyntaxKind.LessThanLessThanToken,
  ts.SyntaxKind.LessThanLessThanEqualsToken,
  ts.SyntaxKind.GreaterThanGreaterThanToken,
  ts.SyntaxKind.GreaterThanGreaterThanEqualsToken,
  ts.SyntaxKind.GreaterThanGreaterThanGreaterThanToken,
  ts.SyntaxKind.GreaterThanGreaterThanGreaterThanEqualsToken,
  ts.SyntaxKind.AmpersandToken,
  ts.SyntaxKind.AmpersandEqualsToken,
  ts.SyntaxKind.BarToken,
  ts.SyntaxKind.BarEqualsToken,
]);

const ARRAY_CONSTRUCTOR = /^(Array|(Big)?(Int|Uint|Float)\d+(Clamped)?Array)$/;

/** Calls that make a number out of a text: with a literal text, a number in disguise. */
const NUMBER_PARSERS = new Set(['Number', 'parseFloat', 'parseInt', 'BigInt']);

/**
 * The numbers in a source text that belong in the registry. Allowed are 0, 1, 2, 0.5 and -1; code tables; array
 * lengths and indices; operands of bit operations. Types are no numbers of the running program.
 */
function offendersIn(text: string): readonly Offender[] {
  const file = ts.createSourceFile('source.ts', text, ts.ScriptTarget.ES2023, true);
  const offenders: Offender[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return;
    if (isDisguised(node) || (isNumeric(node) && !isAllowed(node))) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      const source = text.split('\n')[line].trim();
      offenders.push({ line: line + 1, literal: writtenLiteral(node), source });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return offenders;
}

type Numeric = ts.NumericLiteral | ts.BigIntLiteral;

function isNumeric(node: ts.Node): node is Numeric {
  return ts.isNumericLiteral(node) || ts.isBigIntLiteral(node);
}

/** The value of a literal; its text has separators and bases resolved, and an `n` behind a big integer. */
function valueOf(literal: Numeric): number {
  return Number(literal.text.replace(/n$/, ''));
}

function isAllowed(literal: Numeric): boolean {
  const value = valueOf(literal);
  if (isNegated(literal)) return value === 1;
  if (HARMLESS.has(value)) return true;
  return (
    Number.isInteger(value) &&
    (isBitOperand(literal) || isIndexOrLength(literal) || isInCodeTable(literal))
  );
}

function isNegated({ parent }: ts.Node): boolean {
  return ts.isPrefixUnaryExpression(parent) && parent.operator === ts.SyntaxKind.MinusToken;
}

function isBitOperand(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isParenthesizedExpression(parent)) return isBitOperand(parent);
  return ts.isBinaryExpression(parent) && BIT_OPERATORS.has(parent.operatorToken.kind);
}

function isIndexOrLength(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isElementAccessExpression(parent)) return parent.argumentExpression === node;
  if (ts.isNewExpression(parent)) {
    const { expression, arguments: given } = parent;
    return given?.length === 1 && given[0] === node && ARRAY_CONSTRUCTOR.test(expression.getText());
  }
  return isLengthOfArrayFrom(parent);
}

/** `Array.from({ length: 4 })`, and the same of a typed array. */
function isLengthOfArrayFrom(node: ts.Node): boolean {
  if (!ts.isPropertyAssignment(node) || node.name.getText() !== 'length') return false;
  const call = node.parent.parent;
  return (
    ts.isCallExpression(call) &&
    ts.isPropertyAccessExpression(call.expression) &&
    call.expression.name.text === 'from' &&
    ARRAY_CONSTRUCTOR.test(call.expression.expression.getText())
  );
}

/** Names for codes: `{ home: 0, ward: 1, careHome: 2 } as const`, or flags that are powers of two. */
function isInCodeTable({ parent }: Numeric): boolean {
  if (!ts.isPropertyAssignment(parent) || isNumeric(parent.name)) return false;
  const table = parent.parent;
  if (!ts.isAsExpression(table.parent) || table.parent.type.getText() !== 'const') return false;
  const codes = table.properties.map((property) =>
    ts.isPropertyAssignment(property) && ts.isNumericLiteral(property.initializer)
      ? valueOf(property.initializer)
      : Number.NaN,
  );
  const inOrder = codes.toSorted((a, b) => a - b);
  return (
    inOrder.every((code, index) => code === index) ||
    inOrder.every((code, index) => isPowerOfTwo(code) && code !== inOrder[index - 1])
  );
}

function isPowerOfTwo(value: number): boolean {
  return Number.isInteger(value) && value > 0 && Number.isInteger(Math.log2(value));
}

/** A number written as a text: `Number('3.5')`, `+'3.5'`. */
function isDisguised(node: ts.Node): boolean {
  if (ts.isPrefixUnaryExpression(node)) {
    return node.operator !== ts.SyntaxKind.ExclamationToken && ts.isStringLiteralLike(node.operand);
  }
  if (!ts.isCallExpression(node) || node.arguments.length === 0) return false;
  return (
    NUMBER_PARSERS.has(node.expression.getText().replace(/^Number\./, '')) &&
    ts.isStringLiteralLike(node.arguments[0])
  );
}

function writtenLiteral(node: ts.Node): string {
  return isNumeric(node) && isNegated(node) ? node.parent.getText() : node.getText();
}

/** Every TypeScript file under a folder, in the order of the names, relative to the folder. */
function sourcesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .toSorted();
}

/** One line an offender: file, line, number and where it stands. */
function offendersUnder(folder: string): readonly string[] {
  return sourcesUnder(folder).flatMap((name) =>
    offendersIn(readFileSync(join(folder, name), 'utf8')).map(
      ({ line, literal, source }) => `${name}:${line}: ${literal} in ${source}`,
    ),
  );
}

/** Snippets in which every number that is not listed may stand. */
const planted: readonly [what: string, text: string, literals: readonly string[]][] = [
  ['a rate', 'const admissionRate = 0.246;', ['0.246']],
  ['an age', 'if (age >= 65) count += 1;', ['65']],
  ['a unit of time', 'const perDay = perYear / 365.25;', ['365.25']],
  ['a whole number in a sum', 'const days = weeks * 7;', ['7']],
  ['a negative number', 'const shift = -3;', ['-3']],
  ['a negative number that is harmless only as a positive one', 'f(-2, -0.5, -1);', ['-2', '-0.5']],
  ['scientific notation', 'const tiny = 1e-9;', ['1e-9']],
  ['separators', 'const people = 10_783_087;', ['10_783_087']],
  ['a hexadecimal number outside a bit operation', 'const mask = 0xff;', ['0xff']],
  ['a big integer', 'const seed = 42n;', ['42n']],
  ['a default argument', 'function wait(days = 14) { return days; }', ['14']],
  ['a number in a template', 'const text = `${share * 100} %`;', ['100']],
  ['an argument', 'draw(person, 12);', ['12']],
  ['a member of an array', 'const edges = [0, 65, 75, 85];', ['65', '75', '85']],
  ['a key', 'const byAge = { 65: older };', ['65']],
  ['a class field', 'class Ward { beds = 24; }', ['24']],
  ['an enum', 'enum Ages { Older = 65 }', ['65']],
  ['arithmetic inside an index', 'const count = counts[age - 65];', ['65']],
  ['a fraction as an index', 'const row = rows[1.5];', ['1.5']],
  ['a length that is worked out', 'const row = new Float64Array(12 * years);', ['12']],
  ['a member of a typed array', 'const row = new Float64Array([0.3, 1]);', ['0.3']],
  ['a length of something else', 'const stay = { length: 9 };', ['9']],
  ['a fraction in a bit operation', 'const x = y | 3.7;', ['3.7']],
  ['an exclusive or, which hides a number as well as it hashes one', 'const x = y ^ 99;', ['99']],
  ['a table with a gap', 'const code = { a: 0, b: 1, c: 3 } as const;', ['3']],
  ['a table from 1', 'const code = { a: 1, b: 2, c: 3 } as const;', ['3']],
  ['a table with a code twice', 'const code = { a: 4, b: 4 } as const;', ['4', '4']],
  ['a table that can change', 'const code = { a: 0, b: 1, c: 2, d: 3 };', ['3']],
  [
    'a table of numbers with a meaning',
    'const age = { older: 65, oldest: 85 } as const;',
    ['65', '85'],
  ],
  [
    'a table with something else in it',
    'const code = { a: 0, b: 1, c: 2, d: 3, ...more } as const;',
    ['3'],
  ],
  ['a number parsed from a text', "const rate = Number('0.246');", ["Number('0.246')"]],
  [
    'a number parsed from a template',
    'const rate = Number.parseFloat(`0.246`);',
    ['Number.parseFloat(`0.246`)'],
  ],
  ['a number coerced from a text', "const rate = +'0.246';", ["+'0.246'"]],
  ['every number of a line', 'const y = 3 * x + 4;', ['3', '4']],
];

const sound: readonly [what: string, text: string][] = [
  ['0, 1, 2, -1 and a half', 'const y = x > 0 ? x - 1 : -1 + 2 * 0.5 + 0.50 + 1.0;'],
  ['shifts and masks', 'const x = ((y >>> 13) & 0xffff) | (z << 5) | (w >> 7);'],
  ['shifts and masks that assign', 'x <<= 3; x >>>= 5; x >>= 7; x &= 15; x |= (64);'],
  ['an index', 'const most = deprivation[4];'],
  ['a length', 'const row = new Float64Array(4); const list = new Array(3);'],
  ['a length for Array.from', 'const list = Array.from({ length: 5 }, (_, index) => index);'],
  ['a code table', 'const frailty = { fit: 0, mild: 1, moderate: 2, severe: 3 } as const;'],
  [
    'a code table in any order',
    'const code = { severe: 3, fit: 0, mild: 1, moderate: 2 } as const;',
  ],
  [
    'a code table that is checked too',
    'const code = { a: 0, b: 1, c: 2, d: 3 } as const satisfies Codes;',
  ],
  [
    'a table of flags',
    'const flag = { dementia: 1, heartLung: 2, mentalIllness: 4, frail: 8 } as const;',
  ],
  ['a type', 'type Quintile = 0 | 1 | 2 | 3 | 4; let quintile: 3 | 4; const x = f<5>(y as 6);'],
  ['a comment and a text', "// 65 and over\nconst label = 'aged 65 or over';"],
  ['a parsed text that is not written here', 'const share = Number(text);'],
];

describe('the search for numbers that belong in the registry', () => {
  it.each(planted)('finds %s: %s', (_, text, literals) => {
    expect(offendersIn(text).map((offender) => offender.literal)).toEqual(literals);
  });

  it.each(sound)('lets pass %s: %s', (_, text) => {
    expect(offendersIn(text)).toEqual([]);
  });

  it('says on which line', () => {
    expect(offendersIn('const a = 0;\n\n  const older = age >= 65;\n')).toEqual([
      { line: 3, literal: '65', source: 'const older = age >= 65;' },
    ]);
  });
});

describe('the walk over a folder', () => {
  it('finds a planted file in a folder of a folder', () => {
    const folder = mkdtempSync(join(tmpdir(), 'literals-'));
    try {
      mkdirSync(join(folder, 'people'));
      writeFileSync(join(folder, 'ageing.ts'), 'export const next = (age: number) => age + 1;\n');
      writeFileSync(join(folder, 'people', 'older.ts'), '\nexport const OLDER = 65;\n');
      writeFileSync(join(folder, 'people', 'notes.md'), 'Older people are 65 or over.\n');
      expect(offendersUnder(folder)).toEqual([
        `${join('people', 'older.ts')}:2: 65 in export const OLDER = 65;`,
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('the model', () => {
  const model = fileURLToPath(new URL('../../src/model', import.meta.url));

  it('is there to be walked', () => {
    expect(sourcesUnder(model).length).toBeGreaterThan(0);
  });

  it('has no number with a meaning of its own: the registry has them all, with their sources', () => {
    expect(offendersUnder(model)).toEqual([]);
  });
});
