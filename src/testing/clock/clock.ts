/** The time of a simulated engine: everything in it that takes time, or has a date, asks this. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Does something after so many milliseconds, once. @returns what calls it off */
  after(milliseconds: number, action: () => void): () => void;
}
