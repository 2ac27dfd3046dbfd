import { parse } from 'mathjs/number';
import {
  formulaFunctions,
  LONGEST_FORMULA,
  type Formula,
  type FormulaFault,
  type FormulaFunction,
  type FormulaReader,
} from './formula.ts';
import { closest } from './suggest.ts';

/**
 * What is read of a node of the parser. Nothing of the parser's is ever evaluated or compiled: the text of a stranger is
 * taken apart, and whatever is not on the lists below is refused.
 */
interface Node {
  readonly type: string;
  readonly value?: unknown;
  readonly name?: unknown;
  readonly content?: Node;
  readonly fn?: string | Node;
  readonly args?: readonly Node[];
  readonly implicit?: boolean;
  readonly object?: Node;
  readonly index?: Node;
  readonly dimensions?: readonly Node[];
  readonly dotNotation?: boolean;
}

/** Operators by the parser's name for them. */
const operators = {
  add: '+',
  subtract: '-',
  multiply: '*',
  divide: '/',
  pow: '^',
  unaryMinus: 'negative',
} as const;

const functionNames = Object.keys(formulaFunctions);

/** The first character that no formula has: quotes, brackets of lists, signs of assignment, and all the others. */
const stranger = /[^\w\s.+\-*/^(),]/;

/**
 * Reads numbers, `+ - * / ^`, brackets, `min`, `max`, `abs`, `round`, and names with dots. Nothing else is read, so that
 * a scenario of somebody else can do nothing but arithmetic.
 */
export const readFormula: FormulaReader = (text) => {
  if (text.length > LONGEST_FORMULA) return { tooLong: true };
  const strange = text.search(stranger);
  if (strange !== -1) return { stoppedAt: text.slice(strange) };
  // To the parser, the end of a line ends a statement.
  const line = text.replaceAll(/\s/g, ' ');
  if (line.trim() === '') return { stoppedAt: '' };
  try {
    return { formula: formulaOf(parse(line) as Node) };
  } catch (error) {
    if (error instanceof Refused) return error.fault;
    const at = error instanceof SyntaxError && 'char' in error ? Number(error.char) : NaN;
    if (Number.isNaN(at)) throw error;
    return { stoppedAt: line.slice(at - 1) };
  }
};

class Refused extends Error {
  readonly fault: FormulaFault;

  constructor(fault: FormulaFault) {
    super('refused formula');
    this.fault = fault;
  }
}

function formulaOf(node: Node): Formula {
  switch (node.type) {
    case 'ConstantNode':
      if (typeof node.value === 'number' && Number.isFinite(node.value)) {
        return { number: node.value };
      }
      throw refused(`the word ${String(node.value)}`, 'write a number in digits');
    case 'ParenthesisNode':
      return formulaOf(present(node.content));
    case 'SymbolNode':
    case 'AccessorNode':
      return named(nameOf(node));
    case 'OperatorNode':
      return operationOf(node);
    case 'FunctionNode':
      return callOf(node);
    default:
      throw refused('a part that is no arithmetic', 'a formula only computes a number');
  }
}

function named(name: string): Formula {
  if (!isFunction(name)) return { name };
  throw refused(`${name} without brackets`, `write the numbers that it takes, as in ${name}(1, 2)`);
}

function operationOf(node: Node): Formula {
  const parts = present(node.args);
  if (node.implicit === true) {
    throw refused(
      'two values without a sign between them',
      'put * between what is to be multiplied; units are no part of a formula',
    );
  }
  const fn = String(node.fn);
  const [first] = parts;
  if (fn === 'unaryPlus' && first !== undefined) return formulaOf(first);
  if (!isOperator(fn)) {
    throw refused('a sign that is no arithmetic', 'the signs are + - * / ^');
  }
  return { of: operators[fn], parts: parts.map(formulaOf) };
}

function callOf({ fn, args = [] }: Node): Formula {
  const name = typeof fn === 'object' ? nameOf(fn) : String(fn);
  if (!isFunction(name)) throw unknownFunction(name);
  const { least, most } = formulaFunctions[name];
  if (args.length < least || args.length > most) {
    const wanted = most === 1 ? 'one number' : 'at least one number';
    throw refused(`${name} with ${args.length}`, `give ${name} ${wanted} in its brackets`);
  }
  return { of: name, parts: args.map(formulaOf) };
}

function unknownFunction(name: string): Refused {
  const meant = closest(name, functionNames);
  const list = `the functions are ${functionNames.join(', ')}; put * in front of a bracket to multiply`;
  return refused(`a function "${name}"`, meant === undefined ? list : `did you mean "${meant}"?`);
}

/** `stay.meanDays` is a name to a scenario, and to the parser a part of something called stay. */
function nameOf(node: Node): string {
  if (node.type === 'SymbolNode') return String(node.name);
  const [part, ...others] = node.index?.dimensions ?? [];
  const isDotted = node.type === 'AccessorNode' && node.index?.dotNotation === true;
  if (isDotted && others.length === 0 && typeof part?.value === 'string') {
    return `${nameOf(present(node.object))}.${part.value}`;
  }
  throw refused('a name that is computed', 'write the whole name of what is meant');
}

function isFunction(name: string): name is FormulaFunction {
  return Object.hasOwn(formulaFunctions, name);
}

function isOperator(name: string): name is keyof typeof operators {
  return Object.hasOwn(operators, name);
}

function refused(what: string, hint: string): Refused {
  return new Refused({ refused: what, hint });
}

function present<T>(part: T | undefined): T {
  if (part === undefined) throw new Error('a node of the parser lacks a part');
  return part;
}
