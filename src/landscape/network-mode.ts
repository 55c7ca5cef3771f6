/** Where a container gets its network stack from. */
import { singleContainer } from './links.js';
import type { ConfigurationScope } from './scope.js';

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
    case 'container': {
      const container = singleContainer(scope, 'network_mode', mode.container);
      return container && `container:${container}`;
    }
    default:
      return mode satisfies never;
  }
}
