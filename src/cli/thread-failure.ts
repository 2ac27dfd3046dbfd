import { LostThread } from '../experiment/thread.ts';
import { EXIT } from './exit-codes.ts';
import { Failure } from './failure.ts';

/** What Node says where memory is not there, or a table is longer than it can be. */
const NO_MEMORY =
  /memory limit|out of memory|Array buffer allocation failed|Invalid (?:array buffer|typed array) length|(?:Map|Set) maximum size exceeded/;

const GOES_ON = 'which goes on from the futures that were done';

/**
 * What futures ended with, in words that say what to do: a lack of memory and a thread that is gone are no faults of the
 * model. Any other error comes back as it was.
 *
 * @param jobs threads that were at work
 */
export function threadFailure(error: unknown, jobs: number): unknown {
  if (!(error instanceof Error) || error instanceof Failure) return error;
  const threads = jobs === 1 ? 'one thread' : `${jobs} threads`;
  if (NO_MEMORY.test(error.message)) {
    return new Failure(
      EXIT.limit,
      {
        message: `there is not enough memory for ${threads}: ${error.message}`,
        mend:
          (jobs === 1
            ? ''
            : `run the same command with fewer threads, as in --jobs 1, ${GOES_ON}, or `) +
          'simulate fewer people with --people; rehearse estimate says how much memory a run takes',
      },
      error,
    );
  }
  if (!(error instanceof LostThread)) return error;
  return new Failure(
    EXIT.fault,
    {
      message: error.message,
      where: threads,
      mend: `run the same command again, ${GOES_ON}; where it happens again, with --jobs 1`,
    },
    error,
  );
}
