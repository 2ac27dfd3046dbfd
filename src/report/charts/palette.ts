export const ink = {
  /** Titles and words. */
  text: '#1A1A1A',
  /** Axes and marks that are not data. */
  axis: '#3D3D3D',
  gridline: '#D9D9D9',
  /** Ground of a part that is not to be read as a result. */
  aside: '#F2F2F2',
  paper: '#FFFFFF',
} as const;

/**
 * The colour mixed with white, opaque: it prints alike everywhere, where transparency does not.
 *
 * @param colour six-digit hex
 * @param strength share of the colour, in [0, 1]
 */
export function tint(colour: string, strength: number): string {
  const channel = (from: number) => {
    const value = Number.parseInt(colour.slice(from, from + 2), 16);
    const mixed = Math.round(255 + (value - 255) * strength);
    return mixed.toString(16).padStart(2, '0').toUpperCase();
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}
