import type { Nobody } from '../experiment/follow.ts';
import type { Whom } from '../observe/story.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { EXIT } from './exit-codes.ts';
import { Failure } from './failure.ts';
import { traitNames } from './like.ts';

/** Who was sought, where, and with which flags somebody else can be. */
interface Sought {
  readonly whom: Whom;
  readonly scenario: Scenario;
  readonly flags: { readonly number: string; readonly like: string };
}

/** Why there is nobody whose story could be told, and whom to ask for instead. */
export function nobody(
  { people, why }: Nobody,
  { whom, scenario, flags: { number: byNumber, like } }: Sought,
): Failure {
  const number = 'person' in whom ? whom.person : undefined;
  const range = `0 to ${people - 1}`;
  const texts: Readonly<Record<Nobody['why'], { message: string; mend: string }>> = {
    'no such number': {
      message: `there is no person ${number}: the people of "${scenario.name}" are numbered ${range}`,
      mend: `give a number from ${range} with ${byNumber}, or describe somebody with ${like}`,
    },
    'not there in these years': {
      message: `person ${number} died or moved away before the reported years, or never came`,
      mend: `give another number from ${range} with ${byNumber}, or describe somebody with ${like}`,
    },
    'nobody is like that': {
      message: 'nobody is like that when the reported years begin',
      mend: `leave a trait out, or simulate more people with --people; traits are ${traitNames.join(', ')}`,
    },
  };
  return new Failure(EXIT.usage, texts[why]);
}
