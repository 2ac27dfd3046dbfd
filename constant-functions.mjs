import { parseAst } from 'rolldown/parseAst';

/**
 * Functions and classes as constants, functions first, as they are there from the start anyway. V8 compiles a constant of a file to its
 * value; it takes a function that was declared for one that may be replaced, and looks at every call whether it was.
 */
export const constantFunctions = {
  name: 'constant-functions',
  renderChunk(code) {
    const { body } = parseAst(code);
    const fixed = new Set(named(body));
    for (const name of replaceable(body)) fixed.delete(name);
    const imports = body.findLast(({ type }) => type === 'ImportDeclaration')?.end ?? 0;
    let functions = '';
    let rest = '';
    let from = imports;
    for (const { type, id, start, end, declarations } of body) {
      if (type === 'FunctionDeclaration' && fixed.has(id.name)) {
        const declared = code.slice(start, end);
        functions += `${code.slice(from, start)}const ${id.name} = ${declared};`;
      } else if (declarations?.length === 1 && fixed.has(declarations[0].id.name)) {
        rest += `${code.slice(from, start)}const ${code.slice(declarations[0].start, end)}`;
      } else rest += code.slice(from, end);
      from = Math.max(from, end);
    }
    return code.slice(0, imports) + functions + rest;
  },
};

/** Functions and classes of a file. */
function named(body) {
  return body.flatMap(({ type, id, declarations }) => {
    if (type === 'FunctionDeclaration') return [id.name];
    const isClass = declarations?.length === 1 && declarations[0].init?.type === 'ClassExpression';
    return isClass ? [declarations[0].id.name] : [];
  });
}

/** Names that are given a value, anywhere, and those that other files look up. */
function replaceable(node) {
  if (node === null || typeof node !== 'object') return [];
  const own =
    node.type === 'AssignmentExpression' || node.type === 'UpdateExpression'
      ? [(node.left ?? node.argument).name]
      : node.type === 'ExportSpecifier'
        ? [node.local.name]
        : [];
  return [...own, ...Object.values(node).flatMap(replaceable)];
}
