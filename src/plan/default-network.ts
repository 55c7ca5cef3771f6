/** The network that engines have by themselves, on which links are bound to containers. */
import type { ContainerItem } from '../landscape/landscape.js';

/** Whether the container's own links hold; on other networks, engines know links of endpoints only. */
export function isOnDefaultNetwork({ payload, networks }: ContainerItem): boolean {
  const { NetworkMode: mode = 'default' } = payload.HostConfig;
  const [first] = networks;
  return ['default', 'bridge'].includes(mode) && (first === undefined || first.network === 'bridge');
}
