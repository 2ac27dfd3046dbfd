import type { Verified } from './citation.ts';
import type { Distribution, Grade, Role } from './parameter.ts';

/** What a grade lets a reader conclude. */
export const gradeMeanings: Readonly<Record<Grade, string>> = {
  measured: 'read in a published source',
  derived: 'worked out from published sources',
  assumed: 'a judgement of the modellers: no published figure was found, so vary it over its range',
};

/** What a parameter of this role is for. */
export const roleMeanings: Readonly<Record<Role, string>> = {
  evidence: 'a figure about the world, never fitted',
  calibrated: 'free within its range, and fitted to the published targets',
  structural: 'a choice about how the model is built',
};

/** How an uncertain value is spread over its range. */
export const distributionMeanings: Readonly<Record<Distribution, string>> = {
  fixed: 'never drawn, always the value itself',
  uniform: 'every value of the range as likely as any other',
  triangular: 'most likely at the value, thinning out to the ends of the range',
  lognormal: 'spread by ratios around the value: as likely to be doubled as to be halved',
  beta: 'a share, spread around the value and kept between 0 and 1',
};

/** What a reader has to know about a source that was not read at its address; nothing for one that was. */
export const verifiedCautions: Readonly<Record<Verified, string>> = {
  seen: '',
  derived: 'worked out from what the source prints',
  recalled: 'quoted from knowledge: check before quoting further',
};
