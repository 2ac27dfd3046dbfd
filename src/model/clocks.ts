/** The hazard clocks that every person carries; the number is the clock's place in their rates. */
export const CLOCK = {
  crisis: 0,
  frailty: 1,
  death: 2,
  condition: 3,
  carer: 4,
  latentRisk: 5,
  careHome: 6,
  moving: 7,
  seeking: 8,
} as const;
