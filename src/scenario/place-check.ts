import { mixOf } from './budget-mix.ts';
import { check } from './check.ts';
import { valueAt } from './mapping.ts';
import type { Council, Place } from './place.ts';
import { placeFileSchema, type PlaceFile } from './place-schema.ts';
import { printable, type Problem } from './problem.ts';
import { isShare, shareOf } from './schema-parts.ts';
import { problemAt, type Finding, type KeyPath, type Source } from './source.ts';

/** How far shares may add up beside 1, so that thirds can be written with seven decimals. */
const SUM_TOLERANCE = 1e-6;

/** A checked place, or everything that is wrong with it. */
export type CheckedPlace =
  | { readonly place: Place; readonly problems: readonly [] }
  | { readonly place?: undefined; readonly problems: readonly Problem[] };

/** Checks the value of a place file, or of a place that is written out in a scenario. */
export function checkPlace(value: unknown, source: Source): CheckedPlace {
  const checked = check(placeFileSchema, value, source);
  const findings = [
    ...populationFindings(value),
    ...sumFindings(value),
    ...catchmentFindings(value),
    ...idFindings(value),
  ];
  const problems = [...checked.problems, ...findings.map((found) => problemAt(source, found))];
  return checked.value === undefined || problems.length > 0
    ? { problems }
    : { place: placeOf(checked.value), problems: [] };
}

/** The second step: shares become numbers. */
function placeOf(file: PlaceFile): Place {
  const { personalBudgets, ...always } = file;
  const [first, second, third, fourth, fifth] = file.deprivation;
  return {
    ...always,
    ...(personalBudgets !== undefined && { personalBudgets: mixOf(personalBudgets) }),
    deprivation: [shareOf(first), shareOf(second), shareOf(third), shareOf(fourth), shareOf(fifth)],
    councils: file.councils.map((council): Council => ({
      ...council,
      share: shareOf(council.share),
    })),
    catchment: file.catchment.map((row) => row.map(shareOf)),
  };
}

// The rules between values read what is there, so that a slip in one value hides no other.

function populationFindings(value: unknown): Finding[] {
  const at = (key: string) => Number(valueAt(value, ['population', key]) ?? NaN);
  const total = at('total');
  const adults = at('aged18to64') + at('aged65plus');
  // Comparisons with NaN are false: what is no number has been reported.
  if (!(adults > total)) return [];
  return [
    {
      path: ['population', 'total'],
      message: `the total of ${total} is less than the ${adults} people aged 18 and over`,
      hint: 'the total counts all ages: it is at least aged18to64 plus aged65plus',
    },
  ];
}

function sumFindings(value: unknown): Finding[] {
  const councils = listAt(value, ['councils']);
  const rows = listAt(value, ['catchment']);
  return [
    ...sumFinding(['deprivation'], 'deprivation adds', listAt(value, ['deprivation'])),
    ...sumFinding(
      ['councils'],
      'the shares of the councils add',
      councils.map((council) => valueAt(council, ['share'])),
    ),
    ...rows.flatMap((_row, index) => {
      const path = ['catchment', index];
      return sumFinding(path, `row ${index + 1} of catchment adds`, listAt(value, path));
    }),
  ];
}

function sumFinding(path: KeyPath, subject: string, shares: readonly unknown[]): Finding[] {
  if (shares.length === 0 || !shares.every(isShare)) return [];
  const sum = shares.reduce<number>((total, written) => total + shareOf(written), 0);
  if (Math.abs(sum - 1) <= SUM_TOLERANCE) return [];
  const percentage = Number((sum * 100).toPrecision(9));
  return [
    {
      path,
      message: `${subject} up to ${percentage}%, not to 100%`,
      hint: 'change the shares until they add up to 100% (or 1): everybody belongs somewhere, once',
    },
  ];
}

function catchmentFindings(value: unknown): Finding[] {
  const rows = listAt(value, ['catchment']);
  const councils = listAt(value, ['councils']).length;
  const trusts = listAt(value, ['trusts']).length;
  const findings: Finding[] = [];
  if (rows.length > 0 && councils > 0 && rows.length !== councils) {
    findings.push({
      path: ['catchment'],
      message: `catchment has ${counted(rows.length, 'row')} for ${counted(councils, 'council')}`,
      hint: 'give each council a row, in the order of the councils',
    });
  }
  rows.forEach((_row, index) => {
    const path = ['catchment', index];
    const shares = listAt(value, path).length;
    if (shares === 0 || trusts === 0 || shares === trusts) return;
    findings.push({
      path,
      message: `row ${index + 1} of catchment has ${counted(shares, 'share')} for ${counted(trusts, 'trust')}`,
      hint: 'give each trust a share, in the order of the trusts; 0 where nobody goes there',
    });
  });
  return findings;
}

function idFindings(value: unknown): Finding[] {
  const paths = ['councils', 'commissioners', 'trusts'].flatMap((kind) =>
    listAt(value, [kind]).map((_organisation, index) => [kind, index, 'id']),
  );
  const seen = new Set<unknown>([undefined]);
  return paths.flatMap((path): Finding[] => {
    const id = valueAt(value, path);
    if (typeof id !== 'string') return [];
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    const hint = 'give each council, commissioner and trust an id of its own';
    return [{ path, message: `the id "${printable(id)}" is used twice`, hint }];
  });
}

function listAt(value: unknown, path: KeyPath): readonly unknown[] {
  const list = valueAt(value, path);
  return Array.isArray(list) ? list : [];
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
