import { text, yes } from './flag-kinds.ts';
import { flags } from './flags-shared.ts';

/** What `--theme`, `--size` and `--titles` may be: a list of its own, since help must not load what draws. */
const THEMES = ['af', 'nhs', 'mono'] as const;
const PAGE_SIZES = ['a4', 'a4-half', 'a4-full', 'slide', 'square'] as const;
const TITLES = ['embed', 'sidecar', 'both'] as const;

/** Flags of whatever draws charts. */
const styleFlags = {
  theme: { ...text('Colours: of government analysis, of the NHS, or none'), choices: THEMES },
  size: { ...text('Size of the page'), choices: PAGE_SIZES },
  titles: { ...text('Where titles stand: in the picture, beside it, or both'), choices: TITLES },
} as const;

/** Flags of the commands that make something of a finished folder. */
export const paperFlags = {
  chart: {
    ...styleFlags,
    output: text('The folder for its files  [default: report/charts in the run folder]'),
    force: yes('Replace files that hold something else'),
    quiet: flags.quiet,
    'no-input': flags['no-input'],
  },
  report: {
    with: text('A folder of believe, stress or sweep whose charts go in too; may be given again'),
    format: text('What to write, such as html,md  [default: html,md,docx,png]'),
    template: text('A Word file whose styles report.docx takes'),
    ...styleFlags,
    output: text('The folder for it  [default: report in the run folder]'),
    force: yes('Replace a report that was changed'),
    quiet: flags.quiet,
    'no-input': flags['no-input'],
  },
  export: {
    as: text(
      'What: odd, odd-delta, stress, trace, cheers, qia, eqia, dictionary, provenance, ro-crate, or all; commas between',
    ),
    format: text('How documents are written, such as html,docx  [default: html,md,docx]'),
    public: yes('No paths of this machine, and no data of a place of your own'),
    output: text(
      'The folder for it  [default: documents in the run folder; a crate beside it, as <run>.crate]',
    ),
    force: yes('Replace documents that were changed'),
    quiet: flags.quiet,
    'no-input': flags['no-input'],
  },
} as const;
