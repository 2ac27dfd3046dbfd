import type { ParameterId } from '../evidence/registry.ts';
import { flowText } from './flow-text.ts';
import { exampleLine, exampleSettings, leverSettings } from './lever-settings.ts';
import { leverOf, type LeverName } from './levers.ts';
import { SCENARIO_SCHEMA } from './schema.ts';

/** What a scenario to start from is about. */
export interface Starter {
  /** The file that it will be, for the commands in its comments. */
  readonly file: string;
  readonly name: string;
  /** As it stands in a scenario: the id of a shipped place, or a path. */
  readonly place: string;
  /** How many people aged 65 and over live there. */
  readonly aged65plus: number;
  readonly levers: readonly LeverName[];
  /** The path of the published schema from the file, for editors; undefined: it is too far away. */
  readonly editorSchema?: string | undefined;
}

/** As many people as a first run takes seconds for. */
const FIRST_PEOPLE = 10_000;

/** A parameter that every planner knows. */
const exampleParameter: ParameterId = 'stay.meanDays';

/** The text of a scenario to start from: right as it stands, with a comment for every choice. */
export function starterText(starter: Starter): string {
  const { file, name, place, aged65plus, levers, editorSchema } = starter;
  const people =
    aged65plus > FIRST_PEOPLE
      ? `people: ${FIRST_PEOPLE} # of the ${grouped(aged65plus)} aged 65 and over; more people, narrower intervals, longer runs\n`
      : '';
  const modeline =
    editorSchema === undefined ? '' : `# yaml-language-server: $schema=${editorSchema}\n`;
  return `# What happens if ...? Write down here what the scenario asks.
#
# rehearse check ${file}            says everything that is wrong with it, and how to mend it
# rehearse diff do-nothing ${file}  says what it changes
# rehearse run ${file}              runs it

${modeline}schema: ${SCENARIO_SCHEMA}
name: ${flowText(name)}
description: What is changed, why, and what to look at first.

# Who lives there, and which organisations serve them: rehearse list places
place: ${flowText(place)}
${people}
years: 5 # reported, after two years of warm-up
replications: 10 # possible futures: each the same people with other luck

# What is changed, and when. Year 1 is the first that is reported: rehearse list levers
${timelineText(levers)}
# Parameters that differ from their published values, as numbers or formulas: rehearse list parameters
# set:
#   ${exampleParameter}: 0.9 * baseline # baseline is the published value
`;
}

function grouped(people: number): string {
  return String(people).replaceAll(/\B(?=(\d{3})+$)/g, ',');
}

function timelineText(levers: readonly LeverName[]): string {
  if (levers.length === 0) return `# timeline:\n#   ${exampleLine('jointMeetings')}\n`;
  return `timeline:\n${levers.map(entryText).join('')}`;
}

function entryText(lever: LeverName): string {
  const { says, lasts } = leverOf(lever);
  const settings = leverSettings(lever);
  const given = exampleSettings(lever);
  const lines = settings.map(({ key, description, accepts, example }) => {
    const comment = accepts === '' ? description : `${description} May be ${accepts}.`;
    return Object.hasOwn(given, key)
      ? `      # ${comment}\n      ${key}: ${flowText(given[key])}\n`
      : `      # ${comment}\n      # ${key}: ${flowText(example ?? '')}\n`;
  });
  const isEmpty = Object.keys(given).length === 0;
  const time = lasts
    ? 'from: 1 # until: 4 ends it at the start of year 4'
    : 'at: 1 # the start of the first reported year; 1.5 is its middle';
  return `  # ${says}.\n  - ${time}\n    ${lever}:${isEmpty ? ' {}' : ''}\n${lines.join('')}`;
}
