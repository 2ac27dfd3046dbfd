import { createHash } from 'node:crypto';
import { z } from 'zod';
import { ALL_OLDER } from '../observe/groups.ts';
import { measureIds, measureOf } from '../observe/measures.ts';
import { ALL_YEARS, type ReplicationResult } from '../observe/results.ts';
import { peopleSimulated, type Scenario } from '../scenario/scenario.ts';
import type { Comparison } from './comparison.ts';
import type { Future } from './run-block.ts';
import { findRow, type ResultRow } from './run-rows.ts';

export const MANIFEST_SCHEMA = 'rehearsal/run@1';

/** How chance is drawn. It changes when the same seed would give other draws. */
const DRAWS = 'threefry-2x32, 13 rounds, keyed by replication, entity, purpose and occurrence';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in hexadecimal digits');
const count = z.int().min(0);

/** What a run folder says about itself: enough to run it again and to tell whether it came out the same. */
export const manifestSchema = z.object({
  schema: z.literal(MANIFEST_SCHEMA),
  tool: z.object({
    name: z.literal('rehearsal'),
    version: z.string(),
    /** Of the program's own repository, where it runs from one. */
    commit: z.string().optional(),
  }),
  /** How chance is drawn: two versions that agree on it give one person the same luck. */
  draws: z.string(),
  scenario: z.string(),
  place: z.string(),
  seed: z.string(),
  replications: z.int().min(1),
  people: count,
  /** Share of the place's people that is simulated. */
  sample: z.number().gt(0).max(1).optional(),
  years: count,
  warmUp: count,
  /** State-changing events of all replications, warm-up included. */
  events: count,
  /** How sure the main means are: half the 95 % interval, people 65+, all years. */
  halfWidths: z.array(
    z.object({
      measure: z.string(),
      mean: z.number(),
      halfWidth: z.number(),
    }),
  ),
  /** The files that were read: as they were written, not as they were understood. */
  inputs: z.array(z.object({ file: z.string(), sha256 })),
  /** The files that hold numbers, and the hash of their checksums: what has to come out the same. */
  result: z.object({ hash: sha256, files: z.array(z.object({ file: z.string(), sha256 })) }),
  /** What happened in each replication, event by event, as a hash; of the baseline first, where there are options. */
  streams: z.array(
    z.object({
      /** In a comparison: the name of the scenario. */
      scenario: z.string().optional(),
      replication: z.int().min(1),
      events: count,
      streamHash: z.string(),
    }),
  ),
  /** In a comparison: the options, in their order, each with its file and until when it was the baseline's history. */
  options: z
    .array(
      z.object({
        scenario: z.string(),
        file: z.string(),
        identical: z.object({
          /** Day of the run; null: to its end. */
          untilDay: z.number().nullable(),
          events: count,
          futures: count,
          /** The first future in which it is not so. */
          broken: z.int().optional(),
        }),
      }),
    )
    .optional(),
  /** In a comparison: draws of what is not known, and futures under each. */
  uncertainty: z
    .object({
      draws: z.int().min(2),
      futures: z.int().min(1),
      /** The file in the folder that holds the values of each draw, where they were not drawn from ranges. */
      values: z.string().optional(),
    })
    .optional(),
  /** In a comparison: whether it was said what each lever adds. */
  attributed: z.boolean().optional(),
  /** In an experiment with one table: what it is, and what was asked beside its scenarios. */
  experiment: z
    .object({
      kind: z.enum(['sweep', 'believe', 'stress', 'evaluate', 'sensitivity', 'validate']),
      measures: z.array(z.string()),
      /** In a sweep: the keys and their values. */
      vary: z.array(z.object({ key: z.string(), values: z.array(z.string()) })).optional(),
      /** In the question what has to be believed: the parameters that were looked at, and draws to choose them by. */
      parameters: z.array(z.string()).optional(),
      draws: z.int().min(0).optional(),
      /** In a sensitivity analysis: how it is decided, and the size of each stage. */
      sensitivity: z
        .object({
          /** What is chosen from, the baseline among them. */
          scenarios: z.int().min(1),
          decideBy: z.string(),
          values: z.record(z.string(), z.number()),
          trajectories: z.int(),
          rows: z.int(),
          survivors: z.int(),
        })
        .optional(),
      /** In a validation: the targets and findings, and the size of the trials. */
      validation: z
        .object({
          only: z.array(z.string()),
          size: z.enum(['quick', 'full']),
          people: z.int().optional(),
          futures: z.int().optional(),
        })
        .optional(),
      /** In a virtual evaluation: how its studies are made. */
      study: z
        .object({
          designs: z.array(z.string()),
          people: z.int(),
          months: z.int(),
          studies: z.int(),
          enrol: z.string(),
          topShare: z.number(),
          fields: z.array(z.string()),
          matchDifferences: z.boolean(),
          /** Left out where controls live in the place itself. */
          controls: z.literal('elsewhere').optional(),
        })
        .optional(),
    })
    .optional(),
  /** When, where and how it was run. Nothing here has to come out the same. */
  environment: z.record(z.string(), z.union([z.string(), z.number()])),
});

