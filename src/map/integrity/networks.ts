/** Every network that a container is on is declared, or is one that each engine has. */
import { isPresetNetwork } from '../preset-networks.js';
import type { Problem } from '../problem.js';
import { problemAt } from './finding.js';
import type { Subject } from './subject.js';

export function* networks(subject: Subject): Generator<Problem> {
  const declared = subject.map.networks;
  for (const [name, configuration] of subject.containers) {
    for (const endpoint of configuration.networks) {
      const { networkName } = endpoint;
      if (declared.has(networkName) || isPresetNetwork(networkName)) continue;
      const message = `there is no network '${networkName}' in the map`;
      const suggestion = subject.suggestions.for(networkName, declared.keys());
      yield problemAt(endpoint, name, { code: 'unknown-network', message, suggestion });
    }
  }
}
