import { isAbsent, type Paper } from '../charts/chart.ts';
import type { Findings } from '../findings/findings.ts';
import { tableKinds } from '../table-kinds.ts';
import { drawnFrom, howSure } from '../tables/how-sure.ts';
import type { Block, Pack } from './blocks.ts';
import { figuresOf, type LeftOut, type MadeFigure, type Source } from './figures.ts';
import { frontPage } from './front-page.ts';
import { notInTheModel } from './left-out.ts';
import { listWords } from './number-words.ts';
import { rolePages } from './roles.ts';
import { counted } from '../numbers.ts';

/** A paper with what its figures are made with, for their files. */
export interface MadePack {
  readonly pack: Pack;
  readonly figures: readonly MadeFigure[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * Composes the paper of a run or a comparison from its folder alone: every number in it stands in a file there.
 *
 * @param main the folder that the paper is about
 * @param experiments folders of sweep, believe and stress, from which come what they have charts for
 */
export function packOf(
  main: Source,
  experiments: readonly Source[],
  page: Pick<Paper, 'document' | 'style'>,
): MadePack {
  const { findings } = main;
  const { made, leftOut } = figuresOf([main, ...experiments], page);
  const tables = tableKinds.map(({ name, make }) => ({ name, table: make(findings) }));
  const without = tables.flatMap(({ name, table }): LeftOut[] =>
    isAbsent(table) ? [{ name, why: table.absent }] : [],
  );
  const left = [...leftOut, ...without];
  const sure = howSure(findings);
  const blocks: readonly Block[] = [
    ...frontPage(
      findings,
      experiments.map((one) => one.findings),
      reproducing(main),
    ),
    ...section(
      'Figures',
      made.flatMap(({ block }): Block[] => [
        { kind: 'heading', level: 2, text: block.question },
        block,
      ]),
    ),
    ...section(
      'Tables',
      tables.flatMap(({ table }): Block[] => (isAbsent(table) ? [] : [table])),
    ),
    ...section('What changes for whom', rolePages(findings)),
    ...section('How sure', [...sureWords(findings), ...(isAbsent(sure) ? [] : [sure])]),
    ...section('What is left out', leftOutBlocks(left)),
    ...section('The same again', [
      { kind: 'list', items: [...reproducing(main), ...experiments.map(experimentWords)] },
    ]),
  ];
  const pack = { title: titleOf(findings), subtitle: subtitleOf(main), blocks };
  return { pack, figures: made, leftOut: left };
}

/** No heading stands over nothing. */
function section(text: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.length === 0 ? [] : [{ kind: 'heading', level: 1, text }, ...blocks];
}

function titleOf({ options, baseline, manifest: { place } }: Findings): string {
  if (options.length === 0) return `${baseline} in ${place}`;
  const what = options.length > 2 ? counted(options.length, 'option') : listWords(options);
  return `${what} against ${baseline}`;
}

function subtitleOf({ findings, provenance }: Source): string {
  const { place, years, replications, people } = findings.manifest;
  return (
    `${place}, ${counted(years, 'year')}, ${counted(replications, 'future')} of ` +
    `${counted(people, 'person', 'people')} 65+. Rehearsal ${provenance.version}, run ${provenance.resultHash.slice(0, 8)}.`
  );
}

/** How whoever doubts a number gets it again. */
function reproducing({ findings, provenance }: Source): readonly string[] {
  const { manifest } = findings;
  return [
    `rehearse reproduce ${provenance.run} runs it again and says SAME, or shows the first difference.`,
    `Rehearsal ${provenance.version}, seed "${manifest.seed}", result ${provenance.resultHash.slice(0, 16)}. Every number here stands in a file of that folder.`,
  ];
}

function experimentWords({ findings, provenance }: Source): string {
  const { kind, manifest } = findings;
  return (
    `Also made of ${provenance.run}, from rehearse ${kind}: ${counted(manifest.replications, 'future')} of ` +
    `${counted(manifest.people, 'person', 'people')}, ${counted(manifest.years, 'year')}, result ${provenance.resultHash.slice(0, 8)}.`
  );
}

function sureWords({
  options,
  manifest: { uncertainty, replications },
}: Findings): readonly Block[] {
  const known =
    uncertainty === undefined
      ? 'Not knowing: was not looked at here. The inputs that are uncertain stand at one value each; rehearse compare with --draws 20 draws them.'
      : `Not knowing: ${uncertainty.draws} draws ${drawnFrom(uncertainty)}, ${counted(uncertainty.futures, 'future')} under each, make the mean and the range in the last column.`;
  const luck =
    options.length === 0
      ? `Luck: ${counted(replications, 'future')} of the same place differ as the ranges say.`
      : 'Luck: the same people meet the same luck under each option, so that what differs has a cause in the model. The interval of the mean says how much of luck is left.';
  return [
    {
      kind: 'list',
      items: [
        luck,
        known,
        'Structure: what the model is made of is no range at all. It shows in runs that are made otherwise: rehearse stress, rehearse sweep, and scenarios that set structural choices.',
      ],
    },
  ];
}

function leftOutBlocks(left: readonly LeftOut[]): readonly Block[] {
  return [
    { kind: 'heading', level: 2, text: 'Of the model' },
    { kind: 'list', items: notInTheModel },
    ...(left.length === 0
      ? []
      : ([
          { kind: 'heading', level: 2, text: 'Of this paper' },
          { kind: 'list', items: left.map(({ name, why }) => `${name}: ${why}.`) },
        ] as const)),
  ];
}
