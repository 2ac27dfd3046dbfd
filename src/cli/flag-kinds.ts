/** A flag with a value, which stays text: what is wrong with it is said later. */
export function text(describe: string) {
  return { type: 'string', requiresArg: true, describe } as const;
}

/** A flag that is there or not. */
export function yes(describe: string) {
  return { type: 'boolean', describe } as const;
}
