import { describe, expect, it } from 'vitest';
import { citations } from '../../../src/evidence/citations.ts';
import { parameterDeclaration, parameterIds } from '../../../src/evidence/registry.ts';
import { leverNames } from '../../../src/scenario/levers.ts';
import { formatProblemLine } from '../../../src/scenario/problem.ts';
import { listed } from '../../../src/scenario/suggest.ts';
import { parameter, problemsOf, shipped, sound, soundPlace } from './texts.ts';

/** A broken text, and each of its problems as `line:column: message (hint)`. */
type Case = readonly [what: string, text: string, problems: readonly string[]];

const { id, low, high, value, unit } = parameter;
const range = `a number from ${low} to ${high} (${unit})`;
const keysHere =
  'the keys here are schema, name, description, place, people, sample, years, warmUp, seed, replications, timeline, set and 4 more';
const placeHint = "put the place file in the scenario's folder, or name a shipped place by its id";
const shareIs = 'a share: a number from 0 to 1, or a percentage such as 10%';
const tooDeep = 'no setting goes so deep: check the indentation and the brackets';
const onePair = 'write a key, a colon, a space and a value, as in "years: 5"';
const comma = 'put one comma between two items inside [ ] or { }';
const sumHint =
  'change the shares until they add up to 100% (or 1): everybody belongs somewhere, once';

function rangeHint(): string {
  const { source } = parameterDeclaration(id);
  const [first, ...others] = typeof source === 'string' ? [source] : source;
  const origin = first === 'assumption' ? first : citations[first].text;
  const more = others.length > 0 ? ` and ${others.length} more` : '';
  return `keep to the range (default ${value}): only the registry can widen it; source: ${origin}${more}`;
}

const setExample = `set: {${parameterIds[0]}: ${parameterDeclaration(parameterIds[0]).value}}`;

const wholeFiles: readonly Case[] = [
  [
    'an empty file',
    '',
    [
      '1:1: the file must be settings, each a key with a value, but nothing is given (write for example "schema: rehearsal/scenario@1")',
    ],
  ],
  [
    'a list',
    '- a\n- b\n',
    [
      '1:1: the file must be settings, each a key with a value, not a list of 2 (write for example "schema: rehearsal/scenario@1")',
    ],
  ],
  [
    'a single word',
    'hello\n',
    [
      '1:1: the file must be settings, each a key with a value, not "hello" (write for example "schema: rehearsal/scenario@1")',
    ],
  ],
  [
    'no settings',
    '{}\n',
    [
      '1:1: the file has no "schema" (add a line such as "schema: rehearsal/scenario@1")',
      '1:1: the file has no "name" (add a line such as "name: Do nothing")',
      '1:1: the file has no "place" (add a line such as "place: barnsley-like")',
    ],
  ],
  [
    'a place where a scenario is wanted',
    soundPlace,
    [
      '1:9: this file is a place, and a scenario is wanted here (name it in a scenario, as in "place: places/my-place.yaml")',
    ],
  ],
  [
    'a later version',
    sound.replace('@1', '@2'),
    [
      '1:9: the file is written for version 2 of scenario files (this program reads version 1: "schema: rehearsal/scenario@1")',
    ],
  ],
  [
    'a misspelt schema',
    sound.replace('scenario@1', 'scenaro@1'),
    [
      '1:9: schema must be "rehearsal/scenario@1", not "rehearsal/scenaro@1" (write for example "schema: rehearsal/scenario@1")',
    ],
  ],
  [
    'a file of another kind, by size',
    `${sound}#${'x'.repeat(100_000)}`,
    [
      '1:1: the file has 100053 characters; at most 100000 are read (a scenario or a place takes a few thousand: check that this is the right file)',
    ],
  ],
];

const at = (entry: string) => `${sound}timeline:\n  - ${entry}\n`;

