/** Configurations that others extend, worked out from the type of a map's containers. */
import type { At, Given, WordOf } from './parts.js';

/**
 * The configurations themselves, and all that they extend in up to 16 steps. Any name where that is not known, or
 * where there are more steps, for which the compiler has no time. Configurations may extend each other.
 */
export type Lineage<Containers, Latest, Found = never, Steps extends readonly unknown[] = []> = [
  Latest,
] extends [never]
  ? Found
  : string extends Latest
    ? string
    : Steps['length'] extends 17
      ? string
      : Lineage<
          Containers,
          Exclude<BasesOf<Containers, Latest>, Found | Latest>,
          Found | Latest,
          [...Steps, unknown]
        >;

type BasesOf<Containers, Names> = WordOf<Given<At<Containers, Names>, 'extends'>>;
