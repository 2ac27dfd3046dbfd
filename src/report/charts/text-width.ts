/**
 * Advance widths of Arial in thousandths of the font size, for the characters from space to `~`.
 * Liberation Sans and Helvetica have the same. No layout engine is at hand where charts are drawn.
 */
const regular: readonly number[] = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
  556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
  611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
  667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
  222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];

const bold: readonly number[] = [
  278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
  556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667,
  611, 778, 722, 278, 556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
  667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556,
  278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
];

/** For every other character: that of an ellipsis, a dash or a Chinese sign, and wider than any letter. */
const widest = 1000;

const firstCode = 0x20;

/** Width of a line of text set in Arial, in the unit of `size`. Kerning would only make it narrower. */
export function textWidth(
  text: string,
  size: number,
  weight: 'normal' | 'bold' = 'normal',
): number {
  const widths = weight === 'bold' ? bold : regular;
  let thousandths = 0;
  for (const character of text) {
    thousandths += widths[(character.codePointAt(0) ?? 0) - firstCode] ?? widest;
  }
  return (thousandths * size) / 1000;
}

/**
 * Text in lines no wider than `width`, broken between words, and inside a word only where the word alone
 * is too wide. What does not fit into `maxLines` is cut and ends in an ellipsis.
 */
export function wrapText(
  text: string,
  width: number,
  size: number,
  weight: 'normal' | 'bold' = 'normal',
  maxLines = 2,
): string[] {
  const fits = (line: string) => textWidth(line, size, weight) <= width;
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && fits(`${last} ${word}`)) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(...pieces(word, fits));
  }
  if (lines.length <= maxLines) return lines;
  let cut = [...(lines[maxLines - 1] ?? '')];
  while (cut.length > 0 && !fits(`${cut.join('')}…`)) cut = cut.slice(0, -1);
  return [...lines.slice(0, maxLines - 1), `${cut.join('')}…`];
}

function pieces(word: string, fits: (line: string) => boolean): string[] {
  const parts = [''];
  for (const character of word) {
    const longer = `${parts.at(-1)}${character}`;
    if (parts.at(-1) === '' || fits(longer)) parts[parts.length - 1] = longer;
    else parts.push(character);
  }
  return parts;
}
