import type { Followed } from '../experiment/follow.ts';
import { activities, AGENCY_WORDS } from '../observe/activities.ts';
import { fullDate } from '../report/story/calendar.ts';
import type { StoryText } from '../report/story/story-text.ts';
import { peopleSimulated, type Scenario } from '../scenario/scenario.ts';

/** A story, where it comes from, and its words. */
export interface ToldStory {
  readonly scenario: Scenario;
  readonly replication: number;
  readonly followed: Followed;
  readonly text: StoryText;
}

/** A story for programs: what is told, and every moment that it was made of. */
export function storyJson({ scenario, replication, followed, text }: ToldStory): string {
  const { story, streamHash, pick } = followed;
  const { heading, opening, rows, closing, counts } = text;
  const document = {
    schema: 'rehearsal/story@1',
    scenario: scenario.name,
    place: scenario.place.name,
    seed: scenario.seed,
    people: peopleSimulated(scenario),
    years: scenario.years,
    replication,
    streamHash,
    person: story.person,
    matching: pick?.matching ?? null,
    matchingWithCrisis: pick?.withCrisis ?? null,
    from: story.from,
    until: story.until,
    start: story.start,
    heading,
    opening,
    rows: rows.map(({ year, date, text: told }) => ({ year, date: date ?? null, text: told })),
    closing,
    counts,
    moments: story.moments.map(({ day, what, detail }) => {
      const agency = activities[what]?.agency(detail);
      return {
        day,
        date: fullDate(day),
        what,
        detail,
        agency: agency === undefined ? null : (AGENCY_WORDS[agency] ?? null),
      };
    }),
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}
