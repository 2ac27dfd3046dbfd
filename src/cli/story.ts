import { follow } from '../experiment/follow.ts';
import type { Whom } from '../observe/story.ts';
import { readable } from '../report/numbers.ts';
import { storyText } from '../report/story/story-text.ts';
import { overrideScenario } from '../scenario/override.ts';
import { peopleSimulated, type Scenario } from '../scenario/scenario.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { Failure } from './failure.ts';
import { lastOf, numberOf, wholeNumberOf } from './flags.ts';
import { likenessOf } from './like.ts';
import { nobody } from './nobody.ts';
import { problemsText, readScenario } from './scenario-files.ts';
import { keepStory, storyFile } from './story-files.ts';
import { storyJson, type ToldStory } from './story-json.ts';
import { storyScreen } from './story-screen.ts';
import type { Terminal } from './terminal.ts';

export interface StoryFlags {
  readonly scenario: string;
  readonly like?: string | undefined;
  readonly person?: string | undefined;
  readonly seed?: string | undefined;
  readonly people?: string | undefined;
  readonly years?: string | undefined;
  readonly replication?: string | undefined;
  readonly output?: string | undefined;
  readonly force?: boolean | undefined;
  readonly json?: boolean | undefined;
}

/** `rehearse story`: one person's reported years, in sentences on the screen and as a chart in a file. */
export async function story(given: StoryFlags, terminal: Terminal): Promise<ExitCode> {
  const whom = whomOf(given);
  const replication = wholeNumberOf('replication', given.replication, 1) ?? 1;
  const file = storyFile(lastOf(given.output));
  const scenario = await scenarioOf(given, terminal);
  if (scenario === undefined) return EXIT.invalidInput;
  const people = count(peopleSimulated(scenario));
  terminal.note(
    `${scenario.name}: replication ${replication}, ${people} people, ${scenario.warmUp} + ${scenario.years} years\n`,
  );
  const found = follow(scenario, replication, whom);
  if ('why' in found) {
    throw nobody(found, { whom, scenario, flags: { number: '--person', like: '--like' } });
  }
  const told: ToldStory = {
    scenario,
    replication,
    followed: found,
    text: storyText(found.story, scenario.place.name),
  };
  if (given.json) terminal.out(storyJson(told));
  else terminal.out(storyScreen(told.text, aboutOf(told), screenOf(terminal)));
  if (file !== undefined) {
    const plain = storyScreen(told.text, aboutOf(told), { width: PAGE_WIDTH, colour: false });
    const kept = await keepStory(file, told, plain, given.force ?? false);
    terminal.note(`kept in ${kept.join(', ')}\n`);
  }
  return EXIT.ok;
}

/** Columns of a text file. */
const PAGE_WIDTH = 80;

const screenOf = ({ width, outColour }: Terminal) => ({ width, colour: outColour });

const count = (n: number) => readable(n, { step: 1, decimals: 0 });

function whomOf(given: StoryFlags): Whom {
  const person = wholeNumberOf('person', given.person, 0);
  const like = lastOf(given.like);
  if (person !== undefined && like !== undefined) {
    throw new Failure(EXIT.usage, {
      message: '--person and --like are both given, and may mean two people',
      mend: 'leave one of them out',
    });
  }
  if (person !== undefined) return { person };
  if (like !== undefined) return { like: likenessOf(like) };
  throw new Failure(EXIT.usage, {
    message: 'nobody is named whose story could be told',
    mend: 'describe somebody, as in --like "severe frailty, lives alone", or give a number with --person',
  });
}

/** The scenario with the flags applied; undefined if its file is wrong, which is then said. */
async function scenarioOf(given: StoryFlags, terminal: Terminal): Promise<Scenario | undefined> {
  const { outcome } = await readScenario(given.scenario);
  const colour = terminal.noteColour;
  if (!('scenario' in outcome)) {
    terminal.error(problemsText(outcome.problems, outcome.files, colour));
    return undefined;
  }
  if (outcome.warnings.length > 0) {
    terminal.note(problemsText(outcome.warnings, outcome.files, colour));
  }
  const overridden = overrideScenario(outcome.scenario, {
    seed: lastOf(given.seed),
    people: numberOf('people', given.people),
    years: numberOf('years', given.years),
  });
  if ('scenario' in overridden) return overridden.scenario;
  const [problem] = overridden.problems;
  throw new Failure(EXIT.usage, {
    message: problem?.message ?? 'the flags do not fit the scenario',
    mend: problem?.hint ?? 'see rehearse story --help',
  });
}

/** Where the story comes from, and how it is told again. */
function aboutOf({ scenario, replication, followed }: ToldStory): string {
  const { pick, story: told } = followed;
  const picked =
    pick === undefined
      ? ''
      : ` ${count(pick.matching)} ${pick.matching === 1 ? 'person is' : 'people are'} like that at the start, ` +
        `${count(pick.withCrisis)} of them with a crisis in these years; this is the one with the median amount of story.`;
  return (
    `Person ${told.person} of "${scenario.name}" in ${scenario.place.name}, replication ${replication}, ` +
    `seed "${scenario.seed}".${picked}`
  );
}
