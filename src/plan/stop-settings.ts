/** How a container is to be stopped: the manual's "Stop timeout" and "Stop signal" (section 3.7.1). */
import type { ObservedContainer } from '../engine/snapshot.js';
import type { ContainerItem } from '../landscape/landscape.js';
import { isCurrent } from './identity.js';
import type { StopSettings } from './step.js';

/** The engine knows the signal of a container that was made with it: it is named only for those made without. */
export function stopOf(item: ContainerItem, observed: ObservedContainer): StopSettings {
  const { timeout, signal } = item.stop;
  return {
    ...(timeout === undefined ? {} : { timeout }),
    ...(signal === undefined || isCurrent(item, observed.labels) ? {} : { signal }),
  };
}
