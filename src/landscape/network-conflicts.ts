/** What cannot be had together with the network of the host, of another container, or none (rules of the engine). */
import type { ContainerTemplate } from './container-template.js';
import type { ConfigurationScope } from './scope.js';

/** Reports what the engine would refuse only when the container is created or started. */
export function checkNetworkConflicts(scope: ConfigurationScope, template: ContainerTemplate): void {
  const { configuration, report } = scope;
  const stack = stackOf(template);
  if (stack === undefined) return;
  const conflict = (key: string, message: string) => report(key, { code: 'network-conflict', message });
  // With `network_mode: disabled` in the map itself, networks have no effect: see `declaredEndpoints`.
  if (configuration.networks.length > 0 && configuration.networkMode?.kind !== 'none')
    conflict('networks', `a container with ${stack.words} cannot be on networks as well`);
  if (configuration.exposes.length > 0 && stack.kind === 'container')
    conflict('exposes', `a container with ${stack.words} has no ports of its own: expose them there`);
}

interface Stack {
  readonly kind: 'host' | 'none' | 'container';
  readonly words: string;
}

/** The network stack, if it is not one of the container's own. The user's option wins. */
function stackOf({ hostConfig, options }: ContainerTemplate): Stack | undefined {
  const mode = options.hostConfig['NetworkMode'] ?? hostConfig.NetworkMode;
  if (mode === 'host') return { kind: mode, words: 'the network of the host' };
  if (mode === 'none') return { kind: mode, words: 'networking disabled' };
  if (typeof mode !== 'string' || !mode.startsWith('container:')) return undefined;
  return { kind: 'container', words: `the network of '${mode.slice('container:'.length)}'` };
}
