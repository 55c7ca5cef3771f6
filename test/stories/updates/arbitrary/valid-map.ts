/** Takes out of a map what no engine, or no map, can have; what is left is a valid map. */
import { containersOf } from '../../story/names.js';
import type { UpdateConfiguration, UpdateMap } from '../story/story.js';

/** Each configuration refers to those before it only. */
export function validMap({ configurations, internal }: UpdateMap): UpdateMap {
  const before: UpdateConfiguration[] = [];
  for (const each of configurations) before.push(valid(each, before));
  const used = new Set(before.flatMap(({ networks }) => networks.map(({ network }) => network)));
  return { configurations: before, internal: internal.filter((network) => used.has(network)) };
}

function valid(each: UpdateConfiguration, before: readonly UpdateConfiguration[]): UpdateConfiguration {
  const { image, instances, healthCheck, exec, restart, command } = each;
  const ends = image === 'ends';
  const networkOf = isAmong(before.filter(lendsStack), each.networkOf) ? each.networkOf : null;
  const networks = networkOf === null ? each.networks : [];
  const onDefault = networkOf === null && networks.length === 0;
  const ports = before.map(({ port }) => port);
  const isFree = each.port !== null && !ports.includes(each.port);
  return {
    ...each,
    networkOf,
    networks,
    links: onDefault ? each.links.filter((link) => isAmong(before.filter(isLinkable), link)) : [],
    uses: each.uses.filter((used) => isAmong(before.filter(hasVolumes), used)),
    port: instances.length === 0 && networkOf === null && isFree ? each.port : null,
    healthCheck: healthCheck && !ends,
    exec: ends ? null : exec,
    restart: ends ? null : restart,
    command,
  };
}

function isAmong(some: readonly UpdateConfiguration[], container: string | null): boolean {
  return container !== null && some.flatMap(containersOf).includes(container);
}

/** One container, that stays up, with a stack of its own. */
function lendsStack({ instances, image, networkOf }: UpdateConfiguration): boolean {
  return instances.length === 0 && image !== 'ends' && networkOf === null;
}

/** On the default network, an engine links only to what runs there. */
function isLinkable({ image, networks, networkOf }: UpdateConfiguration): boolean {
  return image !== 'ends' && networks.length === 0 && networkOf === null;
}

/** That those of images count too, a map cannot know. */
function hasVolumes({ shares, attaches }: UpdateConfiguration): boolean {
  return shares.length > 0 || attaches.length > 0;
}
