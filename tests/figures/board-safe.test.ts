import { describe, expect, it } from 'vitest';
import { boardSafeProblems } from './board-safe.ts';

/** The smallest file that keeps the profile. */
const safe = `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="159mm" height="100mm" viewBox="0 0 636 400" role="img" aria-labelledby="c-title c-desc" font-family="Arial, Helvetica, 'Liberation Sans', sans-serif" font-size="17">
<title id="c-title">A title</title>
<desc id="c-desc">A description</desc>
<metadata>Rehearsal 0.1.0; run r; result hash 0123abcd</metadata>
<rect x="0" y="0" width="636" height="400" fill="#FFFFFF"/>
<path d="M1,2L3.25,4" fill="none" stroke="#12436D" stroke-width="2"/>
<text x="14" y="28" fill="#1A1A1A">Words</text>
<text x="14" y="48" fill="#1A1A1A">More words</text>
</svg>
`;

const violations: readonly [rule: string, from: string, to: string, problem: string][] = [
  ['XML declaration', '<?xml version="1.0" encoding="UTF-8"?>\n', '', 'no XML declaration'],
  ['well-formed XML', '</text>', '', 'element parsererror'],
  ['size in mm', 'width="159mm"', 'width="636"', 'width is 636'],
  ['viewBox', '0 0 636 400', '0 0 700 400', 'viewBox is'],
  ['role', 'role="img" ', '', 'role is null'],
  ['Arial first', 'font-family="Arial, ', 'font-family="', 'font-family is'],
  ['background', '<rect x="0" y="0"', '<rect x="9" y="0"', 'no white background'],
  ['title', '<title id="c-title">A title</title>', '', 'no title'],
  ['labelled', 'aria-labelledby="c-title c-desc"', 'aria-labelledby="c-title"', 'aria-labelledby'],
  ['prefix of ids', 'c-desc', 'd-desc', "lacks the chart's name"],
  ['ids once', '<path ', '<pattern id="c-desc"/><path ', 'an id twice'],
  ['run and hash', 'run r; ', '', 'metadata without run and hash'],
  ['elements', '<path ', '<clipPath/><path ', 'element clipPath'],
  ['style sheets', '<path ', '<style/><path ', 'element style'],
  ['style attribute', '<path ', '<path style="fill:red" ', 'attribute style'],
  ['classes', '<path ', '<path class="a" ', 'attribute class'],
  [
    'dominant-baseline',
    '<text ',
    '<text dominant-baseline="middle" ',
    'attribute dominant-baseline',
  ],
  ['em offsets', '<text ', '<text dy="0.35em" ', 'attribute dy'],
  ['opaque colours', '#12436D', 'rgba(1,2,3,0.5)', 'colour rgba'],
  ['six digits', '#12436D', '#123', 'colour #123'],
  ['named colours', 'fill="none"', 'fill="transparent"', 'colour transparent'],
  ['no addresses', '#12436D', 'url(https://example.org/a.svg)', 'colour url'],
  ['two decimals', 'x="14"', 'x="14.123"', 'x 14.123'],
  ['decimals of paths', '3.25', '3.2501', 'd M1,2L3.2501,4'],
  ['empty paths', 'd="M1,2L3.25,4"', 'd=""', 'path: d '],
  ['numbers', 'M1,2', 'MNaN,2', 'a value that is not one'],
  ['12 point', 'font-size="17"', 'font-size="16"', 'below 12 point'],
  ['place of text', ' y="28"', '', 'text without a place'],
  ['contrast of text', 'fill="#1A1A1A"', 'fill="#28A197"', 'too pale'],
  ['overlap', 'y="48"', 'y="33"', '"Words" overlaps "More words"'],
  ['clipping', 'x="14" y="28"', 'x="600" y="28"', '"Words" is clipped'],
  ['anchors in clipping', 'y="28"', 'y="28" text-anchor="end"', '"Words" is clipped'],
  ['paths on the page', 'L3.25,4', 'L3.25,401', 'path beyond the page at 3.25,401'],
  ['lines on the page', '<path ', '<line x1="0" y1="-3" x2="9" y2="9"/><path ', 'line beyond'],
  [
    'boxes on the page',
    '<path ',
    '<rect x="600" y="0" width="40" height="1"/><path ',
    'rect beyond',
  ],
  ['size of the file', 'M1,2', `M1,2${'L3,4'.repeat(20_000)}`, 'bytes are more than'],
];

describe('the board-safe profile', () => {
  it('passes a file that keeps it', () => {
    expect(boardSafeProblems(safe, 'c')).toEqual([]);
  });

  it.each(violations)('finds a violation: %s', (_, from, to, problem) => {
    const planted = safe.replaceAll(from, to);
    expect(planted).not.toBe(safe);
    expect(boardSafeProblems(planted, 'c').join('\n')).toContain(problem);
  });
});
