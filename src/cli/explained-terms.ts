import { z } from 'zod';
import { items, PAYERS, PROVIDERS } from '../observe/ledger-items.ts';
import { professionGroups } from '../observe/professions.ts';
import { ALL_YEARS } from '../observe/results.ts';
import { flowText } from '../scenario/flow-text.ts';
import { allLeverSettings } from '../scenario/lever-settings.ts';
import { isMapping } from '../scenario/mapping.ts';
import { leverNames } from '../scenario/levers.ts';
import { placeFileSchema } from '../scenario/place-schema.ts';
import { exampleAt, unwrapped } from '../scenario/schema-at.ts';
import { scenarioFileSchema } from '../scenario/schema.ts';
import { readYaml } from '../scenario/yaml-file.ts';
import { dictionaryRows, logTables } from './dictionary.ts';
import type { DictionaryRow } from './dictionary-rows.ts';
import { packagePath, shippedIds, shippedScenarios } from './package-files.ts';
import { readText } from './scenario-files.ts';
import { shippedPlace, shippedPlaceIds } from './shipped-places.ts';

/** A word of files and results that is no measure, parameter or lever, and what is to be said of it. */
export interface Term {
  readonly kind:
    | 'setting'
    | 'scenario'
    | 'key'
    | 'group'
    | 'profession'
    | 'period'
    | 'payer'
    | 'provider'
    | 'service'
    | 'code'
    | 'chart'
    | 'column';
  readonly id: string;
  readonly meaning: string;
  readonly facts: readonly Fact[];
}

type Fact = readonly [label: string, text: string];

/** Every such word; one that means several things stands here several times. */
export function terms(): readonly Term[] {
  const rows = shippedRows();
  return [
    ...settingTerms(),
    ...shippedIds(shippedScenarios).map(scenarioTerm),
    ...keyTerms(scenarioFileSchema, [], 'scenario'),
    ...keyTerms(placeFileSchema, [], 'place'),
    ...groupTerms(rows),
    ...periodTerms,
    ...ledgerTerms(),
    ...codeTerms(rows),
    ...chartTerms(rows),
    ...columnTerms(rows),
  ];
}

/** The term of an id that stands for a numbered thing, and so is in no list. */
export function numberedTerm(id: string): Term | undefined {
  const year = /^year ([1-9]\d?)$/.exec(id)?.[1];
  if (year === undefined) return undefined;
  const meaning = `Reported year ${year}: after the warm-up, year 1 is the first.`;
  return { kind: 'period', id, meaning, facts: [['where', 'column period of the result files']] };
}

/** The dictionary of every shipped place: their councils are groups. */
function shippedRows(): readonly DictionaryRow[] {
  const all = shippedPlaceIds().flatMap((id) =>
    dictionaryRows({ place: shippedPlace(id), measures: [], timeline: [] }, logTables),
  );
  return [...new Map(all.map((row) => [JSON.stringify(row), row])).values()];
}

function settingTerms(): Term[] {
  return leverNames.flatMap((lever) =>
    allLeverSettings(lever).map(({ key, description, accepts, isRequired, ...setting }): Term => {
      const standard =
        setting.default === undefined
          ? isRequired
            ? 'none: it must be given'
            : 'none: it may be left out'
          : flowText(setting.default);
      return {
        kind: 'setting',
        id: `${lever}.${key}`,
        meaning: description,
        facts: [
          ['lever', `${lever}: rehearse explain ${lever}`],
          ...(accepts === '' ? [] : [['may be', accepts] as const]),
          ['default', standard],
        ],
      };
    }),
  );
}

function scenarioTerm(id: string): Term {
  const path = packagePath(`scenarios/${id}.yaml`);
  const text = readText(path) ?? '';
  const { value } = readYaml(path, text);
  const told = isMapping(value) ? [value['name'], value['description']] : [];
  const asks = /^# (.*\?)/.exec(text)?.[1];
  return {
    kind: 'scenario',
    id,
    meaning: told.filter((part) => typeof part === 'string').join(': '),
    facts: [
      ...(asks === undefined ? [] : [['asks', asks] as const]),
      ['use it as', `rehearse run ${id}, or extends: ${id}`],
    ],
  };
}

/** Every key of a file: `years`, `timeline.from`, `population.total`. The settings of levers have lines of their own. */
function keyTerms(
  schema: z.core.$ZodType,
  path: readonly string[],
  file: 'scenario' | 'place',
): Term[] {
  const at = unwrapped(schema);
  if (at instanceof z.ZodArray) return keyTerms(at.element, path, file);
  if (!(at instanceof z.ZodObject) || path.at(-1) === 'set') return [];
  const shape: Readonly<Record<string, z.core.$ZodType>> = at.shape;
  return Object.entries(shape).flatMap(([key, field]): Term[] => {
    const description = z.globalRegistry.get(field)?.description;
    const isLever = (leverNames as readonly string[]).includes(key);
    if (description === undefined || isLever) return [];
    const here = [...path, key];
    const example = exampleAt(at, [key]);
    const term: Term = {
      kind: 'key',
      id: here.join('.'),
      meaning: description,
      facts: [
        ['where', `a key of a ${file} file`],
        ...(example === undefined ? [] : [['as in', `${key}: ${flowText(example)}`] as const]),
      ],
    };
    return [term, ...keyTerms(field, here, file)];
  });
}

