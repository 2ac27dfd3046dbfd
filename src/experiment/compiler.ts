import { setFlagsFromString } from 'node:v8';

/**
 * Bytecode that a function may take in, in bytes: more than the 920 that V8 allows by itself. With 2,500 a long run is no
 * faster, and six futures of six scenarios took 3 to 16 % longer, compiling.
 */
const CUMULATIVE_BYTECODE = 1500;

/** Bytecode that is run between two looks at whether a function is worth compiling, in bytes: eight times what V8 has by itself. */
const BYTECODE_BETWEEN_LOOKS = 540_000;

/** The first V8 that does not know this switch, and would complain of it on the screen. */
const V8_WITHOUT_LOOKS = 12;

/**
 * Sets the compiler for long runs of one model. It may take more of what a handler calls into it: an event is many small
 * functions, and numbers that go from one to another are put into boxes on the heap. And on Node 20 it waits until it has seen
 * more: what it compiles early it has to compile again, which took a fifth of the time of short runs. Call it before anything is
 * run: it holds for the whole process, threads included, and changes no result.
 */
export function setCompiler(): void {
  setFlagsFromString(`--max-inlined-bytecode-size-cumulative=${CUMULATIVE_BYTECODE}`);
  const [v8 = ''] = process.versions.v8.split('.');
  if (Number(v8) < V8_WITHOUT_LOOKS) {
    setFlagsFromString(`--interrupt-budget=${BYTECODE_BETWEEN_LOOKS}`);
  }
}
