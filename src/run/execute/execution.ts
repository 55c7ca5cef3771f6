/** What carrying out one step takes, whatever its kind. */
import type { BuildProgress } from '../../engine/build/build-progress.js';
import type { Engine } from '../../engine/engine.js';
import type { Slot } from '../../graph/lane.js';
import type { CredentialSource } from '../../registry/registry-credentials.js';
import type { ContainerEvents } from '../watch/container-events.js';

export interface Execution {
  readonly engine: Engine;
  /** What happens on that engine, for those who wait. */
  readonly events: ContainerEvents;
  /** The step's place among those that run at one time; given back while there is nothing to do but wait. */
  readonly slot: Slot;
  /** Raised when the run is to end; only steps that may take minutes and lose nothing by it give up on it. */
  readonly signal: AbortSignal | undefined;
  readonly onProgress: (text: string) => void;
  readonly onBuild: (progress: BuildProgress) => void;
  /** Logins for builds and pulls; absent: those of the Docker CLI. */
  readonly credentials: CredentialSource | undefined;
}

/** Waits without holding a place among the steps that run. */
export async function withoutSlot<Result>({ slot }: Execution, wait: () => Promise<Result>): Promise<Result> {
  slot.release();
  try {
    return await wait();
  } finally {
    await slot.take();
  }
}
