/** A map as it is now, made concrete. */
import type { Landscape } from '../landscape/landscape.js';
import { defaultClientName } from '../landscape/names.js';
import { type LandscapeSettings, resolveLandscape } from '../landscape/resolve.js';
import type { ClientConfiguration } from '../map/client-configuration.js';
import type { ContainerMap } from '../map/container-map.js';
import { evaluateClient } from '../map/evaluate/client.js';
import { evaluateMapAsync } from '../map/evaluate/evaluate.js';

export interface ClientSettings extends LandscapeSettings {
  /** What is known of the engine: addresses, domain name, stop timeout. The settings beside it win. */
  readonly configuration?: ClientConfiguration | undefined;
}

/**
 * Works out lazy values, and checks the map where it has changed since it was checked.
 *
 * @throws MapError for values and parts that do not fit; LandscapeError where the map cannot be made concrete.
 */
export async function landscapeOf(
  map: ContainerMap,
  { configuration, ...settings }: ClientSettings = {},
): Promise<Landscape> {
  const known = configuration && (await evaluateClient(configuration, defaultClientName));
  return resolveLandscape(await evaluateMapAsync(map.checkedDeclaration()), { ...known, ...settings });
}
