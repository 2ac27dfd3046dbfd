/** Numbers that set how exactly something is computed, and that mean nothing about the world. */

/** Equally likely points at which a distribution is read where a mean over it has no closed form. */
export const QUADRATURE_POINTS = 64;

/** Steps of Newton's method on a smooth, concave equation: more change nothing. */
export const NEWTON_STEPS = 8;

/** Places from which on the queue of a service in a sample is about that of the whole place. */
export const PLACES_FOR_A_QUEUE = 10;

/** Days that a team of a sample takes for one assessment, from which on waits are mostly those days. */
export const DAYS_FOR_AN_ASSESSMENT = 8;

/** Most colleagues of one professional in one month that are followed one by one. */
export const MOST_COLLEAGUES = 32;
