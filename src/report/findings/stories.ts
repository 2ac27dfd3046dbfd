import type { Story } from '../../observe/story.ts';
import type { Findings } from './findings.ts';

/** One person's story under one scenario. */
export interface KeptStory {
  readonly scenario: string;
  /** The future that it is of. */
  readonly replication: number;
  readonly story: Story;
}

/** The file of a comparison in which the same person's stories are kept. */
export const STORIES = 'stories.json';

const SCHEMA = 'rehearsal/stories@1';

/** The same person under each scenario, as a file. */
export function storiesText(stories: readonly KeptStory[]): string {
  return `${JSON.stringify({ schema: SCHEMA, stories }, undefined, 2)}\n`;
}

/** The stories that a folder keeps; none where it keeps none, or another version's. */
export function storiesOf({ file }: Findings): readonly KeptStory[] {
  const text = file(STORIES);
  if (text === undefined) return [];
  const read = JSON.parse(text) as {
    readonly schema?: string;
    readonly stories?: readonly KeptStory[];
  };
  return read.schema === SCHEMA ? (read.stories ?? []) : [];
}
