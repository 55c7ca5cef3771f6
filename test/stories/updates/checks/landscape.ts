/** After the second run, each container is as declared or as before, and never something in between. */
import { type ContainerPhoto, isUp } from '../../stage/photo.js';
import { containersOf, onEngine } from '../../story/names.js';
import type { UpdatePerformance } from '../play/performance.js';
import { oldNameOf } from '../story/names.js';
import { deviationsAt, doomed, isStrandedAfterStop, madeAnewByStartup, predecessor } from './model.js';

export function landscape(performance: UpdatePerformance): readonly string[] {
  const { story, concerned, second } = performance;
  const lost = doomed(performance);
  return performance.needs.containers.flatMap((name) => {
    if (!concerned.has(name)) return [];
    const after = second.after.containers.get(onEngine(name));
    const asDeclared = declaredFaults(performance, name, after);
    if (asDeclared.length === 0 || (lost.has(name) && madeAnewByStartup(performance, name))) return [];
    if (story.second === 'update' && !lost.has(name)) return asDeclared;
    const asBefore = beforeFaults(performance, name, lost.has(name));
    return asBefore.length === 0
      ? []
      : [`${name} is neither as declared (${asDeclared.join('; ')}) nor as before (${asBefore.join('; ')})`];
  });
}

function declaredFaults(
  performance: UpdatePerformance,
  name: string,
  after: ContainerPhoto | undefined,
): readonly string[] {
  if (!after) return [`${name} is missing`];
  const { image } = performance.needs.configurationOf(name);
  const runs = image === 'ends' ? after.status === 'exited' && after.exitCode === 0 : isUp(after);
  return [
    ...(runs ? [] : [`${name} is ${after.status}`]),
    ...deviationsAt(performance, name, after, performance.second.after)
      .filter(({ remedy }) => remedy !== 'spare')
      .map(({ words }) => `${name}: ${words}`),
  ];
}

function beforeFaults(performance: UpdatePerformance, name: string, isDoomed: boolean): readonly string[] {
  const { begin, second, engineWentDown, needs } = performance;
  const before = predecessor(performance, name, begin);
  // What never was has nothing to go back to.
  if (!before) return [];
  // One that had given its name away already goes on under the new one.
  const after = predecessor(performance, name, second.after);
  if (after?.id !== before.id) return [`${before.name} is ${after ? 'another one' : 'gone'}`];
  const configuration = needs.configurationOf(name);
  const { image, networks } = configuration;
  // What has done its work needs no network.
  const declared = new Set(image === 'ends' ? [] : networks.map(({ network }) => onEngine(network)));
  // What cannot be replaced is not on a network that was made anew: only the new one would be.
  const left = [...before.networks.keys()].filter(
    (network) =>
      declared.has(network) &&
      !after.networks.has(network) &&
      !(isDoomed && begin.networks.get(network) !== second.after.networks.get(network)),
  );
  const excused = isDoomed
    ? engineWentDown || isUnbound(performance, before)
    : isStrandedAfterStop(performance, name);
  const mustRun = isUp(before) && !excused;
  return [
    ...(mustRun && !isUp(after) ? [`${before.name} ran, and is ${after.status}`] : []),
    ...left.map((network) => `${before.name} is not on ${network} any more`),
  ];
}

/** What was bound to one that is gone cannot be started again. */
function isUnbound({ second }: UpdatePerformance, { networkMode, linkedTo }: ContainerPhoto): boolean {
  const ids = new Set([...second.after.containers.values()].map(({ id }) => id));
  const [kind, owner = ''] = networkMode.split(':');
  return (kind === 'container' && !ids.has(owner)) || [...linkedTo].some((id) => !ids.has(id));
}

/** Who is bound to a container that was made anew is bound to the new one, whether the update was about it or not. */
export function dependentsFollow(performance: UpdatePerformance): readonly string[] {
  const { story, begin, first, second, needs, concerned, engineWentDown } = performance;
  if (engineWentDown || story.second !== 'update' || first.error !== undefined || second.error !== undefined)
    return [];
  return needs.containers.flatMap((name) => {
    const before = begin.containers.get(onEngine(name));
    const after = second.after.containers.get(onEngine(name));
    if (concerned.has(name) || !before || !isUp(before)) return [];
    if (deviationsAt(performance, name, before, begin).length > 0) return [];
    if (!after || !isUp(after)) return [`${name} ran, and is ${after?.status ?? 'gone'}`];
    const found = deviationsAt(performance, name, after, second.after);
    return found.filter(({ remedy }) => remedy === 'bound').map(({ words }) => `${name}: ${words}`);
  });
}

/** Exactly what is declared, and what nobody has to do with. */
export function nothingElse(performance: UpdatePerformance): readonly string[] {
  const { begin, second, needs, story } = performance;
  const declared = new Set(needs.containers.map(onEngine));
  const kept = [...second.after.containers.keys()].filter((name) => !declared.has(name));
  const goes = story.removeOrphans && story.names.length === 0 && second.error === undefined;
  const orphans = story.before.configurations
    .flatMap(containersOf)
    .map(onEngine)
    .filter((name) => begin.containers.has(name) && !declared.has(name));
  const former = new Set(
    needs.containers.flatMap((name) => {
      const there = predecessor(performance, name, begin);
      return there && there.name !== onEngine(name) ? [there.name] : [];
    }),
  );
  // Of one that seemed to work, the old one is kept until that is known: then it is the next run that goes back to it.
  const unsettled = new Set([...doomed(performance)].map(oldNameOf));
  return [
    ...kept
      .filter((name) => !begin.containers.has(name) && !unsettled.has(name))
      .map((name) => `${name} is left over`),
    ...orphans.flatMap((name) => {
      const isThere = second.after.containers.has(name);
      if (goes && isThere && !former.has(name))
        return [`${name} is not declared any more, and is still there`];
      return !story.removeOrphans && !isThere && !former.has(name) ? [`${name} was not asked to go`] : [];
    }),
  ];
}