function groupTerms(rows: readonly DictionaryRow[]): Term[] {
  const professions = new Set(professionGroups.map(({ name }) => name));
  return rows
    .filter(({ column, code }) => column === 'group' && code !== '')
    .map(({ code, meaning }): Term => {
      const isProfession = professions.has(code);
      return {
        kind: isProfession ? 'profession' : 'group',
        id: code,
        meaning: `${meaning}.`,
        facts: [
          ['where', 'column group of the result files'],
          ...(isProfession ? [['see', `rehearse staff <run> "${code}"`] as const] : []),
        ],
      };
    });
}

const periodTerms: readonly Term[] = [
  {
    kind: 'period',
    id: ALL_YEARS,
    meaning: 'All reported years together, without the warm-up.',
    facts: [['where', 'column period of the result files']],
  },
  {
    kind: 'period',
    id: 'warm-up',
    meaning: 'The years before the first reported one, in which queues and caseloads fill.',
    facts: [['where', 'column period of series.csv; warmUp in a scenario says how many years']],
  },
];

/** Who pays whom for what, from the list of everything that is paid for. */
function ledgerTerms(): Term[] {
  const all = Object.values(items);
  const services = [...new Set(all.map(({ service }) => service))];
  const of = (own: readonly (typeof all)[number][], key: 'payer' | 'provider' | 'service') =>
    [...new Set(own.map((item) => item[key]))].join('; ');
  const where: Fact = ['where', 'ledger.csv'];
  return [
    ...PAYERS.map((id): Term => {
      const paid = of(
        all.filter(({ payer }) => payer === id),
        'service',
      );
      const meaning = 'A budget that services are paid from.';
      const facts: Fact[] = [
        ['pays for', paid === '' ? 'what a joint budget covers, where there is one' : paid],
        where,
      ];
      return { kind: 'payer', id, meaning, facts };
    }),
    ...PROVIDERS.map((id): Term => {
      const given = of(
        all.filter(({ provider }) => provider === id),
        'service',
      );
      const meaning = 'Somebody who is paid for services.';
      const facts: Fact[] = [
        ['is paid for', given === '' ? 'what passes through a joint budget' : given],
        where,
      ];
      return { kind: 'provider', id, meaning, facts };
    }),
    ...services.map((id): Term => {
      const own = all.filter(({ service }) => service === id);
      const facts: Fact[] = [
        ['paid by', of(own, 'payer')],
        ['paid to', of(own, 'provider')],
        where,
      ];
      return { kind: 'service', id, meaning: 'Something that is paid for.', facts };
    }),
  ];
}

/** Values of other columns that have a meaning: kinds of money, activities of an event log. */
function codeTerms(rows: readonly DictionaryRow[]): Term[] {
  return rows
    .filter(({ column, code }) => code !== '' && column !== 'group' && column !== 'measure')
    .map(({ file, column, code, meaning }) => ({
      kind: 'code',
      id: code,
      meaning: `${meaning}.`,
      facts: [['where', `column ${column} of ${file}`]],
    }));
}

function chartTerms(rows: readonly DictionaryRow[]): Term[] {
  const files = rows.flatMap(({ file }) => /^charts\/(.+)\.csv$/.exec(file)?.[1] ?? []);
  return [...new Set(files)].map((id) => ({
    kind: 'chart',
    id,
    meaning: 'A chart of every run: a picture, what is drawn as numbers, and the same in words.',
    facts: [
      ['where', `charts/${id}.svg, .csv and .alt.txt in a run folder`],
      [
        'columns',
        rows
          .filter(({ file }) => file === `charts/${id}.csv`)
          .map(({ column }) => column)
          .join(', '),
      ],
    ],
  }));
}

/** Columns by name: one that several files have is told once, with what it means in each. */
function columnTerms(rows: readonly DictionaryRow[]): Term[] {
  const columns = rows.filter(({ code }) => code === '');
  return [...new Set(columns.map(({ column }) => column))].map((id) => {
    const own = columns.filter(({ column }) => column === id);
    const meanings = [...new Set(own.map(({ meaning }) => meaning))];
    const filesOf = (meaning: string) =>
      own.flatMap((row) => (row.meaning === meaning ? [row.file] : [])).join(', ');
    const [first = '', ...others] = meanings;
    return {
      kind: 'column',
      id,
      meaning: `${first}.`,
      facts: [
        ['where', `a column of ${filesOf(first)}`],
        ...others.map((meaning): Fact => ['elsewhere', `${meaning}: ${filesOf(meaning)}`]),
      ],
    };
  });
}
