import { BLANK } from '../protocols/blanks.ts';
import type { Subject } from '../protocols/subject.ts';
import { describedFile } from './described-files.ts';
import { publishedSources } from './sources.ts';

/** A file of a folder as an archive knows it. */
export interface ArchivedFile {
  /** In the folder, slashes forward. */
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

type Attributes = Readonly<
  Record<string, string | number | { readonly $: string; readonly type: string }>
>;
type Statements = Readonly<Record<string, Attributes>>;

/** Files that went into a run: what else a run's folder holds came out of it. */
export const isInput = (path: string): boolean => path.endsWith('.resolved.yaml');

/** What came after the run, of its folder. */
export const isMadeLater = (path: string): boolean => path.startsWith('documents/');

/**
 * How the files of a folder came about, as PROV-JSON (W3C Member Submission 2013): files and sources are entities, the run
 * is the activity, the program and whoever ran it are agents.
 */
export function provJson(subject: Subject, files: readonly ArchivedFile[]): string {
  const { manifest } = subject.findings;
  const { started, finished } = manifest.environment;
  const own = files.filter(({ path }) => !isMadeLater(path));
  const inputs = own.filter(({ path }) => isInput(path));
  const results = own.filter(({ path }) => !isInput(path));
  const sources = publishedSources(subject.findings);
  const run = 'rehearsal:run';
  const program = 'rehearsal:program';
  const person = 'rehearsal:person';
  const document = {
    prefix: {
      prov: 'http://www.w3.org/ns/prov#',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
      rehearsal: `urn:rehearsal:${manifest.result.hash}:`,
    },
    entity: {
      ...Object.fromEntries(own.map((file) => [entityOf(file.path), fileAttributes(file)])),
      ...Object.fromEntries(
        sources.map(({ key, text, url }) => [
          sourceOf(key),
          { 'prov:label': text, ...(url !== undefined && { 'prov:location': url }) },
        ]),
      ),
    },
    activity: {
      [run]: {
        'prov:label': subject.command,
        ...(typeof started === 'string' && { 'prov:startTime': started }),
        ...(typeof finished === 'string' && { 'prov:endTime': finished }),
        'rehearsal:seed': manifest.seed,
        'rehearsal:draws': manifest.draws,
      },
    },
    agent: {
      [program]: {
        'prov:type': { $: 'prov:SoftwareAgent', type: 'prov:QUALIFIED_NAME' },
        'prov:label': `Rehearsal ${manifest.tool.version}`,
        ...(manifest.tool.commit !== undefined && { 'rehearsal:commit': manifest.tool.commit }),
      },
      [person]: {
        'prov:type': { $: 'prov:Person', type: 'prov:QUALIFIED_NAME' },
        'prov:label': `${BLANK} who ran it, with their ORCID`,
      },
    },
    used: relations('used', inputs, ({ path }) => ({
      'prov:activity': run,
      'prov:entity': entityOf(path),
    })),
    wasGeneratedBy: relations('made', results, ({ path }) => ({
      'prov:entity': entityOf(path),
      'prov:activity': run,
    })),
    wasAssociatedWith: {
      '_:with-program': { 'prov:activity': run, 'prov:agent': program },
      '_:with-person': { 'prov:activity': run, 'prov:agent': person },
    },
    wasDerivedFrom: relations('derived', sources, ({ key }) => ({
      'prov:generatedEntity': entityOf('provenance.csv'),
      'prov:usedEntity': sourceOf(key),
    })),
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

const entityOf = (path: string) => `rehearsal:file/${path}`;
const sourceOf = (key: string) => `rehearsal:source/${key}`;

function fileAttributes({ path, sha256 }: ArchivedFile): Attributes {
  return {
    'prov:label': path,
    'rehearsal:says': describedFile(path).says,
    'rehearsal:sha256': sha256,
  };
}

/** Relations have no names of their own: each gets a blank one. */
function relations<One>(
  name: string,
  all: readonly One[],
  of: (one: One) => Attributes,
): Statements {
  return Object.fromEntries(all.map((one, n) => [`_:${name}-${n + 1}`, of(one)]));
}
