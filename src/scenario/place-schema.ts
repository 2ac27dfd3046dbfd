import { z } from 'zod';
import { budgetMix } from './budget-mix.ts';
import { localFactors } from './local-factors-schema.ts';
import { line, listOf, prose, share, wholeNumber } from './schema-parts.ts';

/** What the first line of a place file names. */
export const PLACE_SCHEMA = 'rehearsal/place@1';

/** Fewest people aged 65 and over in a place: as few as a sample may have. */
const FEWEST_AGED_65_PLUS = 100;

const idError = 'an id of 1 to 40 small letters, digits and hyphens';

const organisation = {
  id: z
    .string({ error: idError })
    .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, { error: idError })
    .meta({ description: 'How results name the organisation.', examples: ['north-council'] }),
  name: line(120).meta({ description: 'The name, for readers.', examples: ['North Council'] }),
};

const body = z.strictObject(organisation, { error: 'an organisation with id and name' });

const council = z.strictObject(
  {
    ...organisation,
    share: share().meta({
      description:
        "Share of the place's people who live in the council's area; the shares add up to 1.",
      examples: ['40%'],
    }),
    neighbourhoods: wholeNumber(1, 1000).meta({
      description: "Number of practice neighbourhoods in the council's area.",
      examples: [6],
    }),
  },
  { error: 'a council with id, name, share and neighbourhoods' },
);

function people(lowest: number) {
  return wholeNumber(lowest, 100_000_000);
}

/** A place as it stands in a file. It transforms nothing; what keys must fulfil together is checked after it. */
export const placeFileSchema = z.strictObject(
  {
    schema: z.literal(PLACE_SCHEMA, { error: `"${PLACE_SCHEMA}"` }).meta({
      description: 'The kind and version of this file.',
      examples: [PLACE_SCHEMA],
    }),
    name: line(120).meta({ description: 'The name of the place.', examples: ['Two valleys'] }),
    description: prose(4000)
      .default('')
      .meta({
        description: 'What the place stands for, and where its figures come from.',
        examples: ['Two former mining towns, one hospital.'],
      }),
    referenceYear: wholeNumber(1948, 2100).meta({
      description: 'The year whose activity the place represents.',
      examples: [2016],
    }),
    population: z
      .strictObject(
        {
          total: people(FEWEST_AGED_65_PLUS).meta({
            description: 'Residents of all ages.',
            examples: [250_000],
          }),
          aged65plus: people(FEWEST_AGED_65_PLUS).meta({
            description: 'Residents aged 65 and over.',
            examples: [46_725],
          }),
          aged18to64: people(0).meta({
            description: 'Residents aged 18 to 64.',
            examples: [151_250],
          }),
        },
        { error: 'total, aged65plus and aged18to64, each with a number' },
      )
      .meta({
        description: 'Residents by age, in people.',
        examples: [{ total: 250_000, aged65plus: 46_725, aged18to64: 151_250 }],
      }),
    deprivation: z
      .tuple([share(), share(), share(), share(), share()], {
        error: 'a list of five shares, one a national quintile, least deprived first',
      })
      .meta({
        description:
          'Share of residents in each national deprivation quintile, least deprived first.',
        examples: [['20%', '20%', '20%', '20%', '20%']],
      }),
    localFactors: localFactors('standard deviations from England; positive is worse')
      .optional()
      .meta({
        description:
          'Local factors on which connectedness rests, against England: 0 is as England. What is left out follows from the deprivation of the place.',
        examples: [{ housing: 0.5, transience: -0.3 }],
      }),
    councils: listOf(council, 'councils').meta({
      description: 'The councils of the place.',
      examples: [[{ id: 'council', name: 'Council', share: '100%', neighbourhoods: 6 }]],
    }),
    commissioners: listOf(body, 'commissioners').meta({
      description: 'The NHS commissioners of the place.',
      examples: [[{ id: 'icb', name: 'NHS commissioner' }]],
    }),
    trusts: listOf(body, 'trusts').meta({
      description: 'The acute hospital trusts of the place.',
      examples: [[{ id: 'hospital', name: 'Hospital trust' }]],
    }),
    catchment: listOf(listOf(share(), 'shares, one a trust'), 'rows, one a council').meta({
      description:
        "A row for each council: the shares of its people whose hospital is each trust's.",
      examples: [[['90%', '10%']]],
    }),
    personalBudgets: budgetMix()
      .optional()
      .meta({
        description:
          'Share of people with long-term support who hold a personal budget, by how it is held, as published of the place. Nobody does until a scenario has the lever.',
        examples: [{ managed: '60%', serviceFund: '1%', directPayment: '16%' }],
      }),
  },
  { error: 'settings, each a key with a value' },
);

export type PlaceFile = z.output<typeof placeFileSchema>;
