/** One way to bring a landscape up and down. */
export interface Contender {
  readonly name: string;
  /** From an engine that has the image and nothing else of the landscape, until all containers run. */
  up(): Promise<void>;
  /** The same again, when there is nothing to do. */
  again(): Promise<void>;
  /** Until containers, network and volumes are gone. */
  down(): Promise<void>;
}

/** The parts of a contender that are timed, in the order in which they are done. */
export const phases = ['up', 'again', 'down'] as const;
export type Phase = (typeof phases)[number];
