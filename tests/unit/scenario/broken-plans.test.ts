import { describe, expect, it } from 'vitest';
import { formatProblemLine } from '../../../src/scenario/problem.ts';
import { loadAll, parameter, sound } from './texts.ts';

const { id, low, high, value, unit } = parameter;
const notWithin = `${id} must be a number from ${low} to ${high} (${unit}), not`;
const range = `keep to the range (default ${value}): only the registry can widen it; source: assumption`;

/** A broken plan, the files beside it, and each problem as `file:line:column: message (hint)`. */
type Case = readonly [
  what: string,
  text: string,
  others: Readonly<Record<string, string>>,
  problems: readonly string[],
];

const head = 'schema: rehearsal/scenario@1\nname: Above\n';
const over = (file: string, lines = '') => `${head}extends: ${file}\n${lines}`;
const entry = (line: string) => `${sound}timeline:\n  - ${line}\n`;
const option = (lines: string) =>
  `${sound}options:\n  - name: A\n${lines.replace(/^(?=.)/gm, '    ')}`;

const chains: readonly Case[] = [
  [
    'a place by its id',
    over('barnsley-like'),
    {},
    [
      'mine/scenario.yaml:3:10: "barnsley-like" is not a shipped scenario (that is a place: write "place: barnsley-like" instead of this line)',
    ],
  ],
  [
    'a scenario for its place',
    sound.replace('tiny', 'do-nothing'),
    {},
    [
      'mine/scenario.yaml:3:8: "do-nothing" is not a shipped place (that is a scenario: write "extends: do-nothing" to build on it)',
    ],
  ],
  [
    'a misspelt shipped scenario',
    over('do-nothin'),
    {},
    ['mine/scenario.yaml:3:10: "do-nothin" is not a shipped scenario (did you mean "do-nothing"?)'],
  ],
  [
    'a file without its ending',
    over('base'),
    { 'mine/base.yaml': sound },
    [
      'mine/scenario.yaml:3:10: "base" is not a shipped scenario (list the shipped scenarios with: rehearse list scenarios; a file of your own is named with its ending, as in "base.yaml")',
    ],
  ],
  [
    'a file that is not there',
    over('base.yaml'),
    {},
    [
      'mine/scenario.yaml:3:10: there is no scenario file mine/base.yaml (the path starts in the folder of this file; a shipped scenario is named by its id alone)',
    ],
  ],
  [
    'a way up',
    over('../base.yaml'),
    { 'base.yaml': sound },
    [
      'mine/scenario.yaml:3:10: the scenario "../base.yaml" leads upward with ".." (put the scenario file in the folder of this file, or name a shipped scenario by its id)',
    ],
  ],
  [
    'a way up that is hidden',
    over('a/../../base.yaml'),
    { 'base.yaml': sound },
    [
      'mine/scenario.yaml:3:10: the scenario "a/../../base.yaml" leads upward with ".." (put the scenario file in the folder of this file, or name a shipped scenario by its id)',
    ],
  ],
  [
    'an absolute path',
    over('/base.yaml'),
    {},
    [
      'mine/scenario.yaml:3:10: the scenario "/base.yaml" is an absolute path (put the scenario file in the folder of this file, or name a shipped scenario by its id)',
    ],
  ],
  [
    'a home folder',
    over('~/base.yaml'),
    {},
    [
      'mine/scenario.yaml:3:10: the scenario "~/base.yaml" is an absolute path (put the scenario file in the folder of this file, or name a shipped scenario by its id)',
    ],
  ],
  [
    'a place',
    over('places/p.yaml'),
    { 'mine/places/p.yaml': 'schema: rehearsal/place@1\nname: P\n' },
    [
      'mine/places/p.yaml:1:9: this file is a place, and a scenario is wanted here (name it in a scenario, as in "place: places/my-place.yaml")',
    ],
  ],
  [
    'itself',
    over('scenario.yaml'),
    {},
    [
      'mine/scenario.yaml:3:10: mine/scenario.yaml extends itself (name another scenario, or remove the line)',
    ],
  ],
  [
    'a circle of three',
    over('b.yaml'),
    { 'mine/b.yaml': over('c.yaml'), 'mine/c.yaml': over('b.yaml') },
    [
      'mine/c.yaml:3:10: the files extend one another in a circle: mine/b.yaml extends mine/c.yaml extends mine/b.yaml (remove one "extends:", so that one of the files stands by itself)',
    ],
  ],
  [
    'a list',
    `${head}extends: [a, b]\n`,
    {},
    [
      'mine/scenario.yaml:3:10: extends must be the id of a shipped scenario, or the path of a scenario file, not a list of 2 (write for example "extends: do-nothing")',
    ],
  ],
  [
    'nothing',
    `${head}extends:\nplace: tiny\n`,
    {},
    [
      'mine/scenario.yaml:3:1: extends must be the id of a shipped scenario, or the path of a scenario file, but nothing is given (write for example "extends: do-nothing")',
    ],
  ],
  [
    'a later version at its end',
    over('b.yaml'),
    { 'mine/b.yaml': sound.replace('@1', '@3') },
    [
      'mine/b.yaml:1:9: the file is written for version 3 of scenario files (this program reads version 1: "schema: rehearsal/scenario@1")',
    ],
  ],
  [
    'a file that is no YAML',
    over('b.yaml'),
    { 'mine/b.yaml': `${sound}seed: [\n` },
    ['mine/b.yaml:4:7: the bracket that opens here is not closed (close it with ])'],
  ],
  [
    'an empty file',
    over('b.yaml'),
    { 'mine/b.yaml': '' },
    [
      'mine/b.yaml:1:1: the file must be settings, each a key with a value, but nothing is given (write for example "schema: rehearsal/scenario@1")',
    ],
  ],
  [
    'a problem two files down',
    over('b.yaml'),
    { 'mine/b.yaml': over('c.yaml'), 'mine/c.yaml': `${sound}years: 0\n` },
    [
      'mine/c.yaml:4:8: years must be a whole number from 1 to 50, not 0 (write for example "years: 5")',
    ],
  ],
  [
    'no place in any of them',
    over('b.yaml'),
    { 'mine/b.yaml': head },
    ['mine/scenario.yaml:1:1: the file has no "place" (add a line such as "place: barnsley-like")'],
  ],
  [
    'a formula that leaves the range by its baseline',
    over('b.yaml', `set:\n  ${id}: 2 * baseline\n`),
    { 'mine/b.yaml': `${sound}set: { ${id}: ${high} }\n` },
    [
      `mine/scenario.yaml:5:${id.length + 5}: ${notWithin} 2 * baseline, which is ${2 * high} (${range})`,
    ],
  ],
  [
    'something left out that is not there',
    over('b.yaml', 'without: [timeline]\n'),
    { 'mine/b.yaml': sound },
    [
      'mine/scenario.yaml:4:11: the extended scenario has no timeline that could be left out (remove it from the list)',
    ],
  ],
  [
    'something left out that nobody could',
    over('b.yaml', 'without: [name]\n'),
    { 'mine/b.yaml': sound },
    [
      'mine/scenario.yaml:4:11: without[0] must be one of place, people, sample, years, warmUp, seed, replications, timeline, set, measures, not "name" (write for example "without: [timeline]")',
    ],
  ],
  [
    'something left out of nothing',
    `${sound}without: [set]\n`,
    {},
    [
      'mine/scenario.yaml:4:1: "without" is given, and the file extends no other (add a line such as "extends: do-nothing", or remove this one)',
    ],
  ],
  [
    'a list that leaves nothing out',
    over('b.yaml', 'without: []\n'),
    { 'mine/b.yaml': sound },
    [
      'mine/scenario.yaml:4:10: without must be a list of keys, not a list of 0 (write for example "without: [timeline]")',
    ],
  ],
  [
    'people and sample in one of them',
    over('b.yaml'),
    { 'mine/b.yaml': `${sound}people: 100\nsample: 20%\n` },
    [
      'mine/b.yaml:5:1: people and sample are both given (keep one of the two: people is a number, sample a share)',
    ],
  ],
];

