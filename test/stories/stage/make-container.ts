/** Containers of the map, made by hand. */
import type { ContainerItem } from '../../../src/index.js';
import { label, olderHash, onEngine } from '../story/names.js';
import type { ContainerBefore } from '../story/story.js';
import type { Stage } from './set-stage.js';

const severalNetworks = '1.44';

export async function makeContainer(stage: Stage, name: string, before: ContainerBefore): Promise<void> {
  const { client, story } = stage;
  const item = itemOf(stage, name);
  const networks = before.unconnected ? item.networks.slice(0, -1) : item.networks;
  const several = Number(story.apiVersion.split('.')[1]) >= Number(severalNetworks.split('.')[1]);
  const atOnce = several ? networks : networks.slice(0, 1);
  const [first] = networks;
  const body = {
    ...item.payload,
    Labels: labelsOf(item, before),
    HostConfig: {
      ...item.payload.HostConfig,
      ...(first && !item.payload.HostConfig.NetworkMode ? { NetworkMode: first.network } : {}),
    },
    NetworkingConfig: {
      EndpointsConfig: Object.fromEntries(atOnce.map(({ network, endpoint }) => [network, endpoint])),
    },
  };
  await client.ask('POST', `/containers/create?name=${item.name}`, body);
  for (const { network, endpoint } of networks.slice(atOnce.length))
    await client.ask('POST', `/networks/${network}/connect`, {
      Container: item.name,
      EndpointConfig: endpoint,
    });
}

export async function startContainer({ client }: Stage, name: string): Promise<void> {
  await client.ask('POST', `/containers/${onEngine(name)}/start`);
}

export async function removeContainer({ client }: Stage, name: string): Promise<void> {
  await client.ask('DELETE', `/containers/${onEngine(name)}?force=1`);
}

function itemOf({ landscape }: Stage, name: string): ContainerItem {
  const item = landscape.items.get(`container:${onEngine(name)}`);
  if (item?.kind !== 'container') throw new Error(`The landscape has no container '${name}'.`);
  return item;
}

function labelsOf({ payload }: ContainerItem, { made }: ContainerBefore): Readonly<Record<string, string>> {
  switch (made) {
    case 'today':
      return payload.Labels;
    case 'hand':
      return {};
    case 'older':
      return { ...payload.Labels, [label.hash]: olderHash };
    default:
      return made satisfies never;
  }
}
