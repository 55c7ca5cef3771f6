/** A story's map in words: one line for each configuration. */
import type { StoryConfiguration, StoryEndpoint, StoryMap, StoryVolume } from '../story/story.js';
import { listed } from './list.js';

export function mapWords({ configurations, groups }: StoryMap): readonly string[] {
  return [
    ...configurations.map(
      (each) => `${titleOf(each)}: ${propertiesOf(each).join('; ') || 'nothing special'}`,
    ),
    ...Object.entries(groups).map(([name, members]) => `group ${name}: ${listed(members)}`),
  ];
}

function titleOf({ name, instances }: StoryConfiguration): string {
  return instances.length > 0 ? `${name} (${listed(instances)})` : name;
}

function propertiesOf(each: StoryConfiguration): readonly string[] {
  return [
    ...(each.program === 'ends' ? ['ends at once'] : []),
    ...(each.persistent ? ['persistent'] : []),
    ...(each.restart ? [`restarts ${each.restart}`] : []),
    ...(each.networkOf === null ? [] : [`shares the network of ${each.networkOf}`]),
    ...each.networks.map(endpointWords),
    ...each.attaches.map(volumeWords),
    ...each.uses.map(({ name, readonly }) => `uses ${name}${readonly ? ' read-only' : ''}`),
    ...(each.shares ? ['has a volume without a name'] : []),
    ...(each.binds ? ['binds a path of the host'] : []),
    ...(each.links.length > 0 ? [`links to ${listed(each.links)}`] : []),
  ];
}

function endpointWords({ network, aliases, links }: StoryEndpoint): string {
  const as = aliases.length > 0 ? ` as ${listed(aliases)}` : '';
  return `on network ${network}${as}${links.length > 0 ? ` with a link to ${listed(links)}` : ''}`;
}

function volumeWords({ alias, owner, mode }: StoryVolume): string {
  const details = [...(owner === null ? [] : [`owner ${owner}`]), ...(mode === null ? [] : [`mode ${mode}`])];
  return `owns volume ${alias}${details.length > 0 ? ` (${details.join(', ')})` : ''}`;
}
