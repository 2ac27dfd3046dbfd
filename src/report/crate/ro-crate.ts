import { BLANK } from '../protocols/blanks.ts';
import type { Subject } from '../protocols/subject.ts';
import { describedFile } from './described-files.ts';
import { isInput, isMadeLater, type ArchivedFile } from './prov.ts';
import { publishedSources, type PublishedSource } from './sources.ts';
import { counted } from '../numbers.ts';

/** The name that RO-Crate 1.1 gives the description of a crate. */
export const CRATE_METADATA = 'ro-crate-metadata.json';

const PROFILE = 'https://w3id.org/ro/crate/1.1';

/** The context of the profile has no word for a checksum: that of Workflow Run Crates has. */
const CONTEXT = [
  `${PROFILE}/context`,
  { sha256: 'https://w3id.org/ro/terms/workflow-run#sha256' },
] as const;

/** Something that a crate describes, flat: other things are named by `@id`. */
export interface Entity {
  readonly '@id': string;
  readonly '@type': string | readonly string[];
  readonly [property: string]: unknown;
}

const reference = ({ '@id': id }: Entity) => ({ '@id': id });

/**
 * `ro-crate-metadata.json`: the folder of a run as a research object by RO-Crate 1.1. What only its author can say is
 * marked: authors with ORCID, licence, DOI of the program.
 *
 * @param files everything in the crate but the description itself
 * @param left what is not in it, in sentences, and why
 */
export function roCrate(
  subject: Subject,
  files: readonly ArchivedFile[],
  left: readonly string[],
): string {
  const entities = files.map(fileEntity);
  const sources = publishedSources(subject.findings).map(sourceEntity);
  const around = aroundEntities(subject);
  const graph: readonly Entity[] = [
    {
      '@id': CRATE_METADATA,
      '@type': 'CreativeWork',
      conformsTo: { '@id': PROFILE },
      about: { '@id': './' },
    },
    rootEntity(subject, { entities, sources, around, left }),
    runEntity(subject, entities, around),
    ...Object.values(around),
    ...entities,
    ...sources,
  ];
  return `${JSON.stringify({ '@context': CONTEXT, '@graph': graph }, undefined, 2)}\n`;
}

/** What a crate refers to beside its files. */
interface Around {
  readonly author: Entity;
  readonly licence: Entity;
  readonly program: Entity;
  readonly programLicence: Entity;
}

function aroundEntities({ findings: { manifest } }: Subject): Around {
  const programLicence = {
    '@id': 'https://spdx.org/licenses/MIT',
    '@type': 'CreativeWork',
    name: 'MIT License',
  };
  const { version, commit } = manifest.tool;
  return {
    author: {
      '@id': '#author-1',
      '@type': 'Person',
      name: `${BLANK} name of the author`,
      identifier: `${BLANK} ORCID, and make it the @id, as in https://orcid.org/0000-0002-1825-0097`,
      affiliation: `${BLANK} where the author works`,
    },
    licence: {
      '@id': '#licence',
      '@type': 'CreativeWork',
      name: `${BLANK} licence of these results, such as CC BY 4.0`,
      description: `${BLANK} what it allows, and make its address the @id, as in https://creativecommons.org/licenses/by/4.0/`,
    },
    program: {
      '@id': '#rehearsal',
      '@type': 'SoftwareApplication',
      name: 'Rehearsal',
      softwareVersion: version,
      description: `Agent-based, discrete-event simulator of health and social care${commit === undefined ? '' : `, commit ${commit}`}`,
      softwareRequirements: `Node.js ${String(manifest.environment['node'] ?? '20 or newer')}`,
      identifier: `${BLANK} DOI under which this version is archived`,
      license: reference(programLicence),
    },
    programLicence,
  };
}

function rootEntity(
  { findings, provenance, command }: Subject,
  parts: {
    readonly entities: readonly Entity[];
    readonly sources: readonly Entity[];
    readonly around: Around;
    readonly left: readonly string[];
  },
): Entity {
  const { manifest, baseline, options } = findings;
  const { entities, sources, around, left } = parts;
  const about = options.length === 0 ? baseline : `${options.join(', ')} against ${baseline}`;
  return {
    '@id': './',
    '@type': 'Dataset',
    name: `${about} in ${manifest.place}`,
    description: [
      `Simulated results of Rehearsal ${provenance.version}: ${counted(manifest.years, 'year')}, ${counted(manifest.replications, 'future')}, seed "${manifest.seed}".`,
      `Run again with: ${command}. The result is ${manifest.result.hash}.`,
      ...left,
    ].join(' '),
    datePublished: dateOf(manifest.environment['finished']),
    license: reference(around.licence),
    author: [reference(around.author)],
    identifier: manifest.result.hash,
    hasPart: entities.map(reference),
    mentions: [{ '@id': '#run' }],
    citation: sources.map(reference),
  };
}

function runEntity(
  { findings: { manifest }, command }: Subject,
  entities: readonly Entity[],
  { author, program }: Around,
): Entity {
  const { started, finished } = manifest.environment;
  const isRun = ({ '@id': id }: Entity) => !isMadeLater(id);
  return {
    '@id': '#run',
    '@type': 'CreateAction',
    name: command,
    description: `Chance: ${manifest.draws}. ${manifest.events} events.`,
    ...(typeof started === 'string' && { startTime: started }),
    ...(typeof finished === 'string' && { endTime: finished }),
    agent: reference(author),
    instrument: reference(program),
    object: entities.filter((one) => isRun(one) && isInput(one['@id'])).map(reference),
    result: entities.filter((one) => isRun(one) && !isInput(one['@id'])).map(reference),
  };
}

function fileEntity({ path, sha256, bytes }: ArchivedFile): Entity {
  const { says, format } = describedFile(path);
  return {
    '@id': path,
    '@type': 'File',
    name: path,
    description: says,
    encodingFormat: format,
    contentSize: String(bytes),
    sha256,
  };
}

function sourceEntity({ key, text, url }: PublishedSource): Entity {
  return {
    // Two sources may share the address of a page: only a DOI is one source's own.
    '@id': url?.startsWith('https://doi.org/') ? url : `#source-${key}`,
    '@type': 'CreativeWork',
    name: text,
    identifier: key,
    ...(url !== undefined && { url }),
  };
}

/** The day on which a run ended; an archive asks for one, and a folder that does not say it has none. */
const dateOf = (finished: string | number | undefined) =>
  typeof finished === 'string' ? finished.slice(0, 10) : `${BLANK} date, as in 2026-01-31`;
