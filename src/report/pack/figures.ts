import { paperKinds } from '../chart-kinds.ts';
import {
  isAbsent,
  type Chart,
  type ChartKind,
  type Paper,
  type Provenance,
} from '../charts/chart.ts';
import type { Findings } from '../findings/findings.ts';
import type { FigureBlock } from './blocks.ts';

/** A folder that a paper is made of. */
export interface Source {
  readonly findings: Findings;
  readonly provenance: Provenance;
}

/** A figure of a paper, and what its files are made with. */
export interface MadeFigure {
  readonly block: FigureBlock;
  readonly kind: ChartKind;
  readonly provenance: Provenance;
}

/** What was left out, and why, in words that end a sentence that begins "Left out:". */
export interface LeftOut {
  readonly name: string;
  readonly why: string;
}

export interface Figures {
  readonly made: readonly MadeFigure[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * Every chart that the folders of a paper have something for, in the order of the list. A kind that the first
 * folder has nothing for is drawn of each of the others that has.
 *
 * @param sources the folder that the paper is about first, then those of experiments
 */
export function figuresOf(
  sources: readonly Source[],
  page: Pick<Paper, 'document' | 'style'>,
  kinds: readonly ChartKind[] = paperKinds,
): Figures {
  const made: MadeFigure[] = [];
  const leftOut: LeftOut[] = [];
  for (const kind of kinds) {
    const tried = sources.map((source) => ({ source, chart: drawn(kind, source, page) }));
    const [first] = tried;
    const found = first !== undefined && !isAbsent(first.chart) ? [first] : tried.slice(1);
    const before = made.length;
    for (const { source, chart } of found) {
      if (isAbsent(chart)) continue;
      const again = made.length - before;
      const block = {
        kind: 'figure' as const,
        number: made.length + 1,
        question: kind.question,
        chart: again === 0 ? chart : { ...chart, id: `${chart.id}-${again + 1}` },
        ...narrowOf(kind, source, page),
      };
      made.push({ block, kind, provenance: source.provenance });
    }
    if (made.length === before && first !== undefined && isAbsent(first.chart)) {
      leftOut.push({ name: kind.name, why: first.chart.absent });
    }
  }
  return { made, leftOut };
}

function drawn(
  kind: ChartKind,
  { findings, provenance }: Source,
  page: Pick<Paper, 'document' | 'style'>,
) {
  return kind.make(findings, { ...page, provenance });
}

/** The same on the smallest page: words of a wide one are too small on a telephone. */
function narrowOf(
  kind: ChartKind,
  source: Source,
  page: Pick<Paper, 'document' | 'style'>,
): { readonly narrow?: Chart } {
  if (page.style.size === 'square') return {};
  const style = { ...page.style, size: 'square' } as const;
  const narrow = drawn(kind, source, { ...page, style });
  return isAbsent(narrow) ? {} : { narrow };
}
