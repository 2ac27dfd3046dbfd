import { EVERY_PURSE, PERSON, PUBLIC } from './purse-book.ts';

/** Bodies in the few letters that charts and tables have for them. */
const short: Readonly<Record<string, string>> = {
  'NHS: hospital': 'NHS hospital',
  'NHS: community and primary care': 'NHS community',
  [PERSON]: 'People',
  [PUBLIC]: 'Public bodies',
  [EVERY_PURSE]: 'Everybody',
};

export const bodyName = (body: string): string => short[body] ?? body;

const inWords: Readonly<Record<string, string>> = {
  'NHS: hospital': 'the hospital',
  'NHS: community and primary care': 'NHS community services',
  'NHS commissioner': 'the NHS commissioner',
  [PERSON]: 'people',
  [PUBLIC]: 'public bodies',
  [EVERY_PURSE]: 'all together',
};

/** The same in the middle of a sentence. */
export const bodyInWords = (body: string): string =>
  inWords[body] ?? `the ${bodyName(body).toLowerCase()}`;

/** The verb that goes with it, of two forms. */
export const verbOf = (body: string, one: string, many: string): string =>
  bodyInWords(body).startsWith('the ') ? one : many;

/** As the first word of a title. */
export const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
