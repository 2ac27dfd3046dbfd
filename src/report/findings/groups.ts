/** A group of people as a chart names it. */
export interface GroupName {
  /** As in `results.csv`. */
  readonly group: string;
  readonly name: string;
  /** What sets it apart: groups of one kind add up to everybody. */
  readonly kind: GroupKind;
}

const kinds = ['everybody', 'deprivation', 'age', 'carer', 'frailty', 'council'] as const;

export type GroupKind = (typeof kinds)[number];

/** How the groups of each kind are known, and what a chart calls them. */
const patterns: Readonly<
  Record<GroupKind, { readonly is: RegExp; readonly name: (match: RegExpMatchArray) => string }>
> = {
  everybody: { is: /^65\+$/, name: () => 'Everybody 65+' },
  deprivation: { is: /^deprivation fifth (\d)(?: \((least|most)\))?$/, name: fifthName },
  age: { is: /^age (.+)$/, name: ([, ages]) => `Aged ${ages}` },
  carer: { is: /^(with|without) unpaid carer$/, name: carerName },
  frailty: { is: /^frailty (\w+)$/, name: frailtyName },
  council: { is: /^council: (.+)$/, name: ([, council = '']) => council },
};

function fifthName([, fifth, end]: RegExpMatchArray): string {
  return end === undefined
    ? `Fifth ${fifth} of 5`
    : `${end === 'least' ? 'Least' : 'Most'} deprived fifth`;
}

function carerName([, whether]: RegExpMatchArray): string {
  return whether === 'with' ? 'With unpaid carer' : 'No unpaid carer';
}

function frailtyName([, state = '']: RegExpMatchArray): string {
  return state === 'fit' ? 'Fit' : `${state.charAt(0).toUpperCase()}${state.slice(1)} frailty`;
}

/** The groups in the order of a board paper, kind by kind; those that are no part of everybody are left out. */
export function groupNames(groups: readonly string[]): readonly GroupName[] {
  return kinds.flatMap((kind) => {
    const { is, name } = patterns[kind];
    const own = groups.flatMap((group): GroupName[] => {
      const match = group.match(is);
      return match === null ? [] : [{ group, kind, name: name(match) }];
    });
    // One council is everybody once more.
    return kind === 'council' && own.length === 1 ? [] : own;
  });
}
