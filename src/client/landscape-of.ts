/** A map as it is now, made concrete. */
import type { Landscape } from '../landscape/landscape.js';
import { defaultClientName } from '../landscape/names.js';
import { type LandscapeSettings, resolveLandscape } from '../landscape/resolve.js';
import type { ClientConfiguration } from '../map/client-configuration.js';
import type { ContainerMap } from '../map/container-map.js';
import { evaluateClient } from '../map/evaluate/client.js';
import { given } from '../map/input/given.js';

/** Each may be there without a value, and is then not given. */
type Settings = { readonly [Name in keyof LandscapeSettings]?: LandscapeSettings[Name] | undefined };

export interface ClientSettings extends Settings {
  /** What is known of the engine: addresses, domain name, stop timeout. The settings beside it win. */
  readonly configuration?: ClientConfiguration | undefined;
}

/**
 * Works out the lazy values of a client configuration.
 *
 * @throws MapError for values that do not fit; DockerMapError `lazy-failed` for a function that throws.
 */
export async function landscapeSettings({
  configuration,
  clientName,
  interfaces,
  interfacesIpv6,
  domainname,
  stopTimeout,
}: ClientSettings): Promise<LandscapeSettings> {
  const known = configuration && (await evaluateClient(configuration, clientName ?? defaultClientName));
  return { ...known, ...given({ clientName, interfaces, interfacesIpv6, domainname, stopTimeout }) };
}

/**
 * Works out lazy values, and checks the map where it has changed since it was checked.
 *
 * @throws MapError for values and parts that do not fit; LandscapeError where the map cannot be made concrete.
 */
export async function landscapeOf(map: ContainerMap, settings: LandscapeSettings = {}): Promise<Landscape> {
  return resolveLandscape(await map.knownDeclaration(), settings);
}
