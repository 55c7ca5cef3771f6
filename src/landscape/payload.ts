/** The body of "create container" for one instance. */
import type { ContainerCreate, HostConfig, Labels, NetworkMembership } from '../engine/payload.js';
import { bindTexts } from './binds.js';
import type { ContainerTemplate } from './container-template.js';
import { declarationHash } from './hash.js';
import { label } from './labels.js';
import { hostname } from './names.js';
import { mergeFields } from './options/merge.js';
import type { ConfigurationScope } from './scope.js';

export interface InstanceIdentity {
  readonly name: string;
  readonly instance: string | null;
  readonly image: string;
  readonly networks: readonly NetworkMembership[];
}

export interface InstancePayload {
  readonly payload: ContainerCreate;
  readonly hash: string;
}

export function instancePayload(
  scope: ConfigurationScope,
  template: ContainerTemplate,
  { name, instance, image, networks }: InstanceIdentity,
): InstancePayload {
  const { map, settings } = scope;
  const { options } = template;
  const binds = bindTexts(scope, template.binds, instance);
  const generatedHostConfig = { ...(binds.length > 0 && { Binds: binds }), ...template.hostConfig };
  const hostConfig: HostConfig = mergeFields(generatedHostConfig, options.hostConfig);
  const named = map.setHostname && mayHaveHostname(hostConfig);
  const body = mergeFields(
    {
      Image: image,
      ...(named && { Hostname: hostname(name, settings.clientName) }),
      ...template.body,
      Labels: {},
    },
    options.create,
  );
  const hash = declarationHash(body, hostConfig, networks);
  const labels = { ...body.Labels, ...ownLabels(scope, instance), [label.hash]: hash };
  return { payload: { ...body, HostConfig: hostConfig, Labels: labels }, hash };
}

/** The engine refuses a host name where that of another container or of the host is in force. */
function mayHaveHostname({ NetworkMode: networkMode, UTSMode: utsMode }: HostConfig): boolean {
  return utsMode !== 'host' && !networkMode?.startsWith('container:');
}

function ownLabels({ map, configuration }: ConfigurationScope, instance: string | null): Labels {
  return {
    [label.map]: map.name,
    [label.configuration]: configuration.name,
    ...(instance !== null && { [label.instance]: instance }),
  };
}
