/** The one part of jstat 1.9 that is used here; the package ships no types. */
declare module 'jstat' {
  const jstat: {
    readonly studentt: {
      /** The value below which a Student t variable with `df` degrees of freedom falls with probability `p`. */
      inv(p: number, df: number): number;
    };
  };
  export = jstat;
}
