/** After the second run, everything that the action is about is as declared, and nothing else has moved. */
import { type Performance, photosOf } from '../play/performance.js';
import { type ContainerPhoto, isUp, type Photo } from '../stage/photo.js';
import { helperOf, label, onEngine, volumePath } from '../story/names.js';
import type { StoryConfiguration } from '../story/story.js';
import { expectedState, madeAnew } from './expected.js';

export function landscape(performance: Performance): readonly string[] {
  const { middle, end } = photosOf(performance);
  // It may not be possible to restart anything: see `secondRunSucceeds`.
  if (performance.story.action.kind === 'restart' && performance.engineWentDown) return [];
  const anew = madeAnew(performance, middle);
  return performance.needs.containers.flatMap((name) => {
    if (!performance.concerned.has(name)) return [];
    const before = middle.containers.get(onEngine(name));
    const after = end.containers.get(onEngine(name));
    return [
      ...stateFaults(performance, name, before, after, anew.has(name)),
      ...partFaults(performance, name, before, after, end),
    ];
  });
}

function stateFaults(
  performance: Performance,
  name: string,
  before: ContainerPhoto | undefined,
  after: ContainerPhoto | undefined,
  anew: boolean,
): readonly string[] {
  const expected = expectedState(performance, name, before, anew);
  const is = after ? after.status : 'gone';
  const fine = {
    up: after !== undefined && isUp(after),
    ended: after?.status === 'exited',
    gone: after === undefined,
    'as before': is === (before?.status ?? 'gone'),
  }[expected];
  return fine ? [] : [`${name} should be ${expected}, and is ${is} (was ${before?.status ?? 'gone'})`];
}

/** Networks, volumes and helpers of what was brought up. */
function partFaults(
  performance: Performance,
  name: string,
  before: ContainerPhoto | undefined,
  after: ContainerPhoto | undefined,
  end: Photo,
): readonly string[] {
  const { story, needs } = performance;
  if (story.action.kind !== 'startup' && story.action.kind !== 'create and start') return [];
  if (!after) return [];
  const configuration = needs.configurationOf(name);
  // What is persistent and has run is left as it is.
  const left = configuration.persistent && before?.status === 'exited' && before.id === after.id;
  return [
    ...(left ? [] : networkFaults(name, configuration, before, after)),
    ...(isOurs(after) ? mountFaults(name, configuration, after) : []),
    ...volumeFaults(configuration, end),
    ...stackFaults(name, configuration, after, end),
  ];
}

/** What others made is taken as it is. */
function isOurs({ labels }: ContainerPhoto): boolean {
  return labels[label.hash] !== undefined;
}

function networkFaults(
  name: string,
  { networks }: StoryConfiguration,
  before: ContainerPhoto | undefined,
  after: ContainerPhoto,
): readonly string[] {
  return networks.flatMap(({ network, aliases }) => {
    const known = after.networks.get(onEngine(network));
    if (!known) return [`${name} is not on network ${network}`];
    // Those of a connection that somebody else made are left as they are.
    const own = !before?.networks.has(onEngine(network));
    const missing = own ? aliases.filter((alias) => !known.includes(alias)) : [];
    return missing.map((alias) => `${name} is not known as ${alias} on network ${network}`);
  });
}

function mountFaults(
  name: string,
  { attaches, uses }: StoryConfiguration,
  after: ContainerPhoto,
): readonly string[] {
  const wanted = [
    ...attaches.map(({ alias }) => ({ alias, writable: true })),
    ...uses
      .filter((used) => used.name.includes('-'))
      .map((used) => ({ alias: used.name, writable: !used.readonly })),
  ];
  return wanted.flatMap(({ alias, writable }) => {
    const mount = after.mounts.find(({ target }) => target === volumePath(alias));
    const fine = mount?.volume === onEngine(alias) && mount.writable === writable;
    return fine ? [] : [`${name} does not have volume ${alias} as declared`];
  });
}

function volumeFaults({ attaches }: StoryConfiguration, { volumes, containers }: Photo): readonly string[] {
  return attaches.flatMap(({ alias, owner, mode }) => {
    const volume = volumes.get(onEngine(alias));
    // It comes with the containers that mount it, as another check sees; without one, its owner cannot be seen.
    if (!volume || !isMounted(volume.name, containers)) return [];
    return [
      ...(owner !== null && volume.owner !== owner
        ? [`volume ${alias} belongs to ${volume.owner}, not ${owner}`]
        : []),
      ...(mode !== null && volume.mode !== mode
        ? [`volume ${alias} has mode ${volume.mode}, not ${mode}`]
        : []),
      ...(containers.has(helperOf(alias)) ? [`the helper container of volume ${alias} is still there`] : []),
    ];
  });
}

function isMounted(name: string, containers: Photo['containers']): boolean {
  return [...containers.values()].some(({ mounts }) => mounts.some(({ volume }) => volume === name));
}

function stackFaults(
  name: string,
  { networkOf }: StoryConfiguration,
  after: ContainerPhoto,
  { containers }: Photo,
): readonly string[] {
  if (networkOf === null) return [];
  const owner = containers.get(onEngine(networkOf))?.id;
  return after.networkMode === `container:${owner}` ? [] : [`${name} is not in the network of ${networkOf}`];
}
