/** What engines find strange in a creation, without refusing it. */
import { type Fields, fieldsAt, optionalNumberAt, optionalTextAt } from '../../../engine/answer/read.js';
import { isAtLeast } from '../../../engine/api-version.js';
import type { EngineState } from '../../state/engine-state.js';
import { isNewer } from '../engine-words.js';

/** @param version of the API that the request speaks */
export function creationWarnings(
  state: EngineState,
  version: string,
  config: Fields,
  hostConfig: Fields,
): readonly string[] {
  const bindings = fieldsAt(hostConfig, 'PortBindings');
  const isOnHost = optionalTextAt(hostConfig, 'NetworkMode') === 'host';
  const hasMemoryLimit = (optionalNumberAt(hostConfig, 'Memory') ?? 0) > 0;
  const warnings: readonly (readonly [boolean, string])[] = [
    [
      isOnHost && Object.keys(bindings).length > 0,
      'Published ports are discarded when using host network mode',
    ],
    [
      hostConfig['OomKillDisable'] === true && !hasMemoryLimit,
      'OOM killer is disabled for the container, but no memory limit is set, this can result in the system running out of resources.',
    ],
    [
      (optionalNumberAt(hostConfig, 'KernelMemory') ?? 0) > 0 && !isNewer(state),
      'Specifying a kernel memory limit is deprecated and will be removed in a future release.',
    ],
    [
      Boolean(config['MacAddress']) && isNewer(state) && isAtLeast(version, '1.44'),
      'The container-wide MacAddress field is now deprecated. It should be specified in EndpointsConfig instead.',
    ],
  ];
  return warnings.filter(([applies]) => applies).map(([, words]) => words);
}
