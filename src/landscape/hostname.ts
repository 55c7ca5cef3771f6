/** The host name that a container gets: one made from its name, unless the user gives one or there can be none. */
import type { HostConfig } from '../engine/payload.js';
import { defaults } from '../map/defaults.js';
import type { ContainerTemplate } from './container-template.js';
import { hostname } from './names.js';
import type { ConfigurationScope } from './scope.js';

/** Longer ones are no host names (RFC 1123), and containers with them do not start. */
const longest = 63;

/** One that is too long is left out: the engine then takes the container's id. */
export function generatedHostname(
  { map, settings }: ConfigurationScope,
  container: string,
  hostConfig: HostConfig,
): string | undefined {
  if (!(map.setHostname ?? defaults.setHostname) || !mayHaveHostname(hostConfig)) return undefined;
  const name = hostname(container, settings.clientName);
  return name.length > longest ? undefined : name;
}

/** Reports a host name of the user's own that no container can have. */
export function checkHostname({ report }: ConfigurationScope, { options }: ContainerTemplate): void {
  const name = options.create['Hostname'];
  if (typeof name !== 'string' || name.length <= longest) return;
  const message = `'${name}' is too long for a host name: ${name.length} characters, ${longest} at most`;
  report(['create_options', 'hostname'], { code: 'hostname-too-long', message });
}

/** The engine refuses a host name where that of another container or of the host is in force. */
function mayHaveHostname({ NetworkMode: networkMode, UTSMode: utsMode }: HostConfig): boolean {
  return utsMode !== 'host' && !networkMode?.startsWith('container:');
}
