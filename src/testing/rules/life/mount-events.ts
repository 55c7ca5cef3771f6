/** Volumes are mounted when a container starts that has them, and unmounted when it ends; engines tell of both. */
import type { ContainerRecord } from '../../state/container.js';
import type { EngineState } from '../../state/engine-state.js';

export function tellOfMounts(
  state: EngineState,
  container: ContainerRecord,
  action: 'mount' | 'unmount',
): void {
  for (const { volume, target, propagation, writable } of container.mounts) {
    if (volume === undefined) continue;
    const common = { container: container.id, driver: volume.driver };
    const place = { destination: target, propagation, 'read/write': String(writable) };
    const attributes = action === 'mount' ? { ...common, ...place } : common;
    state.events.add({ type: 'volume', action, id: volume.name, attributes });
  }
}
