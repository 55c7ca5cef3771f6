/** What needs no change is left as it is; no data is lost. */
import { type ContainerPhoto, isUp } from '../../stage/photo.js';
import { onEngine } from '../../story/names.js';
import type { UpdatePerformance } from '../play/performance.js';
import { keptPath, unnamedPaths } from '../story/names.js';
import { madeAnewByStartup, mayBeAnew, predecessor } from './model.js';

/** The same container; and one that runs goes on running. */
export function unchangedKept(performance: UpdatePerformance): readonly string[] {
  const { begin, second, needs, engineWentDown } = performance;
  const anew = mayBeAnew(performance);
  return needs.containers.flatMap((name) => {
    const before = begin.containers.get(onEngine(name));
    const after = second.after.containers.get(onEngine(name));
    if (!before || anew.has(name)) return [];
    if (before.id !== after?.id)
      return [`${name} needed no new container, and is ${after ? 'another one' : 'gone'}`];
    // A network stack that is made anew takes a restart.
    const mayRestart = engineWentDown || needs.configurationOf(name).networkOf !== null || !isUp(before);
    return mayRestart || (before.starts === after.starts && before.status === after.status)
      ? []
      : [`${name} was ${startsOf(before)}, and is ${startsOf(after)}`];
  });
}

function startsOf({ status, starts }: ContainerPhoto): string {
  return `${status} (start ${starts})`;
}

export function volumesKept({ begin, second }: UpdatePerformance): readonly string[] {
  return [...begin.volumes.values()].flatMap(({ name, created }) =>
    second.after.volumes.get(name)?.created === created ? [] : [`volume ${name.slice(0, 20)} is lost`],
  );
}

/** Volumes without a name go along with the container, by whatever name, as long as both versions have them. */
export function unnamedVolumesGoAlong(performance: UpdatePerformance): readonly string[] {
  const { story, needs, begin, second } = performance;
  return needs.containers.flatMap((name) => {
    const before = predecessor(performance, name, begin);
    const after = predecessor(performance, name, second.after);
    const configuration = needs.configurationOf(name);
    const former = story.before.configurations.find(
      (each) => each.name === (configuration.previousName ?? configuration.name),
    );
    if (!before || !after || !former || madeAnewByStartup(performance, name)) return [];
    // Where another one has a volume at the same path, it is that of the other.
    const inherits = [former, configuration].some(({ uses }) => uses.length > 0);
    const paths = unnamedPaths(former).filter(
      (path) => unnamedPaths(configuration).includes(path) && !(inherits && path === keptPath),
    );
    return paths.flatMap((path) => {
      const [then, now] = [before, after].map(
        ({ mounts }) => mounts.find(({ target }) => target === path)?.volume,
      );
      return then === now ? [] : [`${name} has another volume at ${path}`];
    });
  });
}
