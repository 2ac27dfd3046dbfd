import { chartDocument } from '../report/charts/svg.ts';
import { standardStyle } from '../report/charts/style.ts';
import { swimLane } from '../report/charts/swim-lane.ts';
import { EXIT } from './exit-codes.ts';
import { Failure } from './failure.ts';
import { toolVersion } from './package-files.ts';
import type { ToldStory } from './story-json.ts';
import { writeFiles } from './write-files.ts';

/** What the name of a story's files ends in; the names of the others are made of it. */
const PICTURE = '.svg';

/**
 * The name of a picture as it was given.
 *
 * @throws Failure if it is not that of an SVG file
 */
export function storyFile(output: string | undefined): string | undefined {
  if (output === undefined || output.toLowerCase().endsWith(PICTURE)) return output;
  throw new Failure(EXIT.usage, {
    message: `--output is "${output}", which is not the name of an SVG file`,
    mend: `write a name that ends in ${PICTURE}, as in --output story${PICTURE}`,
  });
}

/**
 * Writes the chart, and beside it the story, the text for those who cannot see the chart, and its data.
 *
 * @param text the story as it is read
 * @returns the paths of the files
 * @throws Failure if one of them holds something else, or cannot be written
 */
export async function keepStory(
  picture: string,
  { scenario, replication, followed }: ToldStory,
  text: string,
  force: boolean,
): Promise<readonly string[]> {
  const { story, streamHash } = followed;
  const provenance = {
    version: toolVersion(),
    run: `${scenario.name}, replication ${replication}, person ${story.person}`,
    resultHash: streamHash,
  };
  const paper = { document: await chartDocument(), style: standardStyle, provenance };
  const chart = swimLane(paper, story);
  const name = picture.slice(0, -PICTURE.length);
  const files = new Map([
    [picture, chart.svg],
    [`${name}.txt`, text],
    [`${name}.alt.txt`, `${chart.alt}\n`],
    [`${name}.csv`, chart.csv],
  ]);
  writeFiles(files, force);
  return [...files.keys()];
}
