import { describe, expect, it } from 'vitest';
import { readSources } from './tree.ts';
import { healthCareUses } from './vocabulary.ts';

const uses = (text: string, file = 'src/engine/plant.ts') => healthCareUses([{ file, text }]);

describe('engine and statistics know no word of health care', () => {
  it.each([
    ['a name', 'const patient = 1;', 'patient'],
    ['a part of a name', 'const freeHospitalPlaces = 1;', 'hospital'],
    ['a constant', 'const MAX_BEDS = 1;', 'beds'],
    ['an abbreviation before a capital', 'class GPQueue {}', 'gp'],
    ['a comment', '// as on a ward', 'ward'],
    ['a docstring', '/** Time to the next crisis. */', 'crisis'],
    ['a message', "throw new Error('no council has the capacity');", 'council'],
    ['a plural in y', 'const mortalities = 1;', 'mortalities'],
    ['an irregular plural', 'const crises = 1;', 'crises'],
    ['the whole of health and social care', 'const care = health + social;', 'care'],
  ])('catches %s', (_, text, word) => {
    expect(uses(`\n${text}`)[0]).toBe(`src/engine/plant.ts:2: ${word}`);
  });

  it('catches a file name', () => {
    expect(uses('', 'src/engine/nurse-pool.ts')).toEqual(['src/engine/nurse-pool.ts:0: nurse']);
  });

  it('lets longer words and the language of queues pass', () => {
    const text = `
      // Forward, backwards and towards; carefully, careless; socialise; embedded; imbedding; tests
      const server = { forwardRate: 1, embeddedClock: 2, stay: 3, holder: 4, case: 5, service: 6 };
    `;
    expect(uses(text)).toEqual([]);
  });

  it('holds in src', () => {
    const sources = [...readSources('src/engine'), ...readSources('src/statistics')];
    expect(sources.length).toBeGreaterThan(0);
    expect(healthCareUses(sources)).toEqual([]);
  });
});
