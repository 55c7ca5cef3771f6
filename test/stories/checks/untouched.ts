/** What the action is not about keeps its place: nothing asks for a change of it, and it is as it was. */
import { actsOf, type Performance, photosOf } from '../play/performance.js';
import type { ContainerPhoto, Photo } from '../stage/photo.js';
import { helperOf, onEngine } from '../story/names.js';
import { deedWords } from './deed.js';
import { madeAnew, mayGo } from './expected.js';
import { changingDeeds } from './steps-of-deeds.js';

/** Things that the map does not declare. */
export function foreignUntouched(performance: Performance): readonly string[] {
  const { begin, end } = photosOf(performance);
  const names = performance.story.before.foreign.map(({ name }) => name);
  return [
    ...askedFaults(performance, new Set(names)),
    ...names.flatMap((name) => containerFaults(name, begin, end, !performance.engineWentDown)),
    ...performance.story.before.foreign.flatMap(({ kind, name }) => {
      const [before, after] = kind === 'network' ? [begin.networks.get(name), end.networks.get(name)] : [];
      return before === after ? [] : [`the foreign network ${name} is another one now`];
    }),
  ];
}

/** Declared containers that the action is not about; of the others, those that need not change. */
export function unneededUntouched(performance: Performance): readonly string[] {
  const { begin, middle, end } = photosOf(performance);
  const { needs, concerned, story, engineWentDown } = performance;
  const others = needs.containers.filter((name) => !concerned.has(name)).map(onEngine);
  const up = story.action.kind === 'startup' || story.action.kind === 'create and start';
  const anew = new Set([...madeAnew(performance, begin), ...madeAnew(performance, middle)]);
  const kept = needs.containers.filter((name) => concerned.has(name) && !anew.has(name));
  return [
    ...askedFaults(performance, new Set(others)),
    ...others.flatMap((name) => containerFaults(name, begin, end, !engineWentDown)),
    ...(up ? kept.flatMap((name) => keptFaults(performance, name, begin, end)) : []),
  ];
}

/** A container that exists stays the same one; one that runs goes on running, but for those in a renewed network. */
function keptFaults(performance: Performance, name: string, begin: Photo, end: Photo): readonly string[] {
  const before = begin.containers.get(onEngine(name));
  const after = end.containers.get(onEngine(name));
  if (!before) return [];
  if (before.id !== after?.id) return [`${name} was there, and was made anew`];
  const { networkOf } = performance.needs.configurationOf(name);
  const running = before.status === 'running' || before.status === 'paused';
  if (!running || performance.engineWentDown || networkOf !== null) return [];
  return before.starts === after.starts && before.status === after.status
    ? []
    : [
        `${name} was ${before.status} (start ${before.starts}), and is ${after.status} (start ${after.starts})`,
      ];
}

/** Volumes stay, with and without a name, unless the action was told to remove them. */
export function volumesKept(performance: Performance): readonly string[] {
  const { begin, middle, end } = photosOf(performance);
  const may = [mayGo(performance, begin), mayGo(performance, middle)];
  return [[begin, middle] as const, [middle, end] as const].flatMap(([before, after]) =>
    [...before.volumes.values()].flatMap(({ name, created, anonymous }) =>
      after.volumes.get(name)?.created === created || may.some((allows) => allows(name))
        ? []
        : [`volume ${anonymous ? `without a name ${name.slice(0, 8)}` : name} is lost`],
    ),
  );
}

/** Networks stay, unless the action was told to remove them. */
export function networksKept(performance: Performance): readonly string[] {
  const { begin, end } = photosOf(performance);
  const { kind, removeNetworks } = performance.story.action;
  if (removeNetworks && (kind === 'remove' || kind === 'shutdown')) return [];
  return [...begin.networks].flatMap(([name, id]) =>
    end.networks.get(name) === id ? [] : [`network ${name} is lost`],
  );
}

/** After the second run, no helper container of a volume that the action is about is left. */
export function noHelpers(performance: Performance): readonly string[] {
  const { begin, end } = photosOf(performance);
  const { needs, concerned, story } = performance;
  const still = story.action.kind === 'stop' || story.action.kind === 'restart';
  const aliases = needs.containers.flatMap((name) =>
    needs.configurationOf(name).attaches.map(({ alias }) => ({ alias, concerned: concerned.has(name) })),
  );
  return [...new Set(aliases)].flatMap((volume) => {
    const helper = helperOf(volume.alias);
    const left = end.containers.has(helper);
    const wasThere = begin.containers.has(helper);
    return left && (!wasThere || (volume.concerned && !still)) ? [`${helper} is left over`] : [];
  });
}

function askedFaults(performance: Performance, names: ReadonlySet<string>): readonly string[] {
  return actsOf(performance).flatMap((act) =>
    changingDeeds(act)
      .filter(({ target }) => names.has(target))
      .map((deed) => `nobody may ask for this: ${deedWords(deed)}`),
  );
}

function containerFaults(name: string, begin: Photo, end: Photo, alsoRuns: boolean): readonly string[] {
  const [before, after] = [begin.containers.get(name), end.containers.get(name)];
  const words = (container: ContainerPhoto | undefined) =>
    container
      ? `${container.id.slice(0, 8)}${alsoRuns ? ` ${container.status}, start ${container.starts}` : ''}`
      : 'absent';
  return words(before) === words(after) ? [] : [`${name} was ${words(before)}, and is ${words(after)}`];
}
