/** The body of "create container", which takes networks differently in different versions. */
import { isAtLeast } from '../api-version.js';
import type { ContainerCreate, EndpointSettings, HostConfig, NetworkMembership } from '../payload.js';

/** Since this version, a container may be created on several networks. */
const SEVERAL_NETWORKS = '1.44';

export interface CreationBody {
  readonly json: ContainerCreate;
  /** Networks that the new container must be connected to afterwards. */
  readonly toConnect: readonly NetworkMembership[];
}

export function creationBody(
  api: string,
  payload: ContainerCreate,
  networks: readonly NetworkMembership[],
): CreationBody {
  const [first] = networks;
  if (first === undefined) return { json: payload, toConnect: [] };
  const atCreation = isAtLeast(api, SEVERAL_NETWORKS) ? networks : [first];
  const endpoints: Record<string, EndpointSettings> = {};
  for (const { network, endpoint } of atCreation) endpoints[network] = endpoint;
  const hostConfig: HostConfig = {
    ...payload.HostConfig,
    NetworkMode: payload.HostConfig.NetworkMode ?? first.network,
  };
  return {
    json: { ...payload, HostConfig: hostConfig, NetworkingConfig: { EndpointsConfig: endpoints } },
    toConnect: networks.slice(atCreation.length),
  };
}
