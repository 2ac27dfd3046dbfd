import ts from 'typescript';
import type { SourceText } from './tree.ts';

const mostLines = 300;
const mostLinesOfFunction = 80;

/** Tables of data, which grow with the evidence and are read row by row. */
export const dataTables: readonly { readonly files: RegExp; readonly because: string }[] = [
  { files: /^src\/evidence\/citations[^/]*\.ts$/, because: 'one entry a published source' },
  { files: /^src\/evidence\/england-ages\.ts$/, because: 'one row a year of age' },
  { files: /^src\/evidence\/parameters\//, because: 'one declaration a parameter' },
];

/** Files and functions that are too long to be read in one go: `file:line: how long`. */
export function oversized(sources: readonly SourceText[]): readonly string[] {
  return sources.flatMap((source) => [...oversizedFile(source), ...oversizedFunctions(source)]);
}

function oversizedFile({ file, text }: SourceText): string[] {
  const lines = text.replace(/\n$/, '').split('\n').length;
  if (lines <= mostLines || dataTables.some(({ files }) => files.test(file))) return [];
  return [`${file}:1: ${lines} lines, at most ${mostLines}: split it along a name`];
}

function oversizedFunctions({ file, text }: SourceText): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2023, true);
  const lineAt = (position: number) => source.getLineAndCharacterOfPosition(position).line + 1;
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body !== undefined) {
      const first = lineAt(node.getStart(source));
      const lines = lineAt(node.end) - first + 1;
      const name = node.name?.getText(source) ?? 'a function';
      if (lines > mostLinesOfFunction) {
        found.push(`${file}:${first}: ${name} has ${lines} lines, at most ${mostLinesOfFunction}`);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
