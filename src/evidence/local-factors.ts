/** Nine local factors on which connectedness rests, with what each is called in a sentence. */
export const LOCAL_FACTOR_WORDS = {
  poverty: 'poverty and unemployment',
  housing: 'poor or unaffordable housing',
  transience: 'people who move in and out',
  benefits: 'reliance on benefits',
  skills: 'lack of skills and qualifications',
  crime: 'crime',
  substanceMisuse: 'substance misuse and mental illness',
  segregation: 'segregation of groups from one another',
  ageExtremes: 'many very old and very young people',
} as const;

export type LocalFactor = keyof typeof LOCAL_FACTOR_WORDS;

export const LOCAL_FACTORS = Object.keys(LOCAL_FACTOR_WORDS) as readonly LocalFactor[];

/** A number for some of the factors, in standard deviations of English areas; positive is worse. */
export type LocalFactors = Readonly<Partial<Record<LocalFactor, number | undefined>>>;
