import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The earliest moment that a ZIP file can name, in local time as the format wants it. */
const EARLIEST = () => new Date(1980, 0, 1);

/** Times at which the file was made: of no use to a reader, and other ones each time. */
const TIMES = /<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g;

/**
 * A Word file without what the library makes up anew each time: random names of relations, counters that go on from
 * the file before, and the time of day.
 */
export function settled(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).toSorted();
  const relations = namesOfRelations(names.map((name) => [name, parts[name]] as const));
  const files = names.map((name): [string, Uint8Array] => {
    const content = parts[name] ?? new Uint8Array();
    if (!/\.(xml|rels)$/.test(name)) return [name, content];
    return [name, strToU8(settledText(strFromU8(content), relations))];
  });
  return zipSync(Object.fromEntries(files), { mtime: EARLIEST(), level: 9 });
}

/** Every random name of a relation, with the one it gets: by the order of the parts and within them. */
function namesOfRelations(
  parts: readonly (readonly [name: string, content: Uint8Array | undefined])[],
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [name, content] of parts) {
    if (!name.endsWith('.rels') || content === undefined) continue;
    for (const [, id = ''] of strFromU8(content).matchAll(/ Id="([^"]+)"/g)) {
      // Names such as rId1 are the library's own and the same each time.
      if (!/^rId\d+$/.test(id) && !found.has(id)) found.set(id, `rIdR${found.size + 1}`);
    }
  }
  return found;
}

function settledText(text: string, relations: ReadonlyMap<string, string>): string {
  let pictures = 0;
  return text
    .replaceAll(TIMES, '')
    .replaceAll(/<wp:docPr id="\d+"/g, () => `<wp:docPr id="${++pictures}"`)
    .replaceAll(/(r:embed|r:id|r:link| Id)="([^"]+)"/g, (whole, key: string, id: string) => {
      const name = relations.get(id);
      return name === undefined ? whole : `${key}="${name}"`;
    });
}
