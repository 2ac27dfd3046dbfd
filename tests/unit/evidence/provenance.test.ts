import { describe, expect, it } from 'vitest';
import { citationKeys, gradeCounts, provenanceRows } from '../../../src/evidence/provenance.ts';
import {
  type ParameterId,
  defaultValues,
  parameterDeclaration,
  parameterIds,
} from '../../../src/evidence/registry.ts';

const changedId: ParameterId = 'crisis.frailtyRatio.mild';
const values = { ...defaultValues(), [changedId]: 1.6 };

describe('provenanceRows', () => {
  it('has one row a parameter, in the order of the registry', () => {
    expect(provenanceRows(values).map((row) => row.id)).toEqual(parameterIds);
  });

  it('says what was used, what the default is and where it comes from', () => {
    const row = provenanceRows(values).find(({ id }) => id === changedId);
    expect(row).toMatchObject({
      meaning: 'Crises of people with mild frailty, relative to fit people of the same age',
      unit: 'rate ratio',
      value: 1.6,
      default: 1.64,
      low: 1.6,
      high: 1.68,
      grade: 'measured',
      role: 'evidence',
      changed: true,
      source: 'han-2019',
      url: 'https://academic.oup.com/ageing/article/48/5/665/5531421',
    });
    expect(row?.citation).toContain('Age Ageing 48:665');
  });

  it('marks what the scenario changed and nothing else', () => {
    const changed = provenanceRows(values).filter((row) => row.changed);
    expect(changed.map((row) => row.id)).toEqual([changedId]);
    expect(provenanceRows(defaultValues()).some((row) => row.changed)).toBe(false);
  });

  it('leaves citation and address empty for assumptions alone', () => {
    for (const row of provenanceRows(values)) {
      expect(row.citation === '').toBe(row.grade === 'assumed');
      expect(row.source === 'assumption').toBe(row.grade === 'assumed');
      if (row.grade === 'assumed') expect(row.url).toBe('');
    }
  });

  it('keeps every source of a parameter with several, and the addresses apart from each other', () => {
    for (const row of provenanceRows(values)) {
      const keys = citationKeys(parameterDeclaration(row.id));
      if (keys.length > 0) expect(row.source.split(' ')).toEqual(keys);
      for (const url of row.url.split(' ').filter((part) => part !== '')) {
        expect(URL.canParse(url)).toBe(true);
      }
    }
  });
});

describe('gradeCounts', () => {
  it('counts every parameter once', () => {
    const { measured, derived, assumed, changed } = gradeCounts(values);
    expect(measured + derived + assumed + changed).toBe(parameterIds.length);
  });

  it('takes a changed value out of its grade: the change has no source', () => {
    const before = gradeCounts(defaultValues());
    const after = gradeCounts(values);
    expect(before.changed).toBe(0);
    expect(after).toEqual({ ...before, measured: before.measured - 1, changed: 1 });
  });
});
