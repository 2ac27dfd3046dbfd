/** One published source: cited once, named by key everywhere. */
export interface Citation {
  readonly text: string;
  /** Where it was read; empty where the source has no address. */
  readonly url: string;
  /** `seen`: read at the address; `derived`: arithmetic on sources; `recalled`: from knowledge, check before quoting. */
  readonly verified: 'seen' | 'derived' | 'recalled';
}

export const citations = {
  'han-2019': {
    text: 'Han et al. 2019 Age Ageing 48:665',
    url: 'https://academic.oup.com/ageing/article/48/5/665/5531421',
    verified: 'seen',
  },
} as const satisfies Readonly<Record<string, Citation>>;

export type CitationKey = keyof typeof citations;
