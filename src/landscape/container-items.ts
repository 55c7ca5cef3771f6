/** The containers of one configuration, made concrete. */
import { containerTemplate } from './container-template.js';
import { dependenciesOf } from './dependencies.js';
import { execItems } from './exec-items.js';
import { checkHostname } from './hostname.js';
import { imageOf } from './image-items.js';
import { checkImage } from './image-reference.js';
import type { ContainerItem } from './landscape.js';
import { containerName, itemId } from './names.js';
import { checkNetworkConflicts } from './network-conflicts.js';
import { networkConnections } from './network-connections.js';
import { instancePayload } from './payload.js';
import { readinessOf } from './readiness.js';
import { instancesOf } from './references.js';
import type { ConfigurationScope } from './scope.js';
import { unsupportedKeys } from './unsupported.js';
import { updateRules, withPreviousName } from './update-rules.js';

/** One for each instance, in the order of declaration. */
export function containerItems(scope: ConfigurationScope): readonly ContainerItem[] {
  const { map, configuration } = scope;
  const image = imageOf(configuration, map);
  checkImage(scope, image);
  const template = containerTemplate(scope);
  const networks = networkConnections(scope, template.endpointLinks);
  checkNetworkConflicts(scope, template);
  checkHostname(scope, template);
  const stop = stopSettings(scope);
  const exec = execItems(scope);
  const ready = readinessOf(scope, template);
  const update = updateRules(scope);
  const unsupported = unsupportedKeys(map, configuration);
  const dependsOn = dependenciesOf(scope, configuration, image);
  return instancesOf(configuration).map((instance) => {
    const name = containerName(map.name, configuration.name, instance);
    const { payload, hash } = instancePayload(scope, template, { name, instance, image });
    // Every field by name: spreading what the instances share takes several times as long, for 10,000 of them.
    return {
      kind: 'container',
      id: itemId('container', name),
      map: map.name,
      configuration: configuration.name,
      instance,
      name,
      image,
      payload,
      networks,
      volumes: template.volumes,
      hash,
      stop,
      persistent: configuration.persistent ?? false,
      exec,
      startDelay: configuration.startDelay ?? 0,
      ready,
      update: withPreviousName(update, scope, instance),
      unsupported,
      dependsOn,
    };
  });
}

/** Engines take whole seconds. The configuration comes before the client; `null` there means no time at all. */
function stopSettings({ configuration, settings }: ConfigurationScope): ContainerItem['stop'] {
  const { stopTimeout = settings.stopTimeout, stopSignal } = configuration;
  return {
    ...(typeof stopTimeout === 'number' && { timeout: Math.ceil(stopTimeout) }),
    ...(stopSignal !== undefined && { signal: stopSignal }),
  };
}
