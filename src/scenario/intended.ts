import { z } from 'zod';

/**
 * What somebody most likely meant by a value that its schema refuses: a number in quotes, with separators, with a
 * decimal comma or a unit, a percentage without its sign, a text that YAML reads as something else.
 *
 * @returns how to write it so that the schema accepts it; undefined if no reading fits.
 */
export function intended(
  schema: z.core.$ZodType,
  given: unknown,
  written: string,
): string | undefined {
  const fits = (value: unknown) => z.safeParse(schema, value).success;
  if (typeof given === 'string') {
    const number = readings(given).find(fits);
    if (number === undefined) return undefined;
    return String(number) === given ? `${number} without quotes` : String(number);
  }
  if (typeof given !== 'number' && typeof given !== 'boolean') return undefined;
  if (fits(written)) return `"${written}" with quotes`;
  return fits(`${String(given)}%`) ? `${String(given)}%` : undefined;
}

/** Numbers that a text may stand for. */
function readings(given: string): number[] {
  const text = given.trim();
  const texts = [text];
  if (/^\d{1,3}([,_ ']\d{3})+$/.test(text)) texts.push(text.replace(/[,_ ']/g, ''));
  if (/^\d+,\d+$/.test(text)) texts.push(text.replace(',', '.'));
  if (/^\d+(\.\d+)?\s*%$/.test(text)) texts.push(text.replace(/\s*%$/, 'e-2'));
  const amount = /^(\d+(?:\.\d+)?)\s*[a-z]+$/i.exec(text)?.[1];
  if (amount !== undefined) texts.push(amount);
  return texts.filter((reading) => /^-?\d/.test(reading)).map(Number);
}
