import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { chartDocument } from '../report/charts/svg.ts';
import { swimLane } from '../report/charts/swim-lane.ts';
import { EXIT } from './exit-codes.ts';
import { Failure } from './failure.ts';
import { unwritableFile } from './file-system-failure.ts';
import { toolVersion } from './package-files.ts';
import type { ToldStory } from './story-json.ts';

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
  const chart = swimLane(await chartDocument(), story, {
    version: toolVersion(),
    run: `${scenario.name}, replication ${replication}, person ${story.person}`,
    resultHash: streamHash,
  });
  const name = picture.slice(0, -PICTURE.length);
  const files = new Map([
    [picture, chart.svg],
    [`${name}.txt`, text],
    [`${name}.alt.txt`, `${chart.alt}\n`],
    [`${name}.csv`, chart.csv],
  ]);
  for (const [path, content] of files) if (!force) refuseOther(path, content);
  for (const [path, content] of files) write(path, content);
  return [...files.keys()];
}

/** What stands there already and is something else is not ours to replace. */
function refuseOther(path: string, content: string): void {
  if (!existsSync(path)) return;
  try {
    if (readFileSync(path, 'utf8') === content) return;
  } catch (error) {
    throw unwritableFile(error, path);
  }
  throw new Failure(EXIT.fileSystem, {
    message: `${path} holds something else`,
    where: path,
    why: 'it would be lost: nothing was written',
    mend: 'replace it with --force, or name another file with --output',
  });
}

/** Under another name first, so that nobody ever finds half a file. */
function write(path: string, content: string): void {
  const partial = `${path}.partial`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(partial, content);
    renameSync(partial, path);
  } catch (error) {
    removeIfThere(partial);
    throw unwritableFile(error, path);
  }
}

/** What went wrong before is the news, and not that there is nothing to remove. */
function removeIfThere(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    return;
  }
}
