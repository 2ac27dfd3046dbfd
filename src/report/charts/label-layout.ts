/** A label beside a chart: the height it would like to have, and the space it takes. */
export interface Wish {
  readonly at: number;
  readonly height: number;
}

/**
 * Middles of labels that stand one above the other: near to their wishes, without overlapping or leaving
 * the space from top to bottom, in the order of their wishes.
 *
 * If they need more than there is, they start at the top and run over at the bottom.
 */
export function spread(wishes: readonly Wish[], top: number, bottom: number): number[] {
  const labels = wishes
    .map(({ at, height }, index) => ({ middle: at, height, index }))
    .toSorted((a, b) => a.middle - b.middle);
  // Up from the bottom, each above the one before; then down from the top for those pushed out.
  let limit = bottom;
  for (const label of labels.toReversed()) {
    label.middle = Math.min(label.middle, limit - label.height / 2);
    limit = label.middle - label.height / 2;
  }
  let free = top;
  for (const label of labels) {
    label.middle = Math.max(label.middle, free + label.height / 2);
    free = label.middle + label.height / 2;
  }
  return labels.toSorted((a, b) => a.index - b.index).map(({ middle }) => middle);
}
