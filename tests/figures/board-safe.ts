import { JSDOM } from 'jsdom';
import { pageSizes } from '../../src/report/charts/style.ts';
import { textWidth } from '../../src/report/charts/text-width.ts';
import { contrastWithWhite } from './contrast.ts';

/**
 * The profile of SVG that Word, PowerPoint, LibreOffice, Inkscape, librsvg, resvg and browsers draw
 * alike, as rules that a file can be held against.
 */
const elements: Readonly<Record<string, readonly string[]>> = {
  svg: [
    'xmlns',
    'width',
    'height',
    'viewBox',
    'role',
    'aria-labelledby',
    'font-family',
    'font-size',
  ],
  title: ['id'],
  desc: ['id'],
  metadata: [],
  g: [],
  rect: ['x', 'y', 'width', 'height'],
  line: ['x1', 'y1', 'x2', 'y2'],
  circle: ['cx', 'cy', 'r'],
  path: ['d'],
  polyline: ['points'],
  polygon: ['points'],
  text: ['x', 'y', 'text-anchor', 'font-weight', 'font-size'],
  tspan: ['x', 'y'],
  defs: [],
  pattern: ['id', 'x', 'y', 'width', 'height', 'patternUnits'],
};

const everywhere = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray'];
const fontFamily = "Arial, Helvetica, 'Liberation Sans', sans-serif";
/** 12 point in units of a quarter of a millimetre. */
const leastTextSize = (12 * 25.4 * 4) / 72;
const largestFile = 60_000;

