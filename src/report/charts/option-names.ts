/** What options are called in the title of a chart and beside their signs. */
export interface OptionNames {
  readonly inTitle: readonly string[];
  readonly inKey: readonly string[];
}

const wordsInTitle = 3;
const lettersInTitle = 26;

/**
 * Options by their names, or by their numbers where a name would take the title: then the key has the numbers as
 * well, so that one can be found by the other.
 */
export function optionNames(options: readonly string[]): OptionNames {
  const short = options.every(
    (name) => name.length <= lettersInTitle && name.trim().split(/\s+/).length <= wordsInTitle,
  );
  if (short) return { inTitle: options, inKey: options };
  if (options.length === 1) return { inTitle: ['The option'], inKey: options };
  return {
    inTitle: options.map((_, place) => `Option ${place + 1}`),
    inKey: options.map((name, place) => `${place + 1}: ${name}`),
  };
}

/** Words that say that a chart leaves something out; empty where it does not. */
export function leftOut(count: number, what = ''): string {
  if (count <= 0) return '';
  return what === '' ? `${count} more in the table` : `${count} more ${what} in the table`;
}
