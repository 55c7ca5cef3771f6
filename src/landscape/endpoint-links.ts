/**
 * Where the links of a container stand. On the default network they are the container's own. Where its first network is
 * one of a map, engines know links of endpoints only, and drop the container's own without a word (seen with Docker 20.10
 * and 28): they go to the first endpoint, as with the Docker CLI.
 */
import type { HostConfig } from '../engine/payload.js';
import type { ContainerDeclaration } from '../map/declaration.js';
import { isPresetNetwork } from '../map/preset-networks.js';
import { declaredEndpoints } from './network-connections.js';
import type { ContainerOptions } from './options/container-options.js';
import { mergeFields } from './options/merge.js';

interface Placed {
  readonly hostConfig: HostConfig;
  readonly options: ContainerOptions;
  /** Of the first endpoint, beside its own: `container:alias`. */
  readonly endpointLinks: readonly string[];
}

/** Links among the user's options go along. */
export function placeLinks(
  configuration: ContainerDeclaration,
  hostConfig: HostConfig,
  options: ContainerOptions,
): Placed {
  const [first] = declaredEndpoints(configuration);
  if (first === undefined || isPresetNetwork(first.networkName))
    return { hostConfig, options, endpointLinks: [] };
  const { Links: generated = [], ...others } = hostConfig;
  const { Links: given, ...otherOptions } = options.hostConfig;
  const { Links: links } = mergeFields({ Links: generated }, Array.isArray(given) ? { Links: given } : {});
  return { hostConfig: others, options: { ...options, hostConfig: otherOptions }, endpointLinks: links };
}
