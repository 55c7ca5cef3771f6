/** Podman's API service speaks Docker's API, and is another engine. */
import type { Difference } from '../difference.js';

export const podmanDifferences: readonly Difference[] = [];
