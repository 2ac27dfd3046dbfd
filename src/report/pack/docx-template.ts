import { strFromU8, unzipSync } from 'fflate';

const STYLES = 'word/styles.xml';

/**
 * The styles of a house's template: what a Word file made in the house calls Title, Heading 1, Caption and so on.
 *
 * @param file a .docx or .dotx file
 * @throws RangeError if it is none
 */
export function stylesOfTemplate(file: Uint8Array): string {
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(file, { filter: ({ name }) => name === STYLES });
  } catch {
    throw new RangeError('it is no Word file: a .docx is a ZIP archive, and this is none');
  }
  const styles = parts[STYLES];
  if (styles === undefined) throw new RangeError(`it is no Word file: it has no ${STYLES}`);
  return strFromU8(styles);
}
