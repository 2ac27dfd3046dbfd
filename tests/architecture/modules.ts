import ts from 'typescript';
import type { SourceText } from './tree.ts';

/**
 * How one module reaches another.
 * - `value`: loaded with it.
 * - `type`: erased by the compiler.
 * - `lazy`: `import()`, loaded on demand.
 * - `thread`: `new URL('./x.ts', import.meta.url)`, the entry of a worker.
 */
export type ImportKind = 'value' | 'type' | 'lazy' | 'thread';

export interface Import {
  /** As written; undefined where it is computed, so that nobody can tell what is loaded. */
  readonly specifier: string | undefined;
  /** The file of the project that a relative specifier means; undefined for packages and Node. */
  readonly target: string | undefined;
  readonly kind: ImportKind;
  readonly line: number;
}

/** What a module keeps between calls, and where it is declared. */
export interface ModuleState {
  readonly name: string;
  readonly line: number;
}

/** What the rules of the house need to know about one file of the source. */
export interface Module {
  readonly file: string;
  readonly imports: readonly Import[];
  /** Every statement passes on what another module exports. */
  readonly barrel: boolean;
  readonly state: readonly ModuleState[];
}

/** Reads imports and module-level state with the TypeScript parser; nothing is resolved on disk. */
export function readModules(sources: readonly SourceText[]): readonly Module[] {
  return sources.map(readModule);
}

function readModule({ file, text }: SourceText): Module {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2023, true);
  return {
    file,
    imports: importsOf(source),
    barrel: isBarrel(source),
    state: source.statements.flatMap((statement) => stateOf(statement, source)),
  };
}

function importsOf(source: ts.SourceFile): Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, kind: ImportKind, at: ts.Node): void => {
    const written = specifier && ts.isStringLiteralLike(specifier) ? specifier.text : undefined;
    const target = written?.startsWith('.') ? resolveRelative(source.fileName, written) : undefined;
    found.push({ specifier: written, target, kind, line: lineOf(at, source) });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      const erased = node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
      add(node.moduleSpecifier, erased ? 'type' : 'value', node);
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
      add(node.moduleSpecifier, node.isTypeOnly ? 'type' : 'value', node);
    } else if (ts.isImportTypeNode(node)) {
      add(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, 'type', node);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], 'lazy', node);
    } else if (isWorkerEntry(node)) {
      add(node.arguments?.[0], 'thread', node);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** `new URL('./worker.ts', import.meta.url)`; the compiled name `.js` means the same file. */
function isWorkerEntry(node: ts.Node): node is ts.NewExpression {
  if (!ts.isNewExpression(node) || node.expression.getText() !== 'URL') return false;
  const [path, base] = node.arguments ?? [];
  return (
    path !== undefined &&
    ts.isStringLiteralLike(path) &&
    /^\..*\.[jt]s$/.test(path.text) &&
    base?.getText() === 'import.meta.url'
  );
}

function resolveRelative(from: string, specifier: string): string {
  const path = from.split('/').slice(0, -1);
  for (const step of specifier.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/').replace(/\.js$/, '.ts');
}

function isBarrel(source: ts.SourceFile): boolean {
  const passedOn = source.statements.filter(
    (statement) => ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined,
  );
  return passedOn.length > 0 && passedOn.length === source.statements.length;
}

function stateOf(statement: ts.Statement, source: ts.SourceFile): ModuleState[] {
  if (ts.isVariableStatement(statement)) {
    const { flags, declarations } = statement.declarationList;
    const fixed = (flags & ts.NodeFlags.BlockScoped) === ts.NodeFlags.Const;
    return declarations
      .filter((declaration) => !fixed || startsEmpty(declaration))
      .map((declaration) => ({
        name: declaration.name.getText(),
        line: lineOf(declaration, source),
      }));
  }
  if (ts.isClassDeclaration(statement)) {
    return statement.members.filter(isMutableStatic).map((member) => ({
      name: `${statement.name?.text ?? 'class'}.${member.name.getText()}`,
      line: lineOf(member, source),
    }));
  }
  return [];
}

/** An empty container at module level is there to be filled, unless its type says `readonly`. */
function startsEmpty({ initializer, type }: ts.VariableDeclaration): boolean {
  if (initializer === undefined || /^readonly\b|^Readonly/.test(type?.getText() ?? ''))
    return false;
  if (ts.isArrayLiteralExpression(initializer)) return initializer.elements.length === 0;
  if (ts.isObjectLiteralExpression(initializer)) return initializer.properties.length === 0;
  if (!ts.isNewExpression(initializer)) return false;
  const made = initializer.expression.getText();
  const first = initializer.arguments?.[0];
  if (/^(Weak)?(Map|Set)$/.test(made)) return first === undefined;
  return /Array$|^ArrayBuffer$/.test(made) && !(first && ts.isArrayLiteralExpression(first));
}

function isMutableStatic(member: ts.ClassElement): member is ts.PropertyDeclaration {
  if (!ts.isPropertyDeclaration(member)) return false;
  const modifiers = ts.getCombinedModifierFlags(member);
  return (
    (modifiers & ts.ModifierFlags.Static) !== 0 && (modifiers & ts.ModifierFlags.Readonly) === 0
  );
}

function lineOf(node: ts.Node, source: ts.SourceFile): number {
  return source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
}