const timelines: readonly Case[] = [
  [
    'an entry without a lever',
    at('{ from: 1 }'),
    [`5:5: this entry of the timeline names no lever (add one of ${listed(leverNames)})`],
  ],
  [
    'an entry with two levers',
    at('{ from: 1, jointMeetings: {}, restructuring: { kind: demerger } }'),
    [
      '5:35: this entry names two levers: jointMeetings and restructuring (give each an entry of its own)',
    ],
  ],
  [
    'a misspelt lever',
    at('{ from: 1, jointMeeting: {} }'),
    ['5:16: there is no setting "jointMeeting" (did you mean "jointMeetings"?)'],
  ],
  [
    'a lever that lasts, at a time',
    at('{ at: 1, jointMeetings: {} }'),
    ['5:7: "at" does not go with jointMeetings (it lasts: write from, and until where it ends)'],
  ],
  [
    'a lever that ends before it begins',
    at('{ from: 3, until: 2, jointMeetings: {} }'),
    [
      '5:23: until is 2, and it begins in year 3 (until is the year at whose start it ends: write a later one)',
    ],
  ],
  [
    'an event from a time on',
    at('{ from: 2, restructuring: { kind: demerger } }'),
    ['5:7: "from" does not go with restructuring (it happens once: write at, or add every)'],
  ],
  [
    'a lever after the run',
    `${sound}years: 3\ntimeline:\n  - { at: 9, restructuring: { kind: demerger } }\n`,
    [
      '6:11: year 9 is after the 3 reported years: nothing comes of it (write an earlier year, or more years)',
    ],
  ],
  [
    'a share that is none',
    at('{ at: 1, restructuring: { kind: demerger, moved: 130% } }'),
    [
      `5:54: timeline[0].restructuring.moved must be ${shareIs}, not "130%" (write for example "moved: 30%")`,
    ],
  ],
  [
    'a kind that is written otherwise',
    at('{ at: 1, restructuring: { kind: provider-merger } }'),
    [
      '5:37: timeline[0].restructuring.kind must be one of commissionerReplaced, providerMerger, demerger, boundaryChange, repatching, structuralMerger, retender, not "provider-merger" (did you mean "providerMerger"?)',
    ],
  ],
  [
    'a kind that is none',
    at('{ at: 1, restructuring: { kind: merger } }'),
    [
      '5:37: timeline[0].restructuring.kind must be one of commissionerReplaced, providerMerger, demerger, boundaryChange, repatching, structuralMerger, retender, not "merger" (write for example "kind: providerMerger")',
    ],
  ],
];

const keys: readonly Case[] = [
  [
    'a misspelt key',
    `${sound}yeras: 5\n`,
    ['4:1: there is no setting "yeras" (did you mean "years"?)'],
  ],
  [
    'a misspelt required key, reported once',
    sound.replace('name', 'nmae'),
    ['2:1: there is no setting "nmae" (did you mean "name"?)'],
  ],
  [
    'a key unlike any other',
    `${sound}colour: blue\n`,
    [`4:1: there is no setting "colour" (${keysHere})`],
  ],
  ['a number as key', `${sound}5: 3\n`, [`4:1: there is no setting "5" (${keysHere})`]],
  [
    'a parameter outside of set',
    `${sound}${id}: ${value}\n`,
    [`4:1: there is no setting "${id}" (it is a parameter: indent it below "set:")`],
  ],
  [
    'a key given twice',
    `${sound}years: 5\nwarmUp: 1\nyears: 6\n`,
    ['6:1: the key "years" is given twice, first on line 4 (keep one of the two)'],
  ],
  [
    'keys that reach prototypes',
    `${sound}__proto__: {a: 1}\nset: {constructor: 1}\n`,
    [
      '4:1: the key "__proto__" is not allowed (remove it: no setting has this name)',
      '5:7: the key "constructor" is not allowed (remove it: no setting has this name)',
    ],
  ],
  [
    'a mapping as key',
    `${sound}? {a: 1}\n: 2\n`,
    ['4:3: a key must be a plain word (write it as in "years: 5")'],
  ],
  [
    'no key',
    `${sound}: 3\n`,
    ['4:1: a key is missing before the colon (write it as in "years: 5")'],
  ],
];

