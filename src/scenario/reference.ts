import { escapeOf, folderOf, looksLikePath, pathWithin } from './paths.ts';
import { isPrintable, printable } from './problem.ts';
import { closest, listed } from './suggest.ts';

/** A kind of file that a scenario may name: by a path, or by the id of a shipped one. */
export interface Referable {
  readonly noun: 'place' | 'scenario';
  /** What the path starts from, in words. */
  readonly base: string;
  /** A path that somebody could write. */
  readonly example: string;
  /** Where the shipped ones are. */
  readonly folder: string | undefined;
  readonly ids: readonly string[] | undefined;
  /** Ids of the other kind, and what to write where one of them was meant. */
  readonly mistaken: {
    readonly ids: readonly string[] | undefined;
    readonly hint: (id: string) => string;
  };
}

/** A path to read, or what is wrong with the reference. */
export type Target =
  | { readonly path: string; readonly hintIfMissing: string }
  | { readonly message: string; readonly hint: string };

/** More ids than this are no hint but a page. */
const MOST_NAMED = 12;

/** The file that a reference in another file leads to. */
export function targetOf(reference: string, from: string, kind: Referable): Target {
  return looksLikePath(reference) ? beside(reference, from, kind) : shipped(reference, kind);
}

function beside(reference: string, from: string, { noun, base }: Referable): Target {
  const reason = escapeOf(reference);
  if (reason !== undefined) {
    return {
      message: `the ${noun} "${printable(reference)}" ${reason}`,
      hint: `put the ${noun} file in ${base}, or name a shipped ${noun} by its id`,
    };
  }
  return {
    path: pathWithin(folderOf(from), reference),
    hintIfMissing: `the path starts in ${base}; a shipped ${noun} is named by its id alone`,
  };
}

function shipped(id: string, { noun, example, folder, ids, mistaken }: Referable): Target {
  const meant = closest(id, ids ?? []);
  let hint = `write the path of a ${noun} file, such as ${example}`;
  if (ids && ids.length > 0) {
    hint =
      ids.length > MOST_NAMED
        ? `list the shipped ${noun}s with: rehearse list ${noun}s`
        : `the shipped ${noun}s are ${listed(ids)}`;
  }
  if (noun === 'scenario' && ids && ids.length > 0) {
    hint += `; a file of your own is named with its ending, as in "${example}"`;
  }
  if (meant !== undefined && meant !== id) hint = `did you mean "${meant}"?`;
  if (mistaken.ids?.includes(id) === true && ids?.includes(id) !== true) hint = mistaken.hint(id);
  const known = ids === undefined || ids.includes(id);
  if (folder === undefined || !known || !isPrintable(id)) {
    return { message: `"${printable(id)}" is not a shipped ${noun}`, hint };
  }
  return { path: pathWithin(folder, `${id}.yaml`), hintIfMissing: hint };
}
