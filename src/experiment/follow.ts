import { StoryObserver, type Picked, type Story, type Whom } from '../observe/story.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { replicate } from './replicate.ts';

/** One person's story, and the history it is part of. */
export interface Followed {
  readonly story: Story;
  /** Hash of the whole history: that of the same replication in any run of the scenario. */
  readonly streamHash: string;
  /** From how many the person was picked, where one was. */
  readonly pick: Picked | undefined;
}

/** No story: how many numbers of people there are, and why it is nobody's. */
export interface Nobody {
  readonly people: number;
  readonly why: 'no such number' | 'not there in these years' | 'nobody is like that';
}

/** Runs one replication and follows a person through it. Looking on changes no digit of it. */
export function follow(scenario: Scenario, replication: number, whom: Whom): Followed | Nobody {
  const observer = new StoryObserver(whom);
  const { streamHash } = replicate(scenario, replication, observer);
  const { people } = observer;
  const pick = 'person' in whom ? undefined : observer.pick();
  const person = 'person' in whom ? whom.person : pick?.person;
  if (person === undefined) return { people, why: 'nobody is like that' };
  if (person >= people) return { people, why: 'no such number' };
  const story = observer.storyOf(person);
  return story === undefined
    ? { people, why: 'not there in these years' }
    : { story, streamHash, pick };
}