const values: readonly Case[] = [
  [
    'too few years',
    `${sound}years: 0\n`,
    ['4:8: years must be a whole number from 1 to 50, not 0 (write for example "years: 5")'],
  ],
  [
    'half a year, once',
    `${sound}years: 0.5\n`,
    ['4:8: years must be a whole number from 1 to 50, not 0.5 (write for example "years: 5")'],
  ],
  [
    'a number in quotes',
    `${sound}years: "5"\n`,
    ['4:8: years must be a whole number from 1 to 50, not "5" (write 5 without quotes)'],
  ],
  [
    'a number with its unit',
    `${sound}years: 5 years\n`,
    ['4:8: years must be a whole number from 1 to 50, not "5 years" (write 5)'],
  ],
  [
    'no value: marked at the key',
    `${sound}years:\nseed: x\n`,
    [
      '4:1: years must be a whole number from 1 to 50, but nothing is given (write for example "years: 5")',
    ],
  ],
  [
    'a list for a number',
    `${sound}warmUp: [1, 2]\n`,
    [
      '4:9: warmUp must be a whole number from 0 to 20, not a list of 2 (write for example "warmUp: 2")',
    ],
  ],
  [
    'too many replications',
    `${sound}replications: 20000\n`,
    [
      '4:15: replications must be a whole number from 1 to 10000, not 20000 (write for example "replications: 10")',
    ],
  ],
  [
    'a separator of thousands',
    `${sound}people: 1,000\n`,
    ['4:9: people must be a whole number from 100 to 100 million, not "1,000" (write 1000)'],
  ],
  [
    'more people than the place has',
    `${sound}people: 5000\n`,
    [
      '4:9: people is 5000, and Tiny has 1000 people aged 65 and over (write at most 1000, which is everybody)',
    ],
  ],
  [
    'people and sample',
    `${sound}people: 100\nsample: 10%\n`,
    [
      '5:1: people and sample are both given (keep one of the two: people is a number, sample a share)',
    ],
  ],
  [
    'a percentage without its sign',
    `${sound}sample: 50\n`,
    [`4:9: sample must be ${shareIs}, not 50 (write 50%)`],
  ],
  [
    'more than everybody',
    `${sound}sample: 150%\n`,
    [`4:9: sample must be ${shareIs}, not "150%" (write for example "sample: 10%")`],
  ],
  [
    'a decimal comma',
    `${sound}sample: 0,5\n`,
    [`4:9: sample must be ${shareIs}, not "0,5" (write 0.5)`],
  ],
  [
    'too small a sample',
    `${sound}sample: 1%\n`,
    ['4:9: sample is 1%: fewer than 100 of the 1000 people aged 65 and over (write at least 10%)'],
  ],
  [
    'yes as a seed',
    `${sound}seed: true\n`,
    [
      '4:7: seed must be a text or a number, of 1 to 200 characters on one line, not true (write "true" with quotes)',
    ],
  ],
  [
    'a seed of more digits than a text may have',
    `${sound}seed: ${'7'.repeat(201)}\n`,
    ['4:7: the number given as seed has more than 200 digits (any short text does as well)'],
  ],
  [
    'a year as name',
    sound.replace('Mine', '2024'),
    [
      '2:7: name must be a text of 1 to 120 characters on one line, not 2024 (write "2024" with quotes)',
    ],
  ],
  [
    'a command to the terminal in a name, shown without its effect',
    sound.replace('Mine', '"a\\e[31mred"'),
    [
      '2:7: name must be a text of 1 to 120 characters on one line, not "a\ufffd[31mred" (write for example "name: Do nothing")',
    ],
  ],
];

const parameters: readonly Case[] = [
  [
    'a misspelt parameter',
    `${sound}set:\n  ${id}x: ${value}\n`,
    [`5:3: "${id}x" is not a parameter (did you mean "${id}"?)`],
  ],
  [
    'a parameter unlike any other',
    `${sound}set:\n  qqqqqqqq: 1\n`,
    ['5:3: "qqqqqqqq" is not a parameter (list the parameters with: rehearse list parameters)'],
  ],
  [
    'a value above the range',
    `${sound}set:\n  ${id}: ${high + 1}\n`,
    [`5:${id.length + 5}: ${id} must be ${range}, not ${high + 1} (${rangeHint()})`],
  ],
  [
    'a word for a number',
    `${sound}set:\n  ${id}: high\n`,
    [`5:${id.length + 5}: ${id} must be ${range}, not "high" (${rangeHint()})`],
  ],
  [
    'a parameter written over two lines',
    `${sound}set:\n  ${id.slice(0, id.indexOf('.'))}:\n    ${id.slice(id.indexOf('.') + 1)}: ${value}\n`,
    [
      `5:3: "${id.slice(0, id.indexOf('.'))}" is not a parameter (write the whole id on one line: "${id}: ${value}")`,
    ],
  ],
  [
    'a list of parameters',
    `${sound}set:\n  - ${id}\n`,
    [
      `4:1: set must be parameter ids, each with a number, not a list of 1 (write for example "${setExample}")`,
    ],
  ],
  [
    'a warning for a line that changes nothing',
    `${sound}set:\n  ${id}: ${value}\n`,
    [
      `5:${id.length + 5}: ${id} is ${value} anyway: this line changes nothing (remove the line, or write the value that you meant)`,
    ],
  ],
];

