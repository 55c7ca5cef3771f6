/** How a `RUN` runs (BuildKit only). */
import { flagValue } from './quoting.js';
import { mountFlag, type RunMount } from './run-mount.js';

export interface RunOptions {
  /** Dockerfile 1.2. */
  readonly mounts?: readonly RunMount[];
  /** Dockerfile 1.3. `host` must be allowed by who builds. */
  readonly network?: 'default' | 'none' | 'host';
  /** Dockerfile 1.20. `insecure` must be allowed by who builds. */
  readonly security?: 'sandbox' | 'insecure';
}

export function runFlags({ mounts = [], network, security }: RunOptions): string[] {
  return [
    ...mounts.map(mountFlag),
    ...(network === undefined ? [] : [`--network=${flagValue(network, 'The network')}`]),
    ...(security === undefined ? [] : [`--security=${flagValue(security, 'The security')}`]),
  ];
}
