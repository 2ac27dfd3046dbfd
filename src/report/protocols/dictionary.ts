import { parseCsv } from '../csv.ts';
import { rowsOf } from '../findings/table.ts';
import { describedFile } from '../crate/described-files.ts';
import type { Block, Pack } from '../pack/blocks.ts';
import { table } from './scenario-fills.ts';
import type { Subject } from './subject.ts';

interface Described {
  readonly column: string;
  readonly code: string;
  readonly meaning: string;
  readonly unit: string;
  readonly type: string;
}

/**
 * The data dictionary of a folder: every table with its columns, units and meanings, and the codes that stand in them.
 *
 * @param files texts of the folder, by path
 * @param logs its event logs, which are too long to be read
 */
export function dictionaryPack(
  subject: Subject,
  files: ReadonlyMap<string, string>,
  logs: readonly string[],
): Pack {
  const { findings, provenance } = subject;
  const described = describedColumns(subject);
  const names = [...files.keys(), ...logs].toSorted();
  const tables = names.filter((file) => file.endsWith('.csv') || described.has(file));
  const undescribed = undescribedColumns(subject, files);
  return {
    title: `Data dictionary of ${provenance.run}`,
    subtitle: `${findings.manifest.place}. Rehearsal ${provenance.version}, result ${provenance.resultHash.slice(0, 8)}.`,
    blocks: [
      { kind: 'heading', level: 1, text: 'Files' },
      table(
        'What the folder holds',
        ['File', 'What it holds'],
        names.map((file) => [file, describedFile(file).says]),
      ),
      { kind: 'heading', level: 1, text: 'How to read a table' },
      {
        kind: 'list',
        items: [
          'Python: pandas.read_csv("results.csv"). R: read.csv("results.csv").',
          'An empty cell is a number of which nothing was observed. Text that a spreadsheet would take for a formula begins with an apostrophe.',
        ],
      },
      ...tables.flatMap((file) => tableBlocks(file, described.get(file) ?? [])),
      ...(undescribed.length === 0
        ? []
        : ([
            { kind: 'heading', level: 1, text: 'Not described' },
            { kind: 'list', items: undescribed },
          ] as const)),
    ],
  };
}

/** Columns of the folder's tables of which its dictionary says nothing, as `file: column`. */
export function undescribedColumns(
  subject: Subject,
  files: ReadonlyMap<string, string>,
): readonly string[] {
  const described = describedColumns(subject);
  return [...files]
    .filter(([file]) => file.endsWith('.csv'))
    .flatMap(([file, text]) => {
      const known = new Set((described.get(file) ?? []).map(({ column }) => column));
      const [header = ''] = text.split('\n', 1);
      return parseCsv(header)
        .header.filter((column) => !known.has(column))
        .map((column) => `${file}: ${column}`);
    });
}

/** The rows of `dictionary.csv`, by the file that they are about. */
function describedColumns({ findings }: Subject): ReadonlyMap<string, readonly Described[]> {
  const dictionary = findings.table('dictionary.csv');
  const rows = rowsOf(dictionary, (row) => ({
    file: dictionary.text(row, 'file'),
    column: dictionary.text(row, 'column'),
    code: dictionary.text(row, 'code'),
    meaning: dictionary.text(row, 'meaning'),
    unit: dictionary.text(row, 'unit'),
    type: dictionary.text(row, 'type'),
  }));
  const byFile = new Map<string, Described[]>();
  for (const { file, ...row } of rows) {
    const own = byFile.get(file);
    if (own === undefined) byFile.set(file, [row]);
    else own.push(row);
  }
  return byFile;
}

function tableBlocks(file: string, described: readonly Described[]): readonly Block[] {
  const columns = described.filter(({ code }) => code === '');
  const codes = described.filter(({ code }) => code !== '');
  const ofColumn = new Set(codes.map(({ column }) => column));
  return [
    { kind: 'heading', level: 1, text: file },
    { kind: 'paragraph', text: `${describedFile(file).says}.` },
    table(
      `Columns of ${file}`,
      ['Column', 'Meaning', 'Unit', 'Type'],
      columns.map(({ column, meaning, unit, type }) => [column, meaning, unit, type]),
    ),
    ...[...ofColumn].map((column) =>
      table(
        `What stands in ${column} of ${file}`,
        ['Value', 'Meaning', 'Unit'],
        codes
          .filter((one) => one.column === column)
          .map(({ code, meaning, unit }) => [code, meaning, unit]),
      ),
    ),
  ];
}
