import ts from 'typescript';
import { readProjectFile, type SourceText } from './tree.ts';

/** What the linter bans below the report floor: read from its settings, so each ban stands once. */
export interface Bans {
  /** Names that mean something of the machine, unless the file declares them itself. */
  readonly globals: ReadonlySet<string>;
  /** Members that depend on the locale, whatever object they are called on. */
  readonly members: ReadonlySet<string>;
  /** What may be used of `Math`: the exact operations and the constants. */
  readonly mathsAllowed: ReadonlySet<string>;
  /** The globs of the files concerned. */
  readonly files: readonly string[];
}

interface LintSettings {
  readonly overrides: readonly {
    readonly files: readonly string[];
    readonly rules: Readonly<Record<string, unknown>>;
  }[];
}

interface RestrictedProperty {
  readonly object?: string;
  readonly property?: string;
  readonly allowProperties?: readonly string[];
}

export function lintBans(): Bans {
  const settings = JSON.parse(readProjectFile('.oxlintrc.json').text) as LintSettings;
  const ruled = settings.overrides.find(({ rules }) => 'no-restricted-properties' in rules);
  if (ruled === undefined) throw new Error('.oxlintrc.json restricts no properties any more');
  const [, ...globals] = ruled.rules['no-restricted-globals'] as [string, ...{ name: string }[]];
  const [, ...properties] = ruled.rules['no-restricted-properties'] as [
    string,
    ...RestrictedProperty[],
  ];
  const maths = properties.find(({ object }) => object === 'Math');
  return {
    globals: new Set(globals.map(({ name }) => name)),
    members: new Set(properties.flatMap(({ property }) => property ?? [])),
    mathsAllowed: new Set(maths?.allowProperties),
    files: ruled.files,
  };
}

/**
 * Uses of anything that may differ between machines, runs or JavaScript engines. It closes the
 * doors that a linter leaves open: `**`, `Math` under another name or with a computed member,
 * members taken apart by destructuring.
 * @returns `file:line: name`, in the order of the files and lines
 */
export function machineUses(sources: readonly SourceText[], bans: Bans): readonly string[] {
  const { program, checker } = parseAlone(sources);
  return sources.flatMap(({ file }) => {
    const source = program.getSourceFile(file);
    if (source === undefined) throw new Error(`the compiler did not read ${file}`);
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      const name = bannedUse(node, bans, checker);
      if (name !== undefined) {
        const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
        found.push(`${file}:${line + 1}: ${name}`);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
  });
}

/** A program without libraries or imports: a name that resolves is declared in its own file. */
function parseAlone(sources: readonly SourceText[]) {
  const files = new Map(
    sources.map(({ file, text }) => [
      file,
      ts.createSourceFile(file, text, ts.ScriptTarget.ES2023, true),
    ]),
  );
  const host: ts.CompilerHost = {
    getSourceFile: (file) => files.get(file),
    getDefaultLibFileName: () => 'lib.d.ts',
    writeFile: () => undefined,
    getCurrentDirectory: () => '',
    getCanonicalFileName: (file) => file,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
    fileExists: (file) => files.has(file),
    readFile: () => undefined,
  };
  const options = { noLib: true, noResolve: true, types: [], moduleDetection: 3 };
  const program = ts.createProgram([...files.keys()], options, host);
  return { program, checker: program.getTypeChecker() };
}

function bannedUse(node: ts.Node, bans: Bans, checker: ts.TypeChecker): string | undefined {
  if (ts.isBinaryExpression(node)) {
    const { kind } = node.operatorToken;
    const power =
      kind === ts.SyntaxKind.AsteriskAsteriskToken ||
      kind === ts.SyntaxKind.AsteriskAsteriskEqualsToken;
    return power ? '**' : undefined;
  }
  if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression)) {
    const { text } = node.argumentExpression;
    return bans.members.has(text) ? text : undefined;
  }
  if (!ts.isIdentifier(node)) return undefined;
  if (isMemberName(node)) return bans.members.has(node.text) ? node.text : undefined;
  if (node.text === 'Math' && isFree(node, checker)) return mathsUse(node, bans);
  return bans.globals.has(node.text) && isFree(node, checker) ? node.text : undefined;
}

/** It names a member of something else: after a dot, or taken out of it by destructuring. */
function isMemberName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  if (ts.isBindingElement(parent) && ts.isObjectBindingPattern(parent.parent)) {
    return (parent.propertyName ?? parent.name) === node;
  }
  return false;
}

function mathsUse(node: ts.Identifier, { mathsAllowed }: Bans): string | undefined {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.expression === node) {
    return mathsAllowed.has(parent.name.text) ? undefined : `Math.${parent.name.text}`;
  }
  if (ts.isElementAccessExpression(parent) && ts.isStringLiteralLike(parent.argumentExpression)) {
    const { text } = parent.argumentExpression;
    return mathsAllowed.has(text) ? undefined : `Math.${text}`;
  }
  return 'Math as a value';
}

/** Nothing in the file declares the name, and it is no key or label: it means the global one. */
function isFree(node: ts.Identifier, checker: ts.TypeChecker): boolean {
  const { parent } = node;
  if (ts.isPropertyAssignment(parent) && parent.name === node) return false;
  const symbol = ts.isShorthandPropertyAssignment(parent)
    ? checker.getShorthandAssignmentValueSymbol(parent)
    : checker.getSymbolAtLocation(node);
  return symbol?.declarations === undefined || symbol.declarations.length === 0;
}
