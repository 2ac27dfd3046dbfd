import type { Story } from '../../observe/story.ts';
import type { Findings } from '../findings/findings.ts';
import { storiesOf } from '../findings/stories.ts';
import { type ChartKind, chartKind } from './chart.ts';
import { swimLane } from './swim-lane.ts';

const NO_STORY = 'nobody was followed: it takes a comparison with --story';

/** One person's way as things are. */
export const journeyToday: ChartKind = journey({
  id: 'journey-today',
  name: "One person's way today",
  question: 'What is it like for one person as things are?',
  scenarioOf: ({ baseline }) => baseline,
});

/** The same person's way under the first option. */
export const journeyOption: ChartKind = journey({
  id: 'journey-option',
  name: 'The same person under the first option',
  question: 'And what is it like for the same person under the first option?',
  scenarioOf: ({ options }) => options[0] ?? '',
});

function journey({
  scenarioOf,
  ...about
}: Pick<ChartKind, 'id' | 'name' | 'question'> & {
  readonly scenarioOf: (findings: Findings) => string;
}): ChartKind {
  return chartKind<Story>({
    ...about,
    read: (findings) => {
      const name = scenarioOf(findings);
      const kept = storiesOf(findings).find(({ scenario }) => scenario === name);
      return kept?.story ?? { absent: NO_STORY };
    },
    draw: (paper, story) => swimLane(paper, story, about.id),
  });
}