const references: readonly Case[] = [
  [
    'a misspelt place',
    sound.replace('tiny', 'barnsly-like'),
    ['3:8: "barnsly-like" is not a shipped place (did you mean "barnsley-like"?)'],
  ],
  [
    'an unknown place',
    sound.replace('tiny', 'zzzz'),
    [`3:8: "zzzz" is not a shipped place (the shipped places are ${shipped.placeIds.join(', ')})`],
  ],
  [
    'no such place file',
    sound.replace('tiny', 'places/none.yaml'),
    [
      "3:8: there is no place file mine/places/none.yaml (the path starts in the scenario's folder; a shipped place is named by its id alone)",
    ],
  ],
  [
    'a way out of the folder',
    sound.replace('tiny', 'places/../../secret.yaml'),
    [`3:8: the place "places/../../secret.yaml" leads upward with ".." (${placeHint})`],
  ],
  [
    'an absolute path',
    sound.replace('tiny', '/etc/place.yaml'),
    [`3:8: the place "/etc/place.yaml" is an absolute path (${placeHint})`],
  ],
  [
    'a drive',
    sound.replace('tiny', 'C:\\places\\x.yaml'),
    [`3:8: the place "C:\\places\\x.yaml" has a colon in it (${placeHint})`],
  ],
  [
    'a web address',
    sound.replace('tiny', 'https://example.org/p.yaml'),
    [`3:8: the place "https://example.org/p.yaml" is a web address (${placeHint})`],
  ],
  [
    'a number as place',
    sound.replace('tiny', '5'),
    [
      '3:8: place must be the id of a shipped place, the path of a place file, or a place written out here, not 5 (write for example "place: barnsley-like")',
    ],
  ],
];

const syntax: readonly Case[] = [
  [
    'a colon in a text',
    sound.replace('Mine', 'Plan B: fewer beds'),
    [
      '2:7: this value runs on into another "key: value" (put a text with a colon in quotes; otherwise start the next line in the column of its key)',
    ],
  ],
  [
    'no space after a colon',
    `${sound}years:5\n`,
    [`4:1: this line holds no "key: value" (${onePair})`],
  ],
  ['a tab', `${sound}set:\n\t${id}: 1\n`, ['5:1: a tab is used as indentation (use spaces)']],
  [
    'an open quote, marked where it opens',
    `${sound}seed: "abc\nyears: 5\n`,
    [
      '4:7: the quoted text that starts here does not end (close it with "; an apostrophe inside needs double quotes around the text)',
    ],
  ],
  [
    'an apostrophe in single quotes',
    `${sound}description: 'it's'\n`,
    [
      '4:18: something follows a value that has ended (put the whole text in double quotes, or begin a new line)',
    ],
  ],
  [
    'an open bracket, marked where it opens',
    `${sound}set: {${id}: 1\n`,
    ['4:6: the bracket that opens here is not closed (close it with })'],
  ],
  [
    'a closing bracket alone',
    `${sound}seed: ]\n`,
    ['4:7: this ] closes a bracket that was never opened (remove it, or add the opening bracket)'],
  ],
  [
    'a percentage the wrong way round',
    `${sound}sample: %10\n`,
    ['4:9: a value cannot start with % (write a percentage as 10%, or put a text in quotes)'],
  ],
  [
    'a character that YAML keeps for itself',
    `${sound}seed: @home\n`,
    ['4:7: a value cannot start with @ (put the whole value in quotes)'],
  ],
  [
    'a backslash in double quotes',
    `${sound}description: "C:\\places"\n`,
    [
      '4:17: a backslash inside double quotes begins a special character, and this one is unknown (use single quotes around the text, or write the backslash twice)',
    ],
  ],
  [
    'a list on the line of its key',
    `${sound}set: - a\n`,
    [
      '4:6: a list starts on the line of its key (write it as [a, b], or begin a line of its own with "- " for each item)',
    ],
  ],
  [
    'JSON with a comma missing',
    '{"schema": "rehearsal/scenario@1" "name": "x"}',
    [`1:35: two values stand side by side (${comma})`],
  ],
  [
    'JSON with a comma too many',
    '{"schema": "rehearsal/scenario@1",, "name": "x"}',
    [`1:35: there is a comma too many (${comma})`],
  ],
  [
    'two documents',
    `${sound}---\nyears: 3\n`,
    [
      '4:1: a second document begins here (keep one document in a file: remove the line "---" or "..." between them)',
    ],
  ],
  [
    'an alias',
    `${sound}description: &a x\nseed: *a\n`,
    [
      '5:7: *a repeats a value from elsewhere in the file, which is not supported here (write the value out)',
    ],
  ],
  [
    'a tag',
    `${sound}description: !!binary aGk=\n`,
    ['4:23: the tag !!binary is not supported here (write the plain value)'],
  ],
  [
    'brackets in brackets in brackets',
    `${sound}place2: ${'['.repeat(40)}${']'.repeat(40)}\n`,
    [
      `4:1: there is no setting "place2" (did you mean "place"?)`,
      `4:25: this value is nested more than 16 levels deep (${tooDeep})`,
    ],
  ],
  [
    'a byte order mark and Windows line ends, which are no problem, before one that is',
    `\ufeff${sound}years: 0\n`.replaceAll('\n', '\r\n'),
    ['4:8: years must be a whole number from 1 to 50, not 0 (write for example "years: 5")'],
  ],
];

