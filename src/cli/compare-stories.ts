import { follow } from '../experiment/follow.ts';
import type { Whom } from '../observe/story.ts';
import type { KeptStory } from '../report/findings/stories.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { lastOf } from './flags.ts';
import { likenessOf } from './like.ts';
import { nobody } from './nobody.ts';
import type { Terminal } from './terminal.ts';

/** The future in which somebody is followed. */
const REPLICATION = 1;

/** Whose story is to be kept: a number, or somebody who is as described. */
export function whoseStory(given: string | undefined): Whom | undefined {
  const who = lastOf(given);
  if (who === undefined) return undefined;
  return /^\d+$/.test(who) ? { person: Number(who) } : { like: likenessOf(who) };
}

/**
 * The same person under every scenario: whoever is picked under the baseline is followed under the options as well.
 * Where an option has no part for them, which is said, it has no story.
 *
 * @throws Failure if there is nobody of whom the baseline could tell
 */
export function keptStories(
  scenarios: readonly Scenario[],
  whom: Whom,
  { note }: Pick<Terminal, 'note'>,
): readonly KeptStory[] {
  const stories: KeptStory[] = [];
  for (const scenario of scenarios) {
    const person = stories[0]?.story.person;
    const followed = follow(scenario, REPLICATION, person === undefined ? whom : { person });
    if ('why' in followed) {
      if (person === undefined) {
        throw nobody(followed, { whom, scenario, flags: { number: '--story', like: '--story' } });
      }
      note(
        `no story of person ${person} under "${scenario.name}": they are not there in its years\n`,
      );
      continue;
    }
    stories.push({ scenario: scenario.name, replication: REPLICATION, story: followed.story });
  }
  return stories;
}
