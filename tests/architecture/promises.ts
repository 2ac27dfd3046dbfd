import ts from 'typescript';

/**
 * Promises that nobody waits for: a failure in one would vanish, or come after the result was
 * written. `void promise` says that this is meant.
 * @param program the files to look at, with their types
 * @param inside tells which files of the program are the project's own
 * @returns `file:line: the expression`
 */
export function floatingPromises(
  program: ts.Program,
  inside: (file: string) => boolean,
): readonly string[] {
  const checker = program.getTypeChecker();
  return program.getSourceFiles().flatMap((source) => {
    if (!inside(source.fileName)) return [];
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isExpressionStatement(node) && isPending(node.expression, checker)) {
        const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
        found.push(`${source.fileName}:${line + 1}: ${node.expression.getText(source)}`);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
  });
}

function isPending(expression: ts.Expression, checker: ts.TypeChecker): boolean {
  if (ts.isVoidExpression(expression) || handlesFailure(expression)) return false;
  const type = checker.getTypeAtLocation(expression);
  return (type.isUnion() ? type.types : [type]).some((part) => isThenable(part, checker));
}

function isThenable(type: ts.Type, checker: ts.TypeChecker): boolean {
  if ((type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Never)) !== 0) return false;
  const then = checker.getPropertyOfType(type, 'then');
  return then !== undefined && checker.getTypeOfSymbol(then).getCallSignatures().length > 0;
}

/** `promise.catch(handler)`, or `promise.then(done, failed)`. */
function handlesFailure(expression: ts.Expression): boolean {
  if (!ts.isCallExpression(expression)) return false;
  const { expression: called, arguments: given } = expression;
  if (!ts.isPropertyAccessExpression(called)) return false;
  return called.name.text === 'catch'
    ? given.length > 0
    : called.name.text === 'then' && given.length > 1;
}
