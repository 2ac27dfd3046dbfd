import { describe, expect, it } from 'vitest';
import { statistics } from '../../../src/evidence/citations-statistics.ts';
import { studies } from '../../../src/evidence/citations-studies.ts';
import { type CitationKey, citation, citations } from '../../../src/evidence/citations.ts';

const keys = Object.keys(citations) as CitationKey[];

describe('the citations', () => {
  it.each([
    ['studies', Object.keys(studies)],
    ['statistics', Object.keys(statistics)],
  ])('stand in the order of their keys: %s', (_, tableKeys) => {
    expect(tableKeys).toEqual(tableKeys.toSorted());
  });

  it('have a key in one table only: the other entry would be lost', () => {
    expect(keys.length).toBe(Object.keys(studies).length + Object.keys(statistics).length);
  });

  it('have keys in kebab case', () => {
    expect(keys.filter((key) => !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(key))).toEqual([]);
  });

  it('have a text of one line without a full stop, so that they can be joined', () => {
    const faulty = keys.filter((key) => !/^\S[^\n]{15,}[^\s.]$/.test(citation(key).text));
    expect(faulty).toEqual([]);
  });

  it('name every source once', () => {
    const texts = keys.map((key) => citation(key).text);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('have an address that a browser opens as it stands, or none', () => {
    const faulty = keys.filter((key) => {
      const { url } = citation(key);
      return url !== '' && !(/^https?:\/\/\S+$/.test(url) && URL.canParse(url));
    });
    expect(faulty).toEqual([]);
  });

  it('lack an address only where nobody claims to have read the source', () => {
    const readNowhere = keys.filter((key) => {
      const { url, verified } = citation(key);
      return url === '' && verified !== 'recalled';
    });
    expect(readNowhere).toEqual([]);
  });

  it('name an author-year key after the year in the text', () => {
    // A study read as an undated abstract carries the year of its journal in the key alone.
    const undated: readonly string[] = ['ahrq-hs014020', 'forster-2003', 'mhfrs-2024'];
    const faulty = Object.entries(studies).filter(([key, { text }]) => {
      const year = /-((?:19|20)\d\d)\b/.exec(key)?.[1];
      return !undated.includes(key) && (year === undefined || !text.includes(year));
    });
    expect(faulty.map(([key]) => key)).toEqual([]);
  });
});
