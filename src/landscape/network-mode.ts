/** Where a container gets its network stack from. */
import type { NetworkMode } from '../map/elements.js';
import { singleContainer } from './links.js';
import type { ConfigurationScope } from './scope.js';

/** The name in `links` and `uses` of the container whose stack is shared. */
export function sharedStackName(mode: Extract<NetworkMode, { kind: 'configuration' }>): string {
  return mode.instance === undefined ? mode.configuration : `${mode.configuration}.${mode.instance}`;
}

/** The engine's form of the network mode; nothing where the map leaves it to the engine. */
export function networkModeText(scope: ConfigurationScope): string | undefined {
  const mode = scope.configuration.networkMode;
  switch (mode?.kind) {
    case undefined:
      return undefined;
    case 'none':
    case 'bridge':
    case 'host':
      return mode.kind;
    case 'foreign':
      return `container:${mode.container}`;
    case 'configuration': {
      const container = singleContainer(scope, 'network_mode', sharedStackName(mode));
      return container && `container:${container}`;
    }
    default:
      return mode satisfies never;
  }
}
