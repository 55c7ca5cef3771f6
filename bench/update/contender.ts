/** One way to change containers of a landscape that runs. */
import type { Versions } from './scene.js';

export interface Contender {
  readonly name: string;
  /** From an engine that has the image only, until all containers run; not timed. */
  up(versions: Versions): Promise<void>;
  /** From the versions before to these, until all containers run. */
  change(versions: Versions): Promise<void>;
  /** Until nothing is left; not timed. */
  down(): Promise<void>;
}
