import { z } from 'zod';
import { parameterDeclaration, parameterIds } from '../evidence/registry.ts';
import { LONGEST_FORMULA } from './formula.ts';
import { timelineEntrySchema } from './timeline.ts';
import { line, listOf, numberWithin, prose, share, wholeNumber } from './schema-parts.ts';

/** What the first line of a scenario file names. */
export const SCENARIO_SCHEMA = 'rehearsal/scenario@1';

/** Fewest people for whom a sample of a place is worth simulating; an assumption. */
export const FEWEST_PEOPLE = 100;

/** Longest seed, in characters. */
export const LONGEST_SEED = 200;

/** Most variations of one file. */
export const MOST_OPTIONS = 50;

const seedError = `a text or a number, of 1 to ${LONGEST_SEED} characters on one line`;

const placeError =
  'the id of a shipped place, the path of a place file, or a place written out here';

const extendsError = 'the id of a shipped scenario, or the path of a scenario file';

/** What a file may leave out of the scenario that it extends. */
const LEFT_OUT = [
  'place',
  'people',
  'sample',
  'years',
  'warmUp',
  'seed',
  'replications',
  'timeline',
  'set',
  'measures',
] as const;

const placeReference = z.union(
  // Without a letter it can be neither an id nor a path.
  [z.string().regex(/[a-z]/i, { error: placeError }), z.record(z.string(), z.unknown())],
  { error: placeError },
);

const formulaError = `a formula of 1 to ${LONGEST_FORMULA} characters, as text`;

/** A scenario as it stands in a file, without its options. */
const plainSchema = z.strictObject(
  {
    schema: z.literal(SCENARIO_SCHEMA, { error: `"${SCENARIO_SCHEMA}"` }).meta({
      description: 'The kind and version of this file.',
      examples: [SCENARIO_SCHEMA],
    }),
    name: line(120).meta({
      description: 'The name of the scenario, for tables and charts.',
      examples: ['Do nothing'],
    }),
    description: prose(4000)
      .default('')
      .meta({
        description: 'What the scenario asks, in a few sentences.',
        examples: ['What happens if nothing is changed?'],
      }),
    place: placeReference.meta({
      description:
        'Who lives there and which organisations serve them: a shipped place or a place file.',
      examples: ['barnsley-like'],
    }),
    people: wholeNumber(FEWEST_PEOPLE, 100_000_000)
      .optional()
      .meta({
        description:
          'How many people aged 65 and over to simulate; without people and sample, all of the place.',
        examples: [1000],
      }),
    sample: share()
      .optional()
      .meta({
        description: "Share of the place's people to simulate, instead of people.",
        examples: ['10%'],
      }),
    years: wholeNumber(1, 50)
      .default(5)
      .meta({
        description: 'Reported years, after the warm-up.',
        examples: [5],
      }),
    warmUp: wholeNumber(0, 20)
      .default(2)
      .meta({
        description: 'Years that are run before reporting starts.',
        examples: [2],
      }),
    seed: z
      .union([line(LONGEST_SEED), z.number({ error: seedError })], { error: seedError })
      .default('rehearsal')
      .meta({
        description: 'Any text: the same seed gives the same results, another seed other luck.',
        examples: ['rehearsal'],
      }),
    replications: wholeNumber(1, 10_000)
      .default(10)
      .meta({
        description: 'How many times the years are simulated, each time with other luck.',
        examples: [10],
      }),
    timeline: z
      .array(timelineEntrySchema, { error: 'a list of entries, each a time and a lever' })
      .default([])
      .meta({
        description: 'What is changed, and when: one lever an entry.',
        examples: [[{ from: 1, jointMeetings: { hoursPerMonth: 4 } }]],
      }),
    // Made where something is set: hundreds of parameters are a tenth of a second.
    set: z
      .lazy(() =>
        z.strictObject(settableParameters(), { error: 'parameter ids, each with a number' }),
      )
      .default({})
      .meta({
        description: 'Parameters that differ from their published values.',
        examples: [setExample()],
      }),
    measures: z
      .record(
        z.string(),
        z
          .string({ error: formulaError })
          .min(1, { error: formulaError })
          .max(LONGEST_FORMULA, { error: formulaError }),
        { error: 'names of your own, each with a formula' },
      )
      .optional()
      .meta({
        description:
          'Measures of your own: names, each with a formula on the measures of a run; baseline. in front of one is that of the scenario compared with.',
        examples: [{ deathsPerAdmission: 'deaths / emergencyAdmissions' }],
      }),
    extends: z
      .string({ error: extendsError })
      .regex(/[a-z]/i, { error: extendsError })
      .optional()
      .meta({
        description: 'The scenario that this one takes over, apart from what it gives itself.',
        examples: ['do-nothing'],
      }),
    without: listOf(z.enum(LEFT_OUT, { error: `one of ${LEFT_OUT.join(', ')}` }), 'keys')
      .optional()
      .meta({
        description: 'Keys of the extended scenario that are not taken over.',
        examples: [['timeline']],
      }),
  },
  { error: 'settings, each a key with a value' },
);

/** What an option may give: each is checked by itself, as a file that extends this one. */
export const optionFields = plainSchema.omit({ schema: true, extends: true }).partial().shape;

const optionSchema = z.strictObject(
  {
    ...Object.fromEntries(Object.keys(optionFields).map((key) => [key, z.unknown().optional()])),
    name: plainSchema.shape.name,
  },
  { error: 'a name and what is changed' },
);

/**
 * A scenario as it stands in a file. It transforms nothing, so that it can be exported for editors; `place` is
 * checked by its own schema once it has been found.
 */
export const scenarioFileSchema = plainSchema.extend({
  options: listOf(optionSchema, 'options, each a name and what it changes')
    .max(MOST_OPTIONS, { error: `a list of at most ${MOST_OPTIONS} options` })
    .optional()
    .meta({
      description:
        'Variations of this file, each a scenario of its own: it says only what it changes.',
      examples: [[{ name: 'Weekly meetings', timeline: [{ from: 1, jointMeetings: {} }] }]],
    }),
});

export type ScenarioFile = z.output<typeof scenarioFileSchema>;

/** Each declared parameter, within its declared range. */
export function settableParameters(): Record<string, z.ZodOptional<z.ZodNumber>> {
  return Object.fromEntries(
    parameterIds.map((id) => {
      const { low, high, unit, meaning, value } = parameterDeclaration(id);
      const description = `${meaning} (${unit}; default ${value}).`;
      const schema = numberWithin(low, high, unit).optional();
      return [id, schema.meta({ description, examples: [value] })];
    }),
  );
}

function setExample(): Record<string, number> {
  return Object.fromEntries(
    parameterIds.slice(0, 1).map((id) => [id, parameterDeclaration(id).value]),
  );
}
