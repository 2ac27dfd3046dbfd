/** What of a crate its rules look at. */
interface Node {
  readonly '@id': string;
  readonly '@type': string | readonly string[];
  readonly [property: string]: unknown;
}

const PROFILE = 'https://w3id.org/ro/crate/1.1';

/**
 * What of RO-Crate 1.1 a crate does not keep, in sentences: context, descriptor, root dataset, files that are there, no
 * thing without a name, none described twice, none referred to and not described, everything flat.
 *
 * @param metadata the text of `ro-crate-metadata.json`
 * @param files what is in the folder, by path
 */
export function crateFaults(metadata: string, files: ReadonlySet<string>): readonly string[] {
  const document = JSON.parse(metadata) as { '@context': unknown; '@graph': readonly Node[] };
  const graph = document['@graph'];
  const context = [document['@context']].flat();
  const byId = new Map(graph.map((node) => [node['@id'], node]));
  const descriptor = byId.get('ro-crate-metadata.json');
  const root = byId.get('./');
  const faults: string[] = [];
  const must = (holds: boolean, fault: string) => {
    if (!holds) faults.push(fault);
  };
  must(context.includes(`${PROFILE}/context`), 'the context of 1.1 is missing');
  must(byId.size === graph.length, 'something is described twice');
  must(descriptor?.['@type'] === 'CreativeWork', 'the descriptor is no CreativeWork');
  must(sameId(descriptor?.['conformsTo'], PROFILE), 'the descriptor conforms to nothing');
  must(sameId(descriptor?.['about'], './'), 'the descriptor is about something else');
  must(root?.['@type'] === 'Dataset', 'the root is no Dataset');
  for (const property of ['name', 'description', 'datePublished', 'license']) {
    must(root?.[property] !== undefined, `the root has no ${property}`);
  }
  must(/^\d{4}-\d\d-\d\d/.test(String(root?.['datePublished'])), 'the date is no ISO 8601 date');
  const parts = idsIn(root?.['hasPart']);
  for (const part of parts) must(files.has(part), `${part} is not in the folder`);
  for (const node of graph) {
    const { '@id': id, '@type': type } = node;
    must(typeof id === 'string' && type !== undefined, `${id} has no type`);
    if ([type].flat().includes('File')) must(parts.includes(id), `${id} is no part of the root`);
    for (const [property, value] of Object.entries(node)) {
      if (property.startsWith('@')) continue;
      must(isFlat(value), `${property} of ${id} is nested`);
      if (id === 'ro-crate-metadata.json' && property === 'conformsTo') continue;
      for (const other of idsIn(value)) must(byId.has(other), `${id} refers to ${other}`);
    }
  }
  return faults;
}

const sameId = (value: unknown, id: string) => idsIn(value).join(' ') === id;

function idsIn(value: unknown): readonly string[] {
  return [value].flat().flatMap((one) => (isReference(one) ? [one['@id']] : []));
}

const isReference = (value: unknown): value is { readonly '@id': string } =>
  typeof value === 'object' && value !== null && '@id' in value;

function isFlat(value: unknown): boolean {
  return [value]
    .flat()
    .every((one) => typeof one !== 'object' || (isReference(one) && Object.keys(one).length === 1));
}
