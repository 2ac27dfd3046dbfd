import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCsv, numberColumn, parseCsv, textColumn } from '../../../src/report/csv.ts';

describe('formatCsv', () => {
  it('quotes what RFC 4180 asks to be quoted, and nothing else', () => {
    expect(
      formatCsv(
        ['place', 'note'],
        [
          ['Barnsley', 'one, two'],
          ['a "b" c', 'line\nbreak'],
        ],
      ),
    ).toBe('place,note\nBarnsley,"one, two"\n"a ""b"" c","line\nbreak"\n');
  });

  it('writes numbers in full, and what was not observed as an empty cell', () => {
    expect(formatCsv(['x'], [[0.1 + 0.2], [NaN], [undefined], [1e21], [-3], [true]])).toBe(
      'x\n0.30000000000000004\n\n\n1e+21\n-3\ntrue\n',
    );
  });

  it.each(['=1+1', '+44', '-2', '@cmd', '\t=1', '＝1'])('disarms the text %j', (text) => {
    const cell = formatCsv(['x'], [[text]])
      .slice(2)
      .replace(/^"/, '');
    expect(cell.startsWith("'")).toBe(true);
  });

  it('leaves negative numbers and inner signs alone', () => {
    expect(formatCsv(['x', 'y'], [[-1.5, 'a=b-c']])).toBe('x,y\n-1.5,a=b-c\n');
  });

  it('refuses a row that does not fit the header', () => {
    expect(() => formatCsv(['a', 'b'], [[1, 2], [1]])).toThrow('Row 2 has 1 cells');
  });
});

describe('parseCsv', () => {
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom("'", '=', '-', '"', ',', '\n', '\r', '\t', 'a', ' ') }),
  );

  it('reads back any text exactly', () => {
    const rows = fc.integer({ min: 1, max: 4 }).chain((columns) =>
      fc.array(fc.array(text, { minLength: columns, maxLength: columns }), {
        minLength: 1,
        maxLength: 6,
      }),
    );
    fc.assert(
      fc.property(rows, ([header, ...rest]) => {
        const table = parseCsv(formatCsv(header, rest));
        expect([table.header, ...table.rows]).toEqual([header, ...rest]);
      }),
      { seed: 21, numRuns: 600 },
    );
  });

  it('reads back any number exactly', () => {
    const numbers = fc.array(fc.double(), { minLength: 1 });
    fc.assert(
      fc.property(numbers, (values) => {
        const table = parseCsv(
          formatCsv(
            ['x'],
            values.map((value) => [value]),
          ),
        );
        expect([...numberColumn(table, 'x')]).toEqual(values.map((value) => value + 0));
      }),
      { seed: 22, numRuns: 500 },
    );
  });

  it('reads what a spreadsheet saves', () => {
    const table = parseCsv('\uFEFFmonth,mean\r\n1,"246.5"\r\n2,\r\n');
    expect(table.header).toEqual(['month', 'mean']);
    expect([...numberColumn(table, 'mean')]).toEqual([246.5, NaN]);
    expect(textColumn(table, 'month')).toEqual(['1', '2']);
  });

  it('says which row is cut short', () => {
    expect(() => parseCsv('a,b\n1,2\n3')).toThrow('Row 2 has 1 cells, the header has 2');
    expect(() => parseCsv('')).toThrow('empty');
  });

  it('says which cell is no number and which column is missing', () => {
    const table = parseCsv('a,b\n1,x\n');
    expect(() => numberColumn(table, 'b')).toThrow('Column b, row 1: "x" is not a number');
    expect(() => numberColumn(table, 'c')).toThrow('no column c; there are a, b');
  });
});
