import { ink } from './palette.ts';

/** The shape of a mark: told apart without colour. */
export type Marker = 'circle' | 'square' | 'triangle' | 'diamond' | 'bar';

/** How one of several series is told from the others: by colour and by a second sign, so that grey print keeps them apart. */
export interface Sign {
  readonly colour: string;
  /** Colour of words about it: the sign's own, or ink where that is too pale for words. */
  readonly text: string;
  /** Dashes and gaps of its line; undefined: drawn through. */
  readonly dash?: string;
  readonly marker: Marker;
  /** Whether its marks are filled with its colour, or with paper. */
  readonly filled: boolean;
}

export interface Theme {
  readonly id: ThemeId;
  /** What the options are held against. */
  readonly baseline: Sign;
  /** Of the options, in the order in which they are to be used; the first is also that of a single series. */
  readonly options: readonly Sign[];
  /** A change for the better and one for the worse; words and arrows say it as well. */
  readonly better: Sign;
  readonly worse: Sign;
}

export type ThemeId = 'af' | 'nhs' | 'mono';

/** What makes series differ in every theme, beside the colour. */
const seconds: readonly Omit<Sign, 'colour' | 'text'>[] = [
  { marker: 'circle', filled: true },
  { marker: 'square', filled: true, dash: '9 5' },
  { marker: 'triangle', filled: true, dash: '2 4' },
  { marker: 'diamond', filled: true, dash: '12 4 2 4' },
  { marker: 'circle', filled: false, dash: '16 6' },
  { marker: 'square', filled: false, dash: '5 3' },
];

function signs(colours: readonly string[], inWords: readonly string[]): readonly Sign[] {
  return seconds.map((second, i) => {
    const colour = colours[i % colours.length] ?? ink.text;
    return { ...second, colour, text: inWords.includes(colour) ? colour : ink.text };
  });
}

const baseline = (colour: string): Sign => ({
  colour,
  text: ink.text,
  dash: '6 4',
  marker: 'bar',
  filled: true,
});

const af = ['#12436D', '#28A197', '#801650', '#F46A25', '#3D3D3D', '#2073BC'];
const nhs = ['#005EB8', '#00A499', '#AE2573', '#006747', '#003087', '#0072CE'];
const mono = [ink.text, '#6B6B6B'];

/** At a contrast of 4.5 with paper and more, words can be read in a colour. */
const readableColours = [
  '#12436D',
  '#801650',
  '#3D3D3D',
  '#2073BC',
  '#005EB8',
  '#AE2573',
  '#006747',
  '#003087',
  '#0072CE',
  ink.text,
];

function theme(id: ThemeId, colours: readonly string[], worse: string): Theme {
  const options = signs(colours, readableColours);
  const first = options[0] ?? baseline(ink.axis);
  return {
    id,
    baseline: baseline(ink.axis),
    options,
    better: first,
    worse: { ...first, colour: worse, text: worse, filled: false },
  };
}

/** Colours of the Government Analysis Function, of NHS Identity, and none at all. */
export const themes: Readonly<Record<ThemeId, Theme>> = {
  af: theme('af', af, '#801650'),
  nhs: theme('nhs', nhs, '#AE2573'),
  mono: theme('mono', mono, ink.text),
};

/** In millimetres. The first is the text width of A4. */
export const pageSizes = {
  a4: { width: 159, height: 100 },
  'a4-half': { width: 159, height: 70 },
  'a4-full': { width: 159, height: 220 },
  slide: { width: 254, height: 143 },
  square: { width: 100, height: 100 },
} as const;

export type PageSizeId = keyof typeof pageSizes;

/** Where the title stands: in the picture, beside it in the document, or in both. */
export type Titles = 'embed' | 'sidecar' | 'both';

export interface Style {
  readonly theme: Theme;
  readonly size: PageSizeId;
  readonly titles: Titles;
}

export const standardStyle: Style = { theme: themes.af, size: 'a4', titles: 'embed' };

/** The sign of an option, counted from 0; they come again from the seventh on. */
export function signOf({ options, baseline: first }: Theme, option: number): Sign {
  return options[option % options.length] ?? first;
}
