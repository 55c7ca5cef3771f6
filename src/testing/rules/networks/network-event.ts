/** Tells what happens to a network by an event. */
import type { EngineState } from '../../state/engine-state.js';
import type { NetworkRecord } from '../../state/network.js';

/** @param containerId whom it happens with: `connect`, `disconnect` */
export function tellOfNetwork(
  state: EngineState,
  network: NetworkRecord,
  action: 'create' | 'connect' | 'disconnect' | 'destroy',
  containerId?: string,
): void {
  const { id, name, driver } = network;
  const whom = containerId === undefined ? {} : { container: containerId };
  state.events.add({ type: 'network', action, id, attributes: { ...whom, name, type: driver } });
}