export type Manifest = z.output<typeof manifestSchema>;

export function sha256Of(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** The hash of a result: of the checksums of the files that hold its numbers, as `sha256sum` prints them. */
export function resultHash(files: ReadonlyMap<string, string>): Manifest['result'] {
  const checksums = [...files]
    .map(([file, text]) => ({ file, sha256: sha256Of(text) }))
    .toSorted((a, b) => (a.file < b.file ? -1 : 1));
  return {
    hash: sha256Of(checksums.map((one) => `${one.sha256}  ${one.file}\n`).join('')),
    files: checksums,
  };
}

/** What only the command line knows. */
export type ManifestContext = Pick<Manifest, 'tool' | 'inputs' | 'environment'>;

export function manifestOf(
  scenario: Scenario,
  results: readonly ReplicationResult[],
  rows: readonly ResultRow[],
  result: Manifest['result'],
  { tool, inputs, environment }: ManifestContext,
): Manifest {
  const streams = results.map(({ replication, events, streamHash }) => ({
    replication,
    events,
    streamHash,
  }));
  return {
    schema: MANIFEST_SCHEMA,
    tool,
    draws: DRAWS,
    scenario: scenario.name,
    place: scenario.place.name,
    seed: scenario.seed,
    replications: scenario.replications,
    people: peopleSimulated(scenario),
    sample: scenario.sample,
    years: scenario.years,
    warmUp: scenario.warmUp,
    events: streams.reduce((sum, { events }) => sum + events, 0),
    halfWidths: halfWidths(rows),
    inputs,
    result,
    streams,
    environment,
  };
}

function halfWidths(rows: readonly ResultRow[]): Manifest['halfWidths'] {
  return measureIds
    .filter((measure) => measureOf(measure).target !== undefined)
    .flatMap((measure) => {
      const row = findRow(rows, measure, ALL_OLDER, ALL_YEARS);
      if (row === undefined || Number.isNaN(row.high)) return [];
      return [{ measure, mean: row.mean, halfWidth: (row.high - row.low) / 2 }];
    });
}

/** The same for a comparison: its baseline stands for it, and the options are listed. */
export function comparisonManifest(
  { baseline, baselineRows, options }: Comparison,
  futures: readonly Future[],
  result: Manifest['result'],
  context: ManifestContext,
  fileOf: (option: number) => string,
): Manifest {
  const scenarios = [baseline, ...options.map(({ scenario }) => scenario)];
  const own = futures.flatMap(({ results }) => results[0] ?? []);
  const streams = scenarios.flatMap(({ name }, n) =>
    futures.flatMap(({ results }) => {
      const of = results[n];
      if (of === undefined) return [];
      const { replication, events, streamHash } = of;
      return [{ scenario: name, replication, events, streamHash }];
    }),
  );
  return {
    ...manifestOf(baseline, own, baselineRows, result, context),
    events: streams.reduce((sum, { events }) => sum + events, 0),
    streams,
    options: options.map(({ scenario, certificate }, n) => {
      const { day, ...identical } = certificate;
      return {
        scenario: scenario.name,
        file: fileOf(n),
        identical: { untilDay: day === Infinity ? null : day, ...identical },
      };
    }),
  };
}

export type ManifestOutcome = { readonly manifest: Manifest } | { readonly reason: string };

/** Reads a manifest back, or says in one line why it is none. */
export function parseManifest(text: string): ManifestOutcome {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { reason: 'it is not JSON' };
  }
  const parsed = manifestSchema.safeParse(value);
  if (parsed.success) return { manifest: parsed.data };
  const [issue] = parsed.error.issues;
  return {
    reason: `${issue?.path.join('.') || 'the file'}: ${issue?.message ?? 'not understood'}`,
  };
}