export interface TextBox {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** In user units. */
interface Page {
  readonly width: number;
  readonly height: number;
}

/** Everything in the file that the profile does not allow, in words; empty for a file that keeps it. */
export function boardSafeProblems(svg: string, chartId: string): string[] {
  const root = parse(svg);
  const all = [root, ...root.querySelectorAll('*')];
  return [
    ...fileProblems(svg),
    ...rootProblems(root),
    ...accessibilityProblems(root, chartId),
    ...all.flatMap(elementProblems),
    ...[...root.querySelectorAll('text')].flatMap(textProblems),
    ...all.flatMap((element) => clippingProblems(element, pageOf(root))),
    ...layoutProblems(textBoxes(root), pageOf(root)),
  ];
}

/** Where the words of a chart stand, by the advance widths of Arial. */
export function textBoxesOf(svg: string): TextBox[] {
  return textBoxes(parse(svg));
}

const parser = new new JSDOM('').window.DOMParser();

/** The root of the file; of an error report, which breaks every rule, if it is no XML. */
const parse = (svg: string) => parser.parseFromString(svg, 'image/svg+xml').documentElement;

function fileProblems(svg: string): string[] {
  return [
    ...(svg.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n') ? [] : ['no XML declaration']),
    ...(svg.endsWith('</svg>\n') ? [] : ['does not end after </svg> and a line feed']),
    ...(svg.length <= largestFile ? [] : [`${svg.length} bytes are more than ${largestFile}`]),
    ...(/NaN|undefined|Infinity|\[object/.test(svg) ? ['a value that is not one'] : []),
  ];
}

/** The page that a file is drawn on: one of those there are, found by its width and height, or else that of A4. */
function pageOf(root: Element): Page {
  const named = Object.values(pageSizes).find(
    ({ width, height }) =>
      root.getAttribute('width') === `${width}mm` && root.getAttribute('height') === `${height}mm`,
  );
  const { width, height } = named ?? pageSizes.a4;
  return { width: width * 4, height: height * 4 };
}

function rootProblems(root: Element): string[] {
  const { width, height } = pageOf(root);
  const expected: readonly [name: string, value: string][] = [
    ['xmlns', 'http://www.w3.org/2000/svg'],
    ['width', `${width / 4}mm`],
    ['height', `${height / 4}mm`],
    ['viewBox', `0 0 ${width} ${height}`],
    ['role', 'img'],
    ['font-family', fontFamily],
  ];
  const background = root.querySelector('rect');
  const shapes = [...root.children].filter(
    ({ localName }) => !/title|desc|metadata/.test(localName),
  );
  const isBackground =
    background === shapes[0] &&
    ['x', 'y', 'width', 'height', 'fill'].map((name) => background?.getAttribute(name)).join() ===
      `0,0,${width},${height},#FFFFFF`;
  return [
    ...expected.flatMap(([name, value]) =>
      root.getAttribute(name) === value
        ? []
        : [`${name} is ${root.getAttribute(name)}, not ${value}`],
    ),
    ...(isBackground ? [] : ['no white background before everything else']),
  ];
}

function accessibilityProblems(root: Element, chartId: string): string[] {
  const named = (name: string) => [...root.children].find(({ localName }) => localName === name);
  const ids = [...root.querySelectorAll('[id]')].map(({ id }) => id);
  return [
    ...(root.getAttribute('aria-labelledby') ===
    `${named('title')?.id ?? 'none'} ${named('desc')?.id ?? 'none'}`
      ? []
      : ['aria-labelledby does not name title and desc']),
    ...['title', 'desc', 'metadata'].flatMap((name) =>
      named(name)?.textContent ? [] : [`no ${name}`],
    ),
    ...(/run .+; result hash [0-9a-f]+/.test(named('metadata')?.textContent ?? '')
      ? []
      : ['metadata without run and hash']),
    ...ids.flatMap((id) =>
      id.startsWith(`${chartId}-`) ? [] : [`id ${id} lacks the chart's name`],
    ),
    ...(new Set(ids).size === ids.length ? [] : ['an id twice']),
  ];
}

function elementProblems(element: Element): string[] {
  const name = element.localName;
  const allowed = elements[name];
  if (allowed === undefined) return [`element ${name}`];
  return [...element.attributes].flatMap((attribute) => {
    if (!allowed.includes(attribute.name) && !everywhere.includes(attribute.name)) {
      return [`attribute ${attribute.name} of ${name}`];
    }
    return valueProblems(attribute).map((problem) => `${name}: ${problem}`);
  });
}

function valueProblems({ name, value }: Attr): string[] {
  if (name === 'fill' || name === 'stroke') {
    return /^(none|#[0-9A-F]{6}|url\(#[\w-]+\))$/.test(value) ? [] : [`colour ${value}`];
  }
  if (/^(x|y|x1|x2|y1|y2|cx|cy|r|width|height|font-size|stroke-width)$/.test(name)) {
    return /^(-?\d+(\.\d{1,2})?|\d+mm)$/.test(value) ? [] : [`${name} ${value}`];
  }
  if (name === 'd' || name === 'points' || name === 'stroke-dasharray') {
    return /\d\.\d{3}|\de/.test(value) || value === '' ? [`${name} ${value}`] : [];
  }
  return [];
}

/** Data are cut to the page in code, because clip paths are not drawn alike everywhere. */
function clippingProblems(element: Element, page: Page): string[] {
  const read = (name: string) => Number(element.getAttribute(name) ?? 0);
  // Of an arc only the end is a place; its radii and flags are not.
  const outline = (element.getAttribute('d') ?? '').replaceAll(/A([^,]+,){5}/g, 'L');
  const numbers = outline.match(/-?\d+(\.\d+)?/g)?.map(Number) ?? [];
  const points: Readonly<Record<string, readonly (readonly [x: number, y: number])[]>> = {
    line: [
      [read('x1'), read('y1')],
      [read('x2'), read('y2')],
    ],
    rect: [
      [read('x'), read('y')],
      [read('x') + read('width'), read('y') + read('height')],
    ],
    path: numbers.flatMap((x, i) => (i % 2 === 0 ? [[x, numbers[i + 1]] as const] : [])),
  };
  const beyond = (points[element.localName] ?? []).filter(
    ([x, y]) => !(x >= 0 && x <= page.width && y >= 0 && y <= page.height),
  );
  return beyond.map((point) => `${element.localName} beyond the page at ${point.join()}`);
}

function textProblems(text: Element): string[] {
  const size = fontSize(text);
  const colour = text.getAttribute('fill') ?? 'none';
  return [
    ...(text.hasAttribute('x') && text.hasAttribute('y')
      ? []
      : [`text without a place: ${text.textContent}`]),
    ...(size >= leastTextSize ? [] : [`text of ${size} units is below 12 point`]),
    ...(contrastWithWhite(colour) >= 4.5 ? [] : [`text in ${colour} is too pale`]),
  ];
}

function layoutProblems(boxes: readonly TextBox[], page: Page): string[] {
  const beyond = boxes.filter(
    ({ left, right, top, bottom }) =>
      left < 0 || right > page.width || top < 0 || bottom > page.height,
  );
  const pairs = boxes.flatMap((a, i) => boxes.slice(i + 1).map((b) => [a, b] as const));
  const overlapping = pairs.filter(
    ([a, b]) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom,
  );
  return [
    ...beyond.map(({ text }) => `"${text}" is clipped`),
    ...overlapping.map(([a, b]) => `"${a.text}" overlaps "${b.text}"`),
  ];
}

/** Ascenders and descenders of Arial reach 0.73 and 0.21 of the size from the baseline. */
function textBoxes(root: Element): TextBox[] {
  return [...root.querySelectorAll('text')].map((element) => {
    const size = fontSize(element);
    const text = element.textContent;
    const weight = element.getAttribute('font-weight') === 'bold' ? 'bold' : 'normal';
    const width = textWidth(text, size, weight);
    const x = Number(element.getAttribute('x'));
    const y = Number(element.getAttribute('y'));
    const anchor = element.getAttribute('text-anchor') ?? 'start';
    const left = x - width * ({ start: 0, middle: 0.5, end: 1 }[anchor] ?? NaN);
    return { text, left, right: left + width, top: y - 0.73 * size, bottom: y + 0.21 * size };
  });
}

function fontSize(element: Element): number {
  const own = element.getAttribute('font-size');
  if (own !== null) return Number(own);
  return element.parentElement ? fontSize(element.parentElement) : NaN;
}
