import type { Absent } from '../charts/chart.ts';
import type { Block, Pack } from '../pack/blocks.ts';
import { filledPage } from './fill.ts';
import { blocksOfMarkdown } from './markdown-blocks.ts';
import type { Subject } from './subject.ts';

/** A document that can be made of a folder: a page of hand-written text, with what the folder says put in. */
export interface DocumentKind {
  readonly id: string;
  /** What it is called in a list, in a few words. */
  readonly name: string;
  /** The template, and pages that follow it as they are: paths in the package. */
  readonly template: string;
  readonly followedBy?: readonly string[];
  /** Why a folder is not enough for it; nothing where it is. */
  readonly needs?: (subject: Subject) => string | undefined;
}

const comparison = ({ findings: { kind } }: Subject) =>
  kind === 'comparison' ? undefined : 'it takes the folder of rehearse compare';

/** Costs and QALYs of options, which is what an economic evaluation is of. */
const economics = (subject: Subject) =>
  comparison(subject) ??
  (subject.findings.file('purses.csv') === undefined ? 'the folder has no purses.csv' : undefined);

/** Every document, in the order of the help. */
export const documentKinds: readonly DocumentKind[] = [
  {
    id: 'odd',
    name: 'The model and this run by the ODD protocol',
    template: 'docs/protocols/odd.md',
    followedBy: ['docs/odd.md', 'docs/odd-formulas.md'],
  },
  {
    id: 'odd-delta',
    name: 'What this run changes in the model, beside a citation of its ODD',
    template: 'docs/protocols/odd.md',
  },
  {
    id: 'stress',
    name: 'The STRESS checklists of agent-based and discrete-event simulation',
    template: 'docs/protocols/stress.md',
  },
  {
    id: 'trace',
    name: 'A TRACE log of how the model was made and tested',
    template: 'docs/protocols/trace.md',
  },
  {
    id: 'cheers',
    name: 'The CHEERS 2022 checklist of an economic evaluation',
    template: 'docs/protocols/cheers.md',
    needs: economics,
  },
  {
    id: 'qia',
    name: 'A draft of a quality impact assessment',
    template: 'docs/protocols/qia.md',
    needs: comparison,
  },
  {
    id: 'eqia',
    name: 'A draft of an equality impact assessment',
    template: 'docs/protocols/eqia.md',
    needs: comparison,
  },
];

/**
 * A document of a folder, or why there is none.
 *
 * @param read gives the text of a page of the package
 */
export function documentOf(
  { template, followedBy = [], needs }: DocumentKind,
  subject: Subject,
  read: (path: string) => string,
): Pack | Absent {
  const absent = needs?.(subject);
  if (absent !== undefined) return { absent };
  const { title, blocks } = filledPage(read(template), subject);
  const { findings, provenance } = subject;
  return {
    title,
    subtitle: `${findings.manifest.place}. Rehearsal ${provenance.version}, run ${provenance.run}, result ${provenance.resultHash.slice(0, 8)}.`,
    blocks: [
      ...blocks,
      ...followedBy.flatMap((path): readonly Block[] => blocksOfMarkdown(read(path)).blocks),
    ],
  };
}
