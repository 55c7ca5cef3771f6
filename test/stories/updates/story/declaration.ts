/** The map of a story of an update, as a user would write it. */
import { volumePath } from '../../story/names.js';
import { longCommand, tagOf } from './names.js';
import type { UpdateConfiguration, UpdateMap } from './story.js';

export function declarationOf({ configurations, internal }: UpdateMap): object {
  const networks = configurations.flatMap((each) => each.networks.map(({ network }) => network));
  return {
    containers: Object.fromEntries(configurations.map((each) => [each.name, containerOf(each)])),
    volumes: Object.fromEntries(
      configurations.flatMap(({ attaches }) => attaches.map((alias) => [alias, volumePath(alias)])),
    ),
    networks: Object.fromEntries(
      networks.map((network) => [network, internal.includes(network) ? { internal: true } : {}]),
    ),
  };
}

function containerOf(configuration: UpdateConfiguration): object {
  const { image, previousName, instances, attaches, uses, shares, links, networkOf } = configuration;
  const { networks, port, exec, healthCheck, order, parallel } = configuration;
  return {
    image: tagOf(image),
    instances,
    attaches,
    uses,
    shares,
    links,
    networks: networks.map(({ network, alias }) => ({
      networkName: network,
      aliases: alias ? [`known-as-${network}`] : [],
    })),
    ...(networkOf !== null && { networkMode: networkOf }),
    ...(previousName !== null && { previousName }),
    ...(port !== null && { exposes: [[80, port]] }),
    ...(healthCheck && { healthcheck: { test: 'true', interval: '30s', timeout: '1s', retries: 1 } }),
    ...(image === 'ends' && { ready: 'completed' }),
    ...(order !== null && { updateOrder: order }),
    ...(exec !== null && { execCommands: [[exec === 'initial' ? 'true' : longCommand, 'root', exec]] }),
    updateParallel: parallel,
    minRunning: 0.02,
    readyTimeout: 3,
    ...optionsOf(configuration),
  };
}

function optionsOf({ variables, command, memory, restart }: UpdateConfiguration): object {
  return {
    createOptions: { environment: variables, ...(command !== null && { command: [command] }) },
    hostConfig: {
      ...(memory !== null && { mem_limit: `${memory}m` }),
      ...(restart !== null && { restart_policy: { Name: restart } }),
    },
  };
}
