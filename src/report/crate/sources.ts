import { citations, citation, type CitationKey } from '../../evidence/citations.ts';
import type { Findings } from '../findings/findings.ts';
import { rowsOf } from '../findings/table.ts';

/** A published source of inputs. */
export interface PublishedSource {
  /** The key that `rehearse explain` knows it by. */
  readonly key: CitationKey;
  readonly text: string;
  /** Its DOI as an address, else the address where it was read; undefined where it has none. */
  readonly url: string | undefined;
}

const DOI = /\b10\.\d{4,9}\/[^\s;,?#]+/;

/** The sources that `provenance.csv` of a folder names, each once, in alphabetical order of their keys. */
export function publishedSources({ table }: Findings): readonly PublishedSource[] {
  const provenance = table('provenance.csv');
  const keys = rowsOf(provenance, (row) => provenance.text(row, 'source').split(' ')).flat();
  return [...new Set(keys)]
    .filter(isCitationKey)
    .toSorted()
    .map((key) => {
      const { text, url } = citation(key);
      return { key, text, url: doiOf(`${text} ${url}`) ?? (url === '' ? undefined : url) };
    });
}

const isCitationKey = (key: string): key is CitationKey => Object.hasOwn(citations, key);

function doiOf(text: string): string | undefined {
  const [doi] = DOI.exec(text) ?? [];
  return doi === undefined
    ? undefined
    : `https://doi.org/${doi.replace(/(\.full|\.pdf)?[.)]*$/, '')}`;
}
