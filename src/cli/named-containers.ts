/** The containers that the words of a command line mean. Nothing is asked of the engine. */
import type { MappingDockerClient } from '../client/mapping-docker-client.js';
import type { ContainerItem } from '../landscape/landscape.js';
import { resolveTargets } from '../plan/targets.js';
import { UsageError } from './usage-error.js';

/** In the order of declaration; without names, all. Throws `PlanError` for names that mean nothing, or two things. */
export async function namedContainers(
  client: MappingDockerClient,
  names: readonly string[],
): Promise<readonly ContainerItem[]> {
  const landscapes = await client.landscapes();
  const targets = resolveTargets(landscapes, names);
  return landscapes.flatMap(({ items }) =>
    [...items.values()].filter((item) => item.kind === 'container').filter(({ id }) => targets.has(id)),
  );
}

/** Throws {@link UsageError} where the name means several. */
export async function oneContainer(client: MappingDockerClient, name: string): Promise<ContainerItem> {
  const [first, ...more] = await namedContainers(client, [name]);
  if (first !== undefined && more.length === 0) return first;
  const meant = [...(first === undefined ? [] : [first]), ...more].map(shortName);
  throw new UsageError(
    `"${name}" means ${meant.length} containers: ${meant.join(', ')}`,
    'Name one of them.',
  );
}

/** `configuration` or `configuration.instance`, as it is written on the command line. */
export function shortName({
  configuration,
  instance,
}: Pick<ContainerItem, 'configuration' | 'instance'>): string {
  return instance === null ? configuration : `${configuration}.${instance}`;
}
