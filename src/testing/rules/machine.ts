/** The machine that a simulated engine says it runs on. */

/** Processors: enough for everybody. */
export const CPUS = 64;
