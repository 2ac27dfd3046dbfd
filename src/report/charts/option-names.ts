/** What options are called in the title of a chart and beside their signs. */
export interface OptionNames {
  readonly inTitle: readonly string[];
  readonly inKey: readonly string[];
}

const wordsInTitle = 3;
const lettersInTitle = 26;
const THE_OPTION = 'The option';

/**
 * Options by their names, or by their numbers where a name would take the title: then the key has the numbers as
 * well, so that one can be found by the other.
 */
export function optionNames(options: readonly string[]): OptionNames {
  const short = options.every(
    (name) => name.length <= lettersInTitle && name.trim().split(/\s+/).length <= wordsInTitle,
  );
  if (short) return { inTitle: options, inKey: options };
  if (options.length === 1) return { inTitle: [THE_OPTION], inKey: options };
  return {
    inTitle: options.map((_, place) => `Option ${place + 1}`),
    inKey: options.map((name, place) => `${place + 1}: ${name}`),
  };
}

/** One option in a title: by its name, or as "The option" where that would take the title. */
export function nameInTitle(option: string, mostWords = wordsInTitle): string {
  const [name = ''] = optionNames([option]).inTitle;
  return name.trim().split(/\s+/).length <= mostWords ? name : THE_OPTION;
}

/** What the option does, has or is, as a word before it. */
export function possessive(name: string): string {
  return name.endsWith('s') ? `${name}'` : `${name}'s`;
}

/** Words that say that a chart leaves something out; empty where it does not. */
export function leftOut(count: number, what = ''): string {
  if (count <= 0) return '';
  return what === '' ? `${count} more in the table` : `${count} more ${what} in the table`;
}
