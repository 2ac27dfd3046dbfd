/** A chance whose odds are multiplied, from 0 to 1. */
export function withOddsTimes(chance: number, ratio: number): number {
  return (chance * ratio) / (1 - chance + chance * ratio);
}
