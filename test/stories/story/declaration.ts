/** A story's map, as a user would write it. */
import { bindPath, image, sharePath, volumePath } from './names.js';
import type { StoryConfiguration, StoryEndpoint, StoryMap } from './story.js';

export function declarationOf({ configurations, groups }: StoryMap): object {
  const networks = configurations.flatMap((configuration) => configuration.networks);
  return {
    containers: Object.fromEntries(
      configurations.map((configuration) => [configuration.name, containerOf(configuration)]),
    ),
    volumes: Object.fromEntries(
      configurations.flatMap(({ attaches }) =>
        attaches.map(({ alias, owner, mode }) => [
          alias,
          { defaultPath: volumePath(alias), user: owner ?? undefined, permissions: mode ?? undefined },
        ]),
      ),
    ),
    networks: Object.fromEntries(networks.map(({ network }) => [network, {}])),
    groups,
  };
}

function containerOf(configuration: StoryConfiguration): object {
  const { name, program, instances, persistent, restart, attaches, uses, shares, binds } = configuration;
  return {
    image: image[program],
    instances,
    persistent,
    ...(restart && { hostConfig: { restart_policy: { Name: restart } } }),
    attaches: attaches.map(({ alias }) => alias),
    uses: uses.map(({ name, readonly }) => ({ name, readonly })),
    shares: shares ? [sharePath(name)] : [],
    binds: binds ? [{ path: bindPath(name), hostPath: '/srv/tale', readonly: true }] : [],
    links: configuration.links,
    networks: configuration.networks.map(endpointOf),
    networkMode: configuration.networkOf ?? undefined,
  };
}

function endpointOf({ network, aliases, links }: StoryEndpoint): object {
  return { networkName: network, aliases, links };
}
