import ts from 'typescript';
import type { SourceText } from './tree.ts';

/** The files that read each parameter: its id stands there, or the part of it that a template or a family begins with. */
export function filesByParameter(
  ids: readonly string[],
  sources: readonly SourceText[],
): Readonly<Record<string, readonly string[]>> {
  const uses = sources.map(({ file, text }) => ({ file, patterns: patternsIn(file, text) }));
  return Object.fromEntries(
    ids.map((id) => [
      id,
      uses
        .filter(({ patterns }) => patterns.some((pattern) => fits(pattern, id)))
        .map(({ file }) => file),
    ]),
  );
}

/** A text, or the fixed parts around what a template fills in. */
type Pattern = readonly string[];

function patternsIn(file: string, text: string): readonly Pattern[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2023, true);
  const patterns: Pattern[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node)) patterns.push([node.text]);
    if (ts.isTemplateExpression(node)) {
      patterns.push([node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)]);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return patterns;
}

/** Fixed parts in their order, at the start and the end; a text alone also names a family: `crisis.fitRate`. */
function fits(pattern: Pattern, id: string): boolean {
  const [head, ...rest] = pattern;
  if (head === undefined || !pattern.some((part) => part.includes('.'))) return false;
  if (rest.length === 0) return id === head || id.startsWith(`${head}.`);
  const tail = rest.at(-1) ?? '';
  return id.startsWith(head) && id.endsWith(tail) && id.length > head.length + tail.length;
}
