import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spread } from '../../../src/report/charts/label-layout.ts';
import { ink, tint } from '../../../src/report/charts/palette.ts';
import { themes } from '../../../src/report/charts/style.ts';
import { textWidth, wrapText } from '../../../src/report/charts/text-width.ts';
import { contrastWithWhite } from '../../figures/contrast.ts';

describe('textWidth', () => {
  it('is that of Arial', () => {
    // Advance widths of LiberationSans-Regular.ttf and -Bold.ttf, font units of 2,048 to the size.
    expect(textWidth('A', 1000)).toBe(667);
    expect(textWidth('Emergency', 1000)).toBe(667 + 833 + 556 + 333 + 556 + 556 + 556 + 500 + 500);
    expect(textWidth('1,000', 17)).toBeCloseTo((17 * (4 * 556 + 278)) / 1000, 10);
    expect(textWidth('Year', 1000, 'bold')).toBe(667 + 556 + 556 + 389);
  });

  it('takes an unknown character for the widest', () => {
    expect(textWidth('€', 10)).toBe(10);
    expect(textWidth('😀', 10)).toBe(10);
  });
});

describe('wrapText', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'W', 'i', ' ', '1'), maxLength: 120 });
  const width = fc.integer({ min: 40, max: 300 });

  it('keeps every character but spaces, in lines that fit', () => {
    fc.assert(
      fc.property(text, width, (source, room) => {
        const lines = wrapText(source, room, 17, 'normal', Infinity);
        expect(lines.join('').replaceAll(' ', '')).toBe(source.replaceAll(' ', ''));
        for (const line of lines) expect(textWidth(line, 17)).toBeLessThanOrEqual(room);
      }),
      { seed: 61, numRuns: 500 },
    );
  });

  it('cuts what does not fit into its lines, and shows that it did', () => {
    fc.assert(
      fc.property(text, width, (source, room) => {
        const whole = wrapText(source, room, 17, 'normal', Infinity);
        const cut = wrapText(source, room, 17, 'normal', 2);
        expect(cut.length).toBeLessThanOrEqual(2);
        for (const line of cut) expect(textWidth(line, 17)).toBeLessThanOrEqual(room);
        expect(cut.at(-1)?.endsWith('…') ?? false).toBe(whole.length > 2);
      }),
      { seed: 62, numRuns: 500 },
    );
  });

  it('breaks between words where it can', () => {
    expect(wrapText('Emergency admissions fall', 150, 17)).toEqual([
      'Emergency',
      'admissions fall',
    ]);
    expect(wrapText('', 100, 17)).toEqual([]);
  });
});

describe('spread', () => {
  const wishes = fc.array(
    fc.record({
      at: fc.double({ min: -50, max: 350, noNaN: true }),
      height: fc.integer({ min: 10, max: 40 }),
    }),
    { maxLength: 7 },
  );

  it('keeps labels apart, inside, and in their order', () => {
    fc.assert(
      fc.property(wishes, (list) => {
        const middles = spread(list, 0, 300);
        const order = list.map((_, i) => i).toSorted((a, b) => list[a].at - list[b].at);
        let free = 0;
        for (const i of order) {
          expect(middles[i] - list[i].height / 2).toBeGreaterThanOrEqual(free - 1e-9);
          free = middles[i] + list[i].height / 2;
        }
        // Seven labels of 40 units fit into 300.
        expect(free).toBeLessThanOrEqual(300 + 1e-9);
      }),
      { seed: 63, numRuns: 500 },
    );
  });

  it('leaves alone what has room, and gives in from the bottom', () => {
    const label = (at: number) => ({ at, height: 20 });
    expect(spread([label(200), label(50)], 0, 300)).toEqual([200, 50]);
    expect(spread([label(295), label(290)], 0, 300)).toEqual([290, 270]);
  });

  it('runs over at the bottom, never at the top, where there is too little room', () => {
    expect(
      spread(
        [
          { at: 5, height: 20 },
          { at: 6, height: 20 },
        ],
        0,
        30,
      ),
    ).toEqual([10, 30]);
  });
});

const everySign = Object.values(themes).flatMap(({ id, baseline, options, better, worse }) =>
  [baseline, ...options, better, worse].map((sign, n) => [`${id} ${n}`, sign] as const),
);

describe('the themes', () => {
  it.each(everySign)('draw at 3:1 or more against paper and write at 4.5:1: %s', (_, sign) => {
    expect(contrastWithWhite(sign.colour)).toBeGreaterThanOrEqual(3);
    expect(contrastWithWhite(sign.text)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(Object.values(themes))('tell six options apart without colour: $id', ({ options }) => {
    const seconds = options.map(({ marker, filled, dash }) => `${marker} ${filled} ${dash}`);
    expect(new Set(seconds).size).toBe(6);
    expect(new Set(options.map(({ dash }) => dash)).size).toBe(6);
  });

  it('write axes and titles at 4.5:1 or more', () => {
    for (const colour of [ink.text, ink.axis]) {
      expect(contrastWithWhite(colour)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('mixes opaque tints with white', () => {
    expect(tint('#12436D', 1)).toBe('#12436D');
    expect(tint('#12436D', 0)).toBe('#FFFFFF');
    expect(tint('#000000', 0.5)).toBe('#808080');
    expect(tint('#FF0A00', 0.98)).toBe('#FF0F05');
  });
});
