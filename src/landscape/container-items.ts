/** The containers of one configuration, made concrete. */
import { containerTemplate } from './container-template.js';
import { dependenciesOf } from './dependencies.js';
import { imageReference } from './image-reference.js';
import type { ContainerItem } from './landscape.js';
import { containerName, itemId } from './names.js';
import { networkConnections } from './network-connections.js';
import { instancePayload } from './payload.js';
import { instancesOf } from './references.js';
import type { ConfigurationScope } from './scope.js';
import { unsupportedKeys } from './unsupported.js';

/** One for each instance, in the order of declaration. */
export function containerItems(scope: ConfigurationScope): readonly ContainerItem[] {
  const { map, configuration } = scope;
  const image = imageReference(configuration.image || configuration.name, map);
  const template = containerTemplate(scope);
  const common = {
    kind: 'container' as const,
    map: map.name,
    configuration: configuration.name,
    image,
    networks: networkConnections(scope),
    volumes: template.volumes,
    stop: stopSettings(scope),
    persistent: configuration.persistent ?? false,
    unsupported: unsupportedKeys(map, configuration),
    dependsOn: dependenciesOf(scope, configuration, image),
  };
  return instancesOf(configuration).map((instance) => {
    const name = containerName(map.name, configuration.name, instance);
    const identity = { name, instance, image, networks: common.networks };
    const { payload, hash } = instancePayload(scope, template, identity);
    return { ...common, id: itemId('container', name), instance, name, payload, hash };
  });
}

/** The configuration comes before the client; `null` there means no time at all. */
function stopSettings({ configuration, settings }: ConfigurationScope): ContainerItem['stop'] {
  const { stopTimeout = settings.stopTimeout, stopSignal } = configuration;
  return {
    ...(typeof stopTimeout === 'number' && { timeout: stopTimeout }),
    ...(stopSignal !== undefined && { signal: stopSignal }),
  };
}
