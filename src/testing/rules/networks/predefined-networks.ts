/** The networks that every engine has from its first start. */
import type { EngineState } from '../../state/engine-state.js';
import { ownRange, subnetAt } from './address-ranges.js';
import { addNetwork } from './create-network.js';

const BRIDGE_OPTIONS = {
  'com.docker.network.bridge.default_bridge': 'true',
  'com.docker.network.bridge.enable_icc': 'true',
  'com.docker.network.bridge.enable_ip_masquerade': 'true',
  'com.docker.network.bridge.host_binding_ipv4': '0.0.0.0',
  'com.docker.network.bridge.name': 'docker0',
  'com.docker.network.driver.mtu': '1500',
};

export function addPredefinedNetworks(state: EngineState): void {
  const ranges = [ownRange(subnetAt('172.17.0.0/16'))];
  add(state, { name: 'bridge', driver: 'bridge', options: BRIDGE_OPTIONS, ranges });
  add(state, { name: 'host', driver: 'host', options: {}, ranges: [] });
  add(state, { name: 'none', driver: 'null', options: {}, ranges: [] });
}

type Particulars = Pick<Parameters<typeof addNetwork>[1], 'name' | 'driver' | 'options' | 'ranges'>;

function add(state: EngineState, particulars: Particulars): void {
  addNetwork(state, {
    ...particulars,
    id: state.newId(),
    internal: false,
    attachable: false,
    enableIpv6: false,
    labels: {},
    ipam: { driver: 'default', options: null },
    predefined: true,
  });
}
