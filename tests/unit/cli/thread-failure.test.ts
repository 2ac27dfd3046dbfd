import { expect, it } from 'vitest';
import { Failure } from '../../../src/cli/failure.ts';
import { threadFailure } from '../../../src/cli/thread-failure.ts';
import { LostThread } from '../../../src/experiment/thread.ts';

/** What V8 says, asked for more than there is. */
function refusalOf(ask: () => unknown): Error {
  try {
    ask();
  } catch (error) {
    return error as Error;
  }
  throw new Error('it was given');
}

it.each([
  ['an array', () => new ArrayBuffer(Number.MAX_SAFE_INTEGER)],
  ['a typed array', () => new Float64Array(2 ** 40)],
])('says of %s that is not to be had how to do with less', (_what, ask) => {
  const failed = new Error(`replication 1 of "A" failed: ${refusalOf(ask).message}`);
  const one = threadFailure(failed, 1);
  expect(one).toBeInstanceOf(Failure);
  expect(one).toMatchObject({ code: 7 });
  expect((one as Failure).text.mend).toMatch(/^simulate fewer people/);
  expect((threadFailure(failed, 2) as Failure).text.mend).toContain('--jobs 1');
});

it('says of a thread that is gone to try again', () => {
  expect(threadFailure(new LostThread(), 2)).toMatchObject({
    code: 1,
    text: { where: '2 threads' },
  });
});

it('leaves what is no matter of threads as it is', () => {
  const fault = new Error('replication 1 of "A" failed: a bed has two people');
  expect(threadFailure(fault, 2)).toBe(fault);
});
