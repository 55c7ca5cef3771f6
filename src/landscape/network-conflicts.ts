/** What cannot be had together with the network of the host, of another container, or none (rules of the engine). */
import type { Json } from '../engine/payload.js';
import type { JsonObject } from '../map/declaration.js';
import type { ContainerTemplate } from './container-template.js';
import { declaredEndpoints } from './network-connections.js';
import type { ConfigurationScope } from './scope.js';

/** Reports what the engine would refuse only when the container is created or started. */
export function checkNetworkConflicts(scope: ConfigurationScope, template: ContainerTemplate): void {
  const { configuration, report } = scope;
  const stack = stackOf(template);
  if (stack === undefined) {
    checkPresetNetworks(scope);
    return;
  }
  const conflict = (key: string | readonly string[], message: string) =>
    report(key, { code: 'network-conflict', message });
  // With `network_mode: disabled` in the map itself, networks have no effect: see `declaredEndpoints`.
  if (configuration.networks.length > 0 && configuration.networkMode?.kind !== 'none')
    conflict('networks', `a container with ${stack.words} cannot be on networks as well`);
  if (configuration.exposes.length > 0 && stack.kind === 'container')
    conflict('exposes', `a container with ${stack.words} has no ports of its own: expose them there`);
  if (stack.kind !== 'container') return;
  for (const [key, option] of optionsOfOwnStack(scope))
    conflict([key, option], `a container with ${stack.words} cannot have '${option}'`);
}

/** `host` and `none` leave no room for other networks. */
function checkPresetNetworks({ configuration, report }: ConfigurationScope): void {
  const endpoints = declaredEndpoints(configuration);
  if (endpoints.length < 2) return;
  const preset = endpoints.find(({ networkName }) => networkName === 'host' || networkName === 'none');
  if (!preset) return;
  const message = `a container on '${preset.networkName}' cannot be on other networks as well`;
  report('networks', { code: 'network-conflict', message });
}

/** Options that need a network stack of the container's own, by the names of the SDK and of the Engine API. */
const stackOptions: ReadonlySet<string> = new Set([
  ...['hostname', 'Hostname', 'mac_address', 'MacAddress', 'ports', 'ExposedPorts', 'dns', 'Dns'],
  ...['extra_hosts', 'ExtraHosts', 'port_bindings', 'PortBindings', 'publish_all_ports', 'PublishAllPorts'],
]);

/** Those that are given, each behind its dictionary. */
function optionsOfOwnStack({
  configuration: { createOptions, hostConfig },
}: ConfigurationScope): readonly (readonly [key: string, option: string])[] {
  const given = (key: string, options: JsonObject) =>
    Object.entries(options).flatMap(([option, value]): [string, string][] =>
      stackOptions.has(option) && !isNothing(value) ? [[key, option]] : [],
    );
  return [...given('create_options', createOptions), ...given('host_config', hostConfig)];
}

const nothing: ReadonlySet<Json> = new Set([null, false, '', 'false', 'no']);

function isNothing(value: Json): boolean {
  return nothing.has(value) || isEmpty(value);
}

function isEmpty(value: Json): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
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
