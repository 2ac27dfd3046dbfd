/** Ascending whole numbers as a list of ranges, as in `1-3,7`: what a scheduler reads, and a person too. */
export function rangesText(numbers: readonly number[], separator = ','): string {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(separator);
}
