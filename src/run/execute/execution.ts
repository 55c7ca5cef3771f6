/** What carrying out one step takes, whatever its kind. */
import type { Engine } from '../../engine/engine.js';

export interface Execution {
  readonly engine: Engine;
  /** Raised when the run is to end; only steps that may take minutes and lose nothing by it give up on it. */
  readonly signal: AbortSignal | undefined;
  readonly onProgress: (text: string) => void;
}