const settings: readonly Case[] = [
  [
    'more hours than there are',
    entry('{ from: 1, jointMeetings: { hoursPerMonth: 400 } }'),
    {},
    [
      'mine/scenario.yaml:5:48: timeline[0].jointMeetings.hoursPerMonth must be a number from 0 to 32 (hours a month for each member), not 400 (write for example "hoursPerMonth: 4")',
    ],
  ],
  [
    'hours in quotes',
    entry('{ from: 1, jointMeetings: { hoursPerMonth: "4" } }'),
    {},
    [
      'mine/scenario.yaml:5:48: timeline[0].jointMeetings.hoursPerMonth must be a number from 0 to 32 (hours a month for each member), not "4" (write 4 without quotes)',
    ],
  ],
  [
    'hours with a unit',
    entry('{ from: 1, jointMeetings: { hoursPerMonth: 4 hours } }'),
    {},
    [
      'mine/scenario.yaml:5:48: timeline[0].jointMeetings.hoursPerMonth must be a number from 0 to 32 (hours a month for each member), not "4 hours" (write 4)',
    ],
  ],
  [
    'a misspelt setting',
    entry('{ from: 1, jointMeetings: { hours: 4 } }'),
    {},
    [
      'mine/scenario.yaml:5:33: there is no setting "hours" (the keys here are hoursPerMonth, coverage)',
    ],
  ],
  [
    'a coverage above everybody',
    entry('{ from: 1, coLocation: { coverage: 120% } }'),
    {},
    [
      'mine/scenario.yaml:5:40: timeline[0].coLocation.coverage must be a share: a number from 0 to 1, or a percentage such as 10%, not "120%" (write for example "coverage: 50%")',
    ],
  ],
  [
    'settings that are a number',
    entry('{ from: 1, coLocation: 50% }'),
    {},
    [
      'mine/scenario.yaml:5:28: timeline[0].coLocation must be settings of it: coverage and paidBy, not "50%" (write for example "coLocation: {coverage: 1, paidBy: shared}")',
    ],
  ],
  [
    'settings left empty',
    entry('{ from: 1, coLocation: }'),
    {},
    [
      'mine/scenario.yaml:5:16: timeline[0].coLocation must be settings of it: coverage and paidBy, but nothing is given (write for example "coLocation: {coverage: 1, paidBy: shared}")',
    ],
  ],
  [
    'a kind that is missing',
    entry('{ at: 1, restructuring: {} }'),
    {},
    [
      'mine/scenario.yaml:5:14: timeline[0].restructuring has no "kind" (add a line such as "kind: providerMerger")',
    ],
  ],
  [
    'a time before the first year',
    entry('{ from: 0, coLocation: {} }'),
    {},
    [
      'mine/scenario.yaml:5:13: timeline[0].from must be a number from 1 to 51 (reported years), not 0 (write for example "from: 1")',
    ],
  ],
  [
    'a ramp of something that happens',
    entry('{ at: 1, ramp: 1, restructuring: { kind: demerger } }'),
    {},
    ['mine/scenario.yaml:5:14: "ramp" does not go with restructuring (it happens at once)'],
  ],
  [
    'an event every day',
    entry('{ every: 0.01, restructuring: { kind: demerger } }'),
    {},
    [
      'mine/scenario.yaml:5:14: timeline[0].every must be a number from 0.25 to 50 (years), not 0.01 (write for example "every: 3")',
    ],
  ],
  [
    'a lever that lasts, again and again',
    entry('{ every: 2, coLocation: {} }'),
    {},
    [
      'mine/scenario.yaml:5:7: "every" does not go with coLocation (it lasts: write from and until)',
    ],
  ],
  [
    'a date',
    entry('{ from: 2027-04-01, coLocation: {} }'),
    {},
    [
      'mine/scenario.yaml:5:13: timeline[0].from must be a number from 1 to 51 (reported years), not "2027-04-01" (write for example "from: 1")',
    ],
  ],
  [
    'an entry that is a word',
    entry('coLocation'),
    {},
    [
      'mine/scenario.yaml:5:5: timeline[0] must be a time and a lever with its settings, not "coLocation" (write for example "timeline: [{from: 1, jointMeetings: {hoursPerMonth: 4}}]")',
    ],
  ],
  [
    'a timeline that is a lever',
    `${sound}timeline:\n  coLocation: {}\n`,
    {},
    [
      'mine/scenario.yaml:4:1: timeline must be a list of entries, each a time and a lever, not keys with values (write for example "timeline: [{from: 1, jointMeetings: {hoursPerMonth: 4}}]")',
    ],
  ],
];

