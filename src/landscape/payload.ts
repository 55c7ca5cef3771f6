/** The body of "create container" for one instance. */
import type { ContainerCreate, HostConfig, Labels } from '../engine/payload.js';
import { bindTexts } from './binds.js';
import type { ContainerTemplate } from './container-template.js';
import { declaredFields } from './declared-fields.js';
import { declarationHash } from './hash.js';
import { generatedHostname } from './hostname.js';
import { label } from './labels.js';
import { mergeFields } from './options/merge.js';
import type { ConfigurationScope } from './scope.js';

export interface InstanceIdentity {
  readonly name: string;
  readonly instance: string | null;
  readonly image: string;
}

export interface InstancePayload {
  readonly payload: ContainerCreate;
  readonly hash: string;
}

export function instancePayload(
  scope: ConfigurationScope,
  template: ContainerTemplate,
  { name, instance, image }: InstanceIdentity,
): InstancePayload {
  const { options } = template;
  const binds = bindTexts(scope, template.binds, instance);
  const generatedHostConfig = { ...(binds.length > 0 && { Binds: binds }), ...template.hostConfig };
  const hostConfig: HostConfig = mergeFields(generatedHostConfig, options.hostConfig);
  const hostname = generatedHostname(scope, name, hostConfig);
  const body = mergeFields(
    {
      Image: image,
      ...(hostname !== undefined && { Hostname: hostname }),
      ...template.body,
      Labels: {},
    },
    options.create,
  );
  const hash = declarationHash(body, hostConfig);
  const labels = {
    ...body.Labels,
    ...ownLabels(scope, instance),
    [label.hash]: hash,
    [label.fields]: declaredFields(body, hostConfig),
  };
  return { payload: { ...body, HostConfig: hostConfig, Labels: labels }, hash };
}

function ownLabels({ map, configuration }: ConfigurationScope, instance: string | null): Labels {
  return {
    [label.map]: map.name,
    [label.configuration]: configuration.name,
    ...(instance !== null && { [label.instance]: instance }),
  };
}