/** Of the place file `mine/places/mine.yaml`. */
const places: readonly Case[] = [
  [
    'a misspelt key',
    soundPlace.replace('referenceYear', 'refrenceYear'),
    ['6:1: there is no setting "refrenceYear" (did you mean "referenceYear"?)'],
  ],
  [
    'shares of deprivation that do not add up',
    soundPlace.replace('[20%, 20%', '[25%, 20%'),
    [`11:14: deprivation adds up to 105%, not to 100% (${sumHint})`],
  ],
  [
    'four quintiles',
    soundPlace.replace('[20%, 20%, 20%, 20%, 20%]', '[25%, 25%, 25%, 25%]'),
    [
      '11:14: deprivation must be a list of five shares, one a national quintile, least deprived first, not a list of 4 (write for example "deprivation: [20%, 20%, 20%, 20%, 20%]")',
    ],
  ],
  [
    'a share that is none in a list',
    soundPlace.replace('[20%, 20%', '[20%, some'),
    [
      `11:20: deprivation[1] must be ${shareIs}, not "some" (write for example "deprivation: [20%, 20%, 20%, 20%, 20%]")`,
    ],
  ],
  [
    'councils that do not add up',
    soundPlace.replace('share: 40%', 'share: 45%'),
    [`12:1: the shares of the councils add up to 105%, not to 100% (${sumHint})`],
  ],
  [
    'a catchment row that does not add up',
    soundPlace.replace('[90%, 10%]', '[90%, 20%]'),
    [`36:5: row 1 of catchment adds up to 110%, not to 100% (${sumHint})`],
  ],
  [
    'a catchment row too few',
    soundPlace.replace('  - [90%, 10%]\n', ''),
    [
      '35:1: catchment has 2 rows for 3 councils (give each council a row, in the order of the councils)',
    ],
  ],
  [
    'a catchment column too few',
    soundPlace.replace('[90%, 10%]', '[100%]'),
    [
      '36:5: row 1 of catchment has 1 share for 2 trusts (give each trust a share, in the order of the trusts; 0 where nobody goes there)',
    ],
  ],
  [
    'a local factor that there is not',
    `${soundPlace}localFactors: { housng: 0.5 }\n`,
    ['39:17: there is no setting "housng" (did you mean "housing"?)'],
  ],
  [
    'local factors out of range, and one that is no number',
    `${soundPlace}localFactors: { housing: 30, crime: high }\n`,
    [
      '39:26: localFactors.housing must be a number from -3 to 3 (standard deviations from England; positive is worse), not 30 (write for example "housing: 0.5")',
      '39:37: localFactors.crime must be a number from -3 to 3 (standard deviations from England; positive is worse), not "high" (write for example "crime: 0.5")',
    ],
  ],
  [
    'local factors without their names',
    `${soundPlace}localFactors: 0.5\n`,
    [
      '39:15: localFactors must be local factors, such as poverty and housing, each with a number, not 0.5 (write for example "localFactors: {housing: 0.5, transience: -0.3}")',
    ],
  ],
  [
    'one id for a council and a trust',
    soundPlace.replace('id: south-hospital', 'id: south-council'),
    [
      '33:9: the id "south-council" is used twice (give each council, commissioner and trust an id of its own)',
    ],
  ],
  [
    'an id with a space',
    soundPlace.replace('id: north-council', 'id: North Council'),
    [
      '13:9: councils[0].id must be an id of 1 to 40 small letters, digits and hyphens, not "North Council" (write for example "id: north-council")',
    ],
  ],
  [
    'fewer people than there are adults',
    soundPlace.replace('total: 250000', 'total: 190000'),
    [
      '8:10: the total of 190000 is less than the 197975 people aged 18 and over (the total counts all ages: it is at least aged18to64 plus aged65plus)',
    ],
  ],
  [
    'a council without neighbourhoods',
    soundPlace.replace('    neighbourhoods: 2\n', ''),
    ['13:5: councils[0] has no "neighbourhoods" (add a line such as "neighbourhoods: 6")'],
  ],
  [
    'no councils',
    soundPlace.replace(/councils:\n( .*\n)+/, 'councils: []\n'),
    [
      '12:11: councils must be a list of councils, not a list of 0 (write for example "councils: [{id: council, name: Council, share: 100%, neighbourhoods: 6}]")',
    ],
  ],
  [
    'a scenario where a place is wanted',
    sound,
    [
      '1:9: this file is a scenario, and a place is wanted here (begin the file with "schema: rehearsal/place@1", or name another file)',
    ],
  ],
  [
    'four slips at once, none hiding another',
    soundPlace
      .replace('share: 40%', 'share: forty')
      .replace('total: 250000', 'total: 190000')
      .replace('id: south-hospital', 'id: south-council')
      .replace('[90%, 10%]', '[90%, 20%]'),
    [
      '8:10: the total of 190000 is less than the 197975 people aged 18 and over (the total counts all ages: it is at least aged18to64 plus aged65plus)',
      `15:12: councils[0].share must be ${shareIs}, not "forty" (write for example "share: 40%")`,
      '33:9: the id "south-council" is used twice (give each council, commissioner and trust an id of its own)',
      `36:5: row 1 of catchment adds up to 110%, not to 100% (${sumHint})`,
    ],
  ],
];

