/** What may happen to the containers of a story, and what must not, from its declaration and its beginning. */
import type { ContainerPhoto, Photo } from '../../stage/photo.js';
import { containersOf, onEngine } from '../../story/names.js';
import type { UpdatePerformance } from '../play/performance.js';
import { formerNames, takenPort } from '../story/names.js';
import { boundTo } from '../story/needs.js';
import type { UpdateConfiguration } from '../story/story.js';
import { type Deviation, deviations } from './declared.js';

/** Of a container of the map as it is now, what stood in its place at a moment: under its former name, if need be. */
export function predecessor(
  { needs }: UpdatePerformance,
  name: string,
  { containers }: Photo,
): ContainerPhoto | undefined {
  const own = containers.get(onEngine(name));
  const former = formerNames(needs.configurationOf(name)).get(name);
  return own ?? (former === undefined ? undefined : containers.get(onEngine(former)));
}

export function deviationsAt(
  { needs, imageIds }: UpdatePerformance,
  name: string,
  container: ContainerPhoto,
  photo: Photo,
): readonly Deviation[] {
  return deviations(container, needs.configurationOf(name), { photo, imageIds });
}

/** Containers of which no new version can ever work, and those that need them, or come after them. */
export function doomed({ story, needs }: UpdatePerformance): ReadonlySet<string> {
  const crashing = new Set(
    story.moved.filter(({ to }) => to === 'crashing').map(({ image }) => image as string),
  );
  const isBroken = ({ name, image, port }: UpdateConfiguration): boolean =>
    image === 'crashes' ||
    image === 'ails' ||
    port === takenPort ||
    crashing.has(image) ||
    story.full.includes(name);
  return needs.withNeeding(story.after.configurations.filter(isBroken).flatMap(containersOf));
}

/** Containers that an update may make anew, or make at all. */
export function mayBeAnew(performance: UpdatePerformance): ReadonlySet<string> {
  const { needs, begin, concerned } = performance;
  const anew = new Set<string>();
  for (const name of needs.containers) {
    const container = begin.containers.get(onEngine(name));
    const found = container ? deviationsAt(performance, name, container, begin) : undefined;
    const differs = found === undefined || found.some(({ remedy }) => remedy !== 'in place');
    const isBound = boundTo(needs.configurationOf(name)).some((other) => anew.has(other));
    if ((differs && concerned.has(name)) || isBound) anew.add(name);
  }
  return anew;
}

/** What is bound to a container that is gone, `startup` makes anew without further ado, and without its volumes. */
export function madeAnewByStartup({ story, second }: UpdatePerformance, name: string): boolean {
  const before = second.before.containers.get(onEngine(name));
  const after = second.after.containers.get(onEngine(name));
  return story.second === 'startup' && before !== undefined && before.id !== after?.id;
}

/**
 * `startup` neither takes a renamed container over nor changes what a container is bound to: what ended with the engine,
 * or was stopped, it may not be able to start, nor what is new and needs it.
 */
export function isStrandedAfterStop(performance: UpdatePerformance, name: string): boolean {
  const { story, needs, engineWentDown, begin, second } = performance;
  if (story.second !== 'startup') return false;
  const before = predecessor(performance, name, begin);
  const isBound = before?.networkMode.startsWith('container:') || (before?.linkedTo.size ?? 0) > 0;
  const isRenamed = before !== undefined && before.name !== onEngine(name);
  const needsRenamed = [...needs.direct(name)].some((other) => {
    const needed = predecessor(performance, other, second.before);
    return needed !== undefined && needed.name !== onEngine(other);
  });
  return needsRenamed || (isBound && isRenamed) || (engineWentDown && (isBound || isRenamed));
}
