/** A network of the map, made concrete. */
import type { MapDeclaration, NetworkDeclaration } from '../map/declaration.js';
import { defaults } from '../map/defaults.js';
import { optionLabels } from './declared-options.js';
import { label } from './labels.js';
import type { NetworkItem } from './landscape.js';
import { itemId, networkName } from './names.js';
import { mergeFields } from './options/merge.js';
import { convertNetworkOptions } from './options/network-options.js';
import type { Report } from './report.js';

export function networkItem(map: MapDeclaration, network: NetworkDeclaration, report: Report): NetworkItem {
  const name = networkName(map.name, network.name);
  const generated = {
    Name: name,
    Driver: network.driver ?? defaults.networkDriver,
    Internal: network.internal ?? defaults.internal,
    Options: network.driverOptions,
    Labels: {},
  };
  const payload = mergeFields(generated, convertNetworkOptions(network.createOptions, report));
  const labels = { [label.map]: map.name, [label.network]: network.name };
  return {
    kind: 'network',
    id: itemId('network', name),
    map: map.name,
    name,
    network: network.name,
    payload: { ...payload, Labels: { ...payload.Labels, ...labels, ...optionLabels(payload.Options) } },
  };
}