describe.each([
  ['a whole file', wholeFiles],
  ['its timeline', timelines],
  ['keys', keys],
  ['values', values],
  ['parameters', parameters],
  ['the reference to a place', references],
  ['YAML', syntax],
])('a scenario file with something wrong in %s', (_part, cases) => {
  it.each(cases)('says where it is and how to mend it: %s', (_what, text, expected) => {
    const file = 'mine/scenario.yaml:';
    const lines = problemsOf(text).map(formatProblemLine);
    expect(lines).toEqual(expected.map((problem) => file + problem));
  });
});

describe('a place file with something wrong', () => {
  const scenario = sound.replace('tiny', 'places/mine.yaml');

  it.each(places)('says where it is and how to mend it: %s', (_what, text, expected) => {
    const lines = problemsOf(scenario, { 'mine/places/mine.yaml': text }).map(formatProblemLine);
    expect(lines).toEqual(expected.map((problem) => `mine/places/mine.yaml:${problem}`));
  });

  it('is reported together with the scenario that names it', () => {
    const place = soundPlace.replace('share: 40%', 'share: 45%');
    const problems = problemsOf(`${scenario}years: 0\n`, { 'mine/places/mine.yaml': place });
    expect(problems.map(({ file, line, path }) => [file, line, path])).toEqual([
      ['mine/scenario.yaml', 4, 'years'],
      ['mine/places/mine.yaml', 12, 'councils'],
    ]);
  });

  it('is found at its own line when it is written out in the scenario', () => {
    const place = soundPlace.replace('share: 40%', 'share: 45%').replace(/^(?=.)/gm, '  ');
    const problems = problemsOf(sound.replace(' tiny', `\n${place}`));
    expect(problems.map(({ file, line, path }) => [file, line, path])).toEqual([
      ['mine/scenario.yaml', 15, 'place.councils'],
    ]);
  });
});
