import { text } from './flag-kinds.ts';
import { flags } from './flags-shared.ts';

/** Flags of `rehearse calibrate`, in the order of the help. */
export const calibrateFlags = {
  place: text(
    'A shipped place to fit; given again, one to look at without a fit  [default: barnsley-like, coterminous-250k]',
  ),
  sample: text('Share of the place that the waves simulate  [default: 25%]'),
  waves: text('Waves at most; it ends sooner where one rules nothing more out  [default: 3]'),
  points: text('Points of each wave  [default: 100]'),
  candidates: text('Points that are checked by runs, beside the values in use  [default: 24]'),
  replications: text('Futures of each candidate  [default: 3]'),
  seed: flags.seed,
  jobs: flags.jobs,
  posterior: text('A file for the candidates that are not ruled out, as --parameters reads it'),
  defaults: text('A file for the chosen values, as the registry reads it'),
  report: text('A file for the report as well'),
  output: { ...flags.output, describe: 'The folder in which unfinished work is kept' },
  quiet: flags.quiet,
  'no-input': flags['no-input'],
} as const;
