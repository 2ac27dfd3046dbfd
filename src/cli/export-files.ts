import { readFileSync } from 'node:fs';
import { isAbsent } from '../report/charts/chart.ts';
import { provJson, type ArchivedFile } from '../report/crate/prov.ts';
import { CRATE_METADATA, roCrate } from '../report/crate/ro-crate.ts';
import type { Pack } from '../report/pack/blocks.ts';
import { BLANK, blanksIn } from '../report/protocols/blanks.ts';
import { dictionaryPack } from '../report/protocols/dictionary.ts';
import { documentKinds, documentOf } from '../report/protocols/document-kinds.ts';
import type { Subject } from '../report/protocols/subject.ts';
import type { FileContent } from './file-content.ts';
import { sha256OfContent } from './file-content.ts';
import { packagePath } from './package-files.ts';
import type { ArchivedRun } from './public-run.ts';
import { DOCUMENTS } from './run-folder.ts';
import { writePaper, type PaperFormat, type Printing } from './report-files.ts';

/** Data about the folder, beside the documents that are read. */
const DATA = ['dictionary', 'provenance', 'ro-crate'] as const;

/** What `--as` may name. */
export const exportKinds: readonly string[] = [...documentKinds.map(({ id }) => id), ...DATA];

/** A file that was made, and how much of it is left to the reader. */
interface MadeFile {
  readonly content: FileContent;
  /** Blanks, in documents that are read; the same in every format. */
  readonly blanks?: number;
}

/** What was made of a folder, by kind. */
export interface Exported {
  /** By path in the folder of the export. */
  readonly files: ReadonlyMap<string, FileContent>;
  /** Blanks by kind, for kinds that were made. */
  readonly blanks: ReadonlyMap<string, number>;
  /** Kinds that the folder has not enough for, and why. */
  readonly leftOut: readonly { readonly kind: string; readonly why: string }[];
}

/**
 * Makes the files of an export: the same bytes for the same folder.
 *
 * @param kinds of `exportKinds`
 * @param run the files of the run as they may be given away; they go into a crate
 */
export async function exportedFiles(
  subject: Subject,
  run: ArchivedRun,
  kinds: readonly string[],
  how: { readonly formats: readonly PaperFormat[]; readonly printing: Printing },
): Promise<Exported> {
  const isCrate = kinds.includes('ro-crate');
  const within = (file: string) => (isCrate ? `${DOCUMENTS}/${file}` : file);
  const files = new Map<string, FileContent>(isCrate ? run.files : []);
  const blanks = new Map<string, number>();
  const leftOut: { kind: string; why: string }[] = [];
  for (const kind of kinds) {
    const made = await madeOf(kind, subject, run, how);
    if ('why' in made) leftOut.push({ kind, why: made.why });
    else {
      for (const [file, { content, blanks: left }] of made.files) {
        files.set(within(file), content);
        if (left !== undefined) blanks.set(kind, left);
      }
    }
  }
  if (isCrate) {
    const text = roCrate(subject, archived(files), run.left);
    files.set(CRATE_METADATA, text);
    blanks.set('ro-crate', text.split(BLANK).length - 1);
  }
  return { files, blanks, leftOut };
}

type Made = { readonly files: ReadonlyMap<string, MadeFile> } | { readonly why: string };

async function madeOf(
  kind: string,
  subject: Subject,
  run: ArchivedRun,
  how: Parameters<typeof exportedFiles>[3],
): Promise<Made> {
  if (kind === 'ro-crate') return { files: new Map() };
  if (kind === 'provenance') {
    const text = provJson(subject, archived(run.files));
    const blanks = text.split(BLANK).length - 1;
    return { files: new Map([['prov.json', { content: text, blanks }]]) };
  }
  if (kind === 'dictionary') return papers(kind, dictionaryPack(subject, run.files, run.logs), how);
  const document = documentKinds.find(({ id }) => id === kind);
  if (document === undefined) throw new RangeError(`There is no document ${kind}.`);
  const pack = documentOf(document, subject, (path) => readFileSync(packagePath(path), 'utf8'));
  return isAbsent(pack) ? { why: pack.absent } : papers(kind, pack, how);
}

async function papers(
  name: string,
  pack: Pack,
  { formats, printing }: Parameters<typeof exportedFiles>[3],
): Promise<Made> {
  const blanks = blanksIn(pack.blocks);
  const files = new Map<string, MadeFile>();
  for (const format of formats) {
    const content = await writePaper(format, pack, printing);
    files.set(`${name}.${format}`, { content, blanks });
  }
  return { files };
}

function archived(files: ReadonlyMap<string, FileContent>): readonly ArchivedFile[] {
  return [...files]
    .map(([path, content]) => ({
      path,
      sha256: sha256OfContent(content),
      bytes: bytesOf(content),
    }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

function bytesOf(content: FileContent): number {
  const pieces = typeof content === 'string' ? [content] : [...content];
  return pieces.reduce((sum, piece) => sum + Buffer.byteLength(piece), 0);
}
