/** Text broken between words into lines of at most `width` characters; a longer word has a line of its own. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else {
      lines.push(word);
    }
  }
  return lines;
}

/** A label and a text beside it, wrapped so that the label stands alone in its column. */
export function labelled(label: string, text: string, labelWidth: number, width: number): string {
  const room = Math.max(20, width - labelWidth);
  return wrapped(text, room)
    .map((line, i) => `${(i === 0 ? label : '').padEnd(labelWidth)}${line}`)
    .join('\n');
}

/** Rows in columns two blanks apart; the last column takes the rest of the width and wraps. */
export function alignedRows(rows: readonly (readonly string[])[], width: number): string {
  const columns = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: columns - 1 }, (_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) => {
      const start = widths.map((size, column) => `  ${(row[column] ?? '').padEnd(size)}`).join('');
      return labelled(start, row[columns - 1] ?? '', start.length + 2, width).trimEnd();
    })
    .map((line) => `${line}\n`)
    .join('');
}