const options: readonly Case[] = [
  [
    'no name',
    `${sound}options:\n  - years: 2\n`,
    {},
    ['mine/scenario.yaml:5:5: options[0] has no "name" (add a line such as "name: Do nothing")'],
  ],
  [
    'the name of the file',
    `${sound}options:\n  - { name: Mine, years: 2 }\n`,
    {},
    [
      'mine/scenario.yaml:5:13: the name "Mine" is used twice in this file (give the file and each of its options a name of its own)',
    ],
  ],
  [
    'a misspelt key',
    option('yers: 2\n'),
    {},
    ['mine/scenario.yaml:6:5: there is no setting "yers" (did you mean "years"?)'],
  ],
  [
    'a schema of its own',
    option('schema: rehearsal/scenario@1\n'),
    {},
    [
      'mine/scenario.yaml:6:5: there is no setting "schema" (the keys here are name, description, place, people, sample, years, warmUp, seed, replications, timeline, set, measures and 1 more)',
    ],
  ],
  [
    'options of its own',
    option('options: [{ name: B }]\n'),
    {},
    [
      'mine/scenario.yaml:6:5: there is no setting "options" (the keys here are name, description, place, people, sample, years, warmUp, seed, replications, timeline, set, measures and 1 more)',
    ],
  ],
  [
    'a mapping for the list',
    `${sound}options:\n  A: { years: 2 }\n`,
    {},
    [
      'mine/scenario.yaml:4:1: options must be a list of options, each a name and what it changes, not keys with values (write for example "options: [{name: Weekly meetings, timeline: [{from: 1, jointMeetings: {}}]}]")',
    ],
  ],
  [
    'an empty list',
    `${sound}options: []\n`,
    {},
    [
      'mine/scenario.yaml:4:10: options must be a list of options, each a name and what it changes, not a list of 0 (write for example "options: [{name: Weekly meetings, timeline: [{from: 1, jointMeetings: {}}]}]")',
    ],
  ],
  [
    'a word for an option',
    `${sound}options: [A, B]\n`,
    {},
    [
      'mine/scenario.yaml:4:11: options[0] must be a name and what is changed, not "A" (write for example "options: [{name: Weekly meetings, timeline: [{from: 1, jointMeetings: {}}]}]")',
      'mine/scenario.yaml:4:14: options[1] must be a name and what is changed, not "B" (write for example "options: [{name: Weekly meetings, timeline: [{from: 1, jointMeetings: {}}]}]")',
    ],
  ],
  [
    'a value out of range',
    option(`set:\n  ${id}: ${high + 1}\n`),
    {},
    [`mine/scenario.yaml:7:${id.length + 9}: ${notWithin} ${high + 1} (${range})`],
  ],
  [
    'a formula that cannot be read',
    option(`set:\n  ${id}: 2 x baseline\n`),
    {},
    [
      `mine/scenario.yaml:7:${id.length + 9}: the formula of ${id} has two values without a sign between them (put * between what is to be multiplied; units are no part of a formula)`,
    ],
  ],
  [
    'a misspelt lever',
    option('timeline:\n  - { from: 1, coLocaton: {} }\n'),
    {},
    ['mine/scenario.yaml:7:20: there is no setting "coLocaton" (did you mean "coLocation"?)'],
  ],
  [
    'a place that is not there',
    option('place: places/none.yaml\n'),
    {},
    [
      "mine/scenario.yaml:6:12: there is no place file mine/places/none.yaml (the path starts in the scenario's folder; a shipped place is named by its id alone)",
    ],
  ],
  [
    'a place outside',
    option('place: ../p.yaml\n'),
    {},
    [
      'mine/scenario.yaml:6:12: the place "../p.yaml" leads upward with ".." (put the place file in the scenario\'s folder, or name a shipped place by its id)',
    ],
  ],
  [
    'more people than live there',
    option('people: 2000\n'),
    {},
    [
      'mine/scenario.yaml:6:13: people is 2000, and Tiny has 1000 people aged 65 and over (write at most 1000, which is everybody)',
    ],
  ],
  [
    'something left out that is not there',
    option('without: [set]\n'),
    {},
    [
      'mine/scenario.yaml:6:15: the extended scenario has no set that could be left out (remove it from the list)',
    ],
  ],
  [
    'a measure of nothing',
    option('measures: { x: deths }\n'),
    {},
    ['mine/scenario.yaml:6:20: "deths" in the formula of x is no measure (did you mean "deaths"?)'],
  ],
  [
    'a problem of the file itself as well',
    `${option('years: 0\n')}warmUp: 30\n`,
    {},
    [
      'mine/scenario.yaml:6:12: years must be a whole number from 1 to 50, not 0 (write for example "years: 5")',
      'mine/scenario.yaml:7:9: warmUp must be a whole number from 0 to 20, not 30 (write for example "warmUp: 2")',
    ],
  ],
];

