/** Every network that a container is on is declared, or is one that each engine has. */
import { nearest } from '../../common/suggest.js';
import { isPresetNetwork } from '../preset-networks.js';
import type { Problem } from '../problem.js';
import { problemAt, type Subject } from './finding.js';

export function* networks(subject: Subject): Generator<Problem> {
  const declared = subject.map.networks;
  for (const [name, configuration] of subject.containers) {
    for (const endpoint of configuration.networks) {
      const { networkName } = endpoint;
      if (declared.has(networkName) || isPresetNetwork(networkName)) continue;
      const message = `there is no network '${networkName}' in the map`;
      const suggestion = nearest(networkName, declared.keys());
      yield problemAt(subject, endpoint, name, { code: 'unknown-network', message, suggestion });
    }
  }
}
