/**
 * The JSON Schema of OCEL 2.0, as section 8.2 of the specification prints it and
 * https://www.ocel-standard.org/2.0/ocel20-schema-json.json publishes it. From: A. Berti, I. Koren, J. N. Adams,
 * G. Park, B. Knopp, N. Graves, M. Rafiei, L. Liß, L. Tacke Genannt Unterberg, Y. Zhang, C. Schwanen, M. Pegoraro,
 * W. M. P. van der Aalst, "OCEL (Object-Centric Event Log) 2.0 Specification", 2023, arXiv:2403.01975, under
 * CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/). Set anew as TypeScript, otherwise unchanged.
 */
export const ocelSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  type: 'object',
  properties: {
    eventTypes: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          name: { type: 'string' },
          attributes: {
            type: 'array',
            items: {
              type: 'object',
              properties: {
                name: { type: 'string' },
                type: { type: 'string' },
              },
              required: ['name', 'type'],
            },
          },
        },
        required: ['name', 'attributes'],
      },
    },
    objectTypes: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          name: { type: 'string' },
          attributes: {
            type: 'array',
            items: {
              type: 'object',
              properties: {
                name: { type: 'string' },
                type: { type: 'string' },
              },
              required: ['name', 'type'],
            },
          },
        },
        required: ['name', 'attributes'],
      },
    },
    events: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          id: { type: 'string' },
          type: { type: 'string' },
          time: { type: 'string', format: 'date-time' },
          attributes: {
            type: 'array',
            items: {
              type: 'object',
              properties: {
                name: { type: 'string' },
                value: { type: 'string' },
              },
              required: ['name', 'value'],
            },
          },
          relationships: {
            type: 'array',
            items: {
              type: 'object',
              properties: {
                objectId: { type: 'string' },
                qualifier: { type: 'string' },
              },
              required: ['objectId', 'qualifier'],
            },
          },
        },
        required: ['id', 'type', 'time'],
      },
    },
    objects: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          id: { type: 'string' },
          type: { type: 'string' },
          relationships: {
            type: 'array',
            items: {
              type: 'object',
              properties: {
                objectId: { type: 'string' },
                qualifier: { type: 'string' },
              },
              required: ['objectId', 'qualifier'],
            },
          },
          attributes: {
            type: 'array',
            items: {
              type: 'object',
              properties: {
                name: { type: 'string' },
                value: { type: 'string' },
                time: { type: 'string', format: 'date-time' },
              },
              required: ['name', 'value', 'time'],
            },
          },
        },
        required: ['id', 'type'],
      },
    },
  },
  required: ['eventTypes', 'objectTypes', 'events', 'objects'],
} as const;