const measures: readonly Case[] = [
  [
    'a list',
    `${sound}measures: [deaths]\n`,
    {},
    [
      'mine/scenario.yaml:4:11: measures must be names of your own, each with a formula, not a list of 1 (write for example "measures: {deathsPerAdmission: deaths / emergencyAdmissions}")',
    ],
  ],
  [
    'a mapping for a formula',
    `${sound}measures: { x: { of: deaths } }\n`,
    {},
    [
      'mine/scenario.yaml:4:16: measures.x must be a formula of 1 to 200 characters, as text, not keys with values (write for example "measures: {deathsPerAdmission: deaths / emergencyAdmissions}")',
    ],
  ],
  [
    'no formula',
    `${sound}measures:\n  x:\n`,
    {},
    [
      'mine/scenario.yaml:5:3: measures.x must be a formula of 1 to 200 characters, as text, but nothing is given (write for example "measures: {deathsPerAdmission: deaths / emergencyAdmissions}")',
    ],
  ],
  [
    'an empty formula',
    `${sound}measures: { x: "" }\n`,
    {},
    [
      'mine/scenario.yaml:4:16: measures.x must be a formula of 1 to 200 characters, as text, not "" (write for example "measures: {deathsPerAdmission: deaths / emergencyAdmissions}")',
    ],
  ],
  [
    'a name that reaches prototypes',
    `${sound}measures: { __proto__: deaths }\n`,
    {},
    [
      'mine/scenario.yaml:4:13: the key "__proto__" is not allowed (remove it: no setting has this name)',
    ],
  ],
  [
    'a percentage',
    `${sound}measures: { x: 10% * deaths }\n`,
    {},
    [
      'mine/scenario.yaml:4:16: the formula of x cannot be read from "%" on (write 10% of it as "0.1 * emergencyAdmissions", and 10% more as "1.1 * emergencyAdmissions")',
    ],
  ],
  [
    'an assignment',
    `${sound}measures: { x: y = deaths }\n`,
    {},
    [
      'mine/scenario.yaml:4:16: the formula of x cannot be read from "=" on (write a formula, as in "deaths / emergencyAdmissions")',
    ],
  ],
  [
    'a call out',
    `${sound}measures:\n  x: cos.constructor("return process")()\n`,
    {},
    [
      'mine/scenario.yaml:5:6: the formula of x cannot be read from """ on (use numbers, + - * / ^, brackets, min, max, abs, round, ids of measures, and baseline. in front of one)',
    ],
  ],
  [
    'a function that is none',
    `${sound}measures: { x: mean(deaths) }\n`,
    {},
    ['mine/scenario.yaml:4:16: the formula of x has a function "mean" (did you mean "min"?)'],
  ],
  [
    'min with nothing',
    `${sound}measures: { x: deaths + min() }\n`,
    {},
    [
      'mine/scenario.yaml:4:16: the formula of x has min with 0 (give min at least one number in its brackets)',
    ],
  ],
  [
    'a text of many lines',
    `${sound}measures:\n  x: ${'deaths + '.repeat(30)}1\n`,
    {},
    [
      'mine/scenario.yaml:5:6: measures.x must be a formula of 1 to 200 characters, as text, not "deaths + deaths + deaths + deaths + deat…" (write for example "measures: {deathsPerAdmission: deaths / emergencyAdmissions}")',
    ],
  ],
];

describe.each([
  ['the files that it extends', chains],
  ["a lever's settings", settings],
  ['its options', options],
  ['its measures', measures],
])('a scenario with something wrong in %s', (_part, cases) => {
  it.each(cases)('says where it is and how to mend it: %s', (_what, text, others, expected) => {
    const outcome = loadAll(text, others);
    const problems = 'problems' in outcome ? outcome.problems : outcome.warnings;
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.map(formatProblemLine)).toEqual(expected);
  });
});
