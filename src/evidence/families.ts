import type { ParameterDeclaration } from './parameter.ts';

/** Age bands of the evidence on older people. */
export const OLDER_BANDS = ['65to74', '75to84', '85plus'] as const;
export type OlderBand = (typeof OLDER_BANDS)[number];

/** Frailty categories of the electronic frailty index, least frail first. */
export const FRAILTY_STATES = ['fit', 'mild', 'moderate', 'severe'] as const;
export type FrailtyState = (typeof FRAILTY_STATES)[number];

/** National fifths of areas by deprivation, least deprived first. */
export const DEPRIVATION_FIFTHS = 5;

type Shared = Omit<ParameterDeclaration, 'meaning' | 'value' | 'low' | 'high'>;

/** Value, low, high, and what this one does not share. */
export type Range = readonly [value: number, low: number, high: number, own?: Partial<Shared>];

/** Declares one parameter a key that share what does not differ: `<id>.<key>`. */
export function family<const Id extends string, const Key extends string>(
  id: Id,
  meaning: (key: Key) => string,
  shared: Shared,
  ranges: Readonly<Record<Key, Range>>,
): Readonly<Record<`${Id}.${Key}`, ParameterDeclaration>> {
  const entries = (Object.keys(ranges) as Key[]).map((key) => {
    const [value, low, high, own] = ranges[key];
    return [`${id}.${key}`, { meaning: meaning(key), value, low, high, ...shared, ...own }];
  });
  return Object.fromEntries(entries) as Record<`${Id}.${Key}`, ParameterDeclaration>;
}

/** How a band is called in a sentence. */
export const BAND_WORDS: Readonly<Record<OlderBand, string>> = {
  '65to74': 'aged 65 to 74',
  '75to84': 'aged 75 to 84',
  '85plus': 'aged 85 or over',
};

/** How a frailty category is called in a sentence. */
export const STATE_WORDS: Readonly<Record<FrailtyState, string>> = {
  fit: 'fit people',
  mild: 'people with mild frailty',
  moderate: 'people with moderate frailty',
  severe: 'people with severe frailty',
};

/** How a profession is called in a sentence. */
export const PROFESSION_WORDS = {
  gp: 'GPs',
  practiceNurse: 'practice nurses',
  communityNurse: 'community nurses',
  therapist: 'community therapists',
  socialWorker: 'social workers',
  dischargeNurse: 'hospital discharge nurses',
  geriatrician: 'geriatricians',
  mentalHealthNurse: 'community mental health nurses',
  linkWorker: 'link workers',
} as const;
export type Profession = keyof typeof PROFESSION_WORDS;
