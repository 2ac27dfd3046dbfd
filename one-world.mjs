import { dirname, relative } from 'node:path';
import { parseAst } from 'rolldown/parseAst';

/** Where the world of a thread is made, and its name there. */
const MADE_IN = 'src/experiment/only-world.ts';
const NAME = 'ONLY_WORLD';
const MODEL = /[\\/]src[\\/](model|observe)[\\/].*\.ts$/;

/**
 * Functions of a world as functions of the one world that a thread has. What they are given first they do not look at: V8 compiles
 * the addresses of a constant's columns into them, where it would load and check each for a world that may be any.
 */
export const oneWorld = {
  name: 'one-world',
  transform: {
    order: 'pre',
    handler(code, id) {
      if (!MODEL.test(id)) return null;
      const changes = functionsOfAWorld(parseAst(code, { lang: 'ts' })).flatMap((node) =>
        withOnlyWorld(code, node),
      );
      if (changes.length === 0) return null;
      const from = relative(dirname(id), MADE_IN).replaceAll('\\', '/');
      return `import { ${NAME} } from './${from}';${replaced(code, changes)}`;
    },
  },
};

/** Functions, methods too, whose first parameter is declared a world. Constructors run before there is one. */
function functionsOfAWorld(node) {
  if (node === null || typeof node !== 'object') return [];
  if (node.kind === 'constructor') return functionsOfAWorld(node.value.body);
  const [first] = /Function/.test(node.type) && node.body ? node.params : [];
  const type = first?.typeAnnotation?.typeAnnotation;
  const own = type?.typeName?.name === 'World' ? [node] : [];
  return [...own, ...Object.values(node).flatMap(functionsOfAWorld)];
}

/** What to put where in the text. */
function withOnlyWorld(code, { params: [world, ...others], body }) {
  const given = code.slice(world.start, world.typeAnnotation.start);
  // Not where others have a part of it by default, nor where it is not looked at anyway.
  const isNeeded =
    !given.startsWith('_') && others.every(({ type }) => type !== 'AssignmentPattern');
  if (!isNeeded) return [];
  const known = `{ const ${given} = ${NAME};`;
  const unused = { start: world.start, end: world.end, text: '_: unknown' };
  const { type, start, end } = body;
  if (type === 'BlockStatement') return [unused, { start, end: start + 1, text: known }];
  return [
    unused,
    { start, end: start, text: `${known} return (` },
    { start: end, end, text: '); }' },
  ];
}

function replaced(code, changes) {
  let text = '';
  let from = 0;
  for (const { start, end, text: instead } of changes.toSorted((a, b) => a.start - b.start)) {
    text += code.slice(from, start) + instead;
    from = end;
  }
  return text + code.slice(from);
}
