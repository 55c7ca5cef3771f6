/**
 * Whether a container is as its configuration declares it: a small model of its own, written from the documentation. It
 * knows nothing of how docker-map compares.
 */
import { isFields } from '../../../../src/engine/answer/read.js';
import type { ContainerPhoto, Photo } from '../../stage/photo.js';
import { onEngine, volumePath } from '../../story/names.js';
import { keptPath, tagOf, unnamedPaths } from '../story/names.js';
import type { UpdateConfiguration } from '../story/story.js';

export interface Deviation {
  /** As docker-map calls it. */
  readonly field: string;
  readonly words: string;
  /**
   * What it takes: a change of the container where it is, or a new one. `bound`: it is bound to another container that is
   * not there any more, which may show in other ways than as a difference. `spare`: a volume without a name is not
   * declared any more, and may stay in sight, since nobody knows beforehand what volumes a new image has.
   */
  readonly remedy: 'in place' | 'anew' | 'bound' | 'spare';
}

interface World {
  readonly photo: Photo;
  /** Ids of images by tag. */
  readonly imageIds: ReadonlyMap<string, string>;
}

type Part = (photo: ContainerPhoto, declared: UpdateConfiguration, world: World) => readonly Deviation[];

export const deviations: Part = (photo, declared, world) =>
  [process, health, port, volumes, bindings, limits, networks].flatMap((part) =>
    part(photo, declared, world),
  );

const process: Part = ({ imageId, config }, { image, variables, command }, { imageIds }) => {
  const level = textsIn(config['Env']).find((text) => text.startsWith('LEVEL='));
  const wanted = variables['LEVEL'] === undefined ? undefined : `LEVEL=${variables['LEVEL']}`;
  const ownCommand = command === null ? '/program' : command;
  return [
    ...differing('image', imageIds.get(tagOf(image)), imageId),
    ...differing('environment', wanted, level),
    ...differing('command', ownCommand, textsIn(config['Cmd']).join(' ')),
  ];
};

/** Nanoseconds; images have other ones. */
const declaredInterval = 30_000_000_000;

const health: Part = ({ config }, { healthCheck }) => {
  const check = isFields(config['Healthcheck']) ? config['Healthcheck'] : {};
  return differing('healthcheck', healthCheck, check['Interval'] === declaredInterval);
};

const port: Part = ({ hostConfig }, declared) => {
  const bindings = isFields(hostConfig['PortBindings']) ? hostConfig['PortBindings']['80/tcp'] : undefined;
  const [first]: readonly unknown[] = Array.isArray(bindings) ? bindings : [];
  const published = isFields(first) ? String(first['HostPort']) : undefined;
  return differing('port_bindings', declared.port === null ? undefined : String(declared.port), published);
};

const volumes: Part = ({ mounts }, declared, { photo }) => {
  const attached = declared.attaches.map((alias) => [volumePath(alias), onEngine(alias)] as const);
  const inherited = declared.uses.flatMap((used) =>
    (photo.containers.get(onEngine(used))?.mounts ?? []).map(
      ({ target, volume }) => [target, volume] as const,
    ),
  );
  const own = new Map([...attached, ...unnamedPaths(declared).map((path) => [path, undefined] as const)]);
  const known = new Map([...inherited, ...own]);
  return [
    ...[...own].flatMap(([path, volume]) => {
      const mount = mounts.find(({ target }) => target === path);
      const fine = mount?.volume !== undefined && (volume === undefined || mount.volume === volume);
      return fine ? [] : [anew('volumes', `${path} is ${mount?.volume ?? 'not mounted'}`)];
    }),
    ...inherited
      .filter(([path]) => !own.has(path))
      .flatMap(([path, volume]) => {
        const mount = mounts.find(({ target }) => target === path);
        return mount && mount.volume === volume
          ? []
          : [bound('volumes_from', `${path} is not that of the other`)];
      }),
    ...mounts
      .filter(({ target }) => !known.has(target) && target !== keptPath)
      .filter(({ target }) => declared.uses.length === 0 || isOwn(target, declared))
      .map(({ target, volume }) =>
        isOwn(target, declared)
          ? surplus(target, photo.volumes.get(volume ?? '')?.anonymous === true)
          : bound('volumes', `${target} is mounted`),
      ),
  ];
};

function isOwn(path: string, { name, previousName }: UpdateConfiguration): boolean {
  return [name, previousName ?? name].some(
    (one) => path.startsWith(`/shares/${one}`) || path.startsWith(volumePath(`${one}-`)),
  );
}

const bindings: Part = ({ linkedTo, networkMode, networks }, declared, { photo }) => {
  const { links, networkOf } = declared;
  // On other networks than the default one, an engine forgets them.
  const onDefault = networkOf === null && declared.networks.length === 0;
  const ids = new Set(links.map((name) => photo.containers.get(onEngine(name))?.id ?? ''));
  const owner = networkOf === null ? undefined : photo.containers.get(onEngine(networkOf))?.id;
  const shared = networkMode.startsWith('container:');
  return [
    ...(!onDefault || sameMembers(ids, linkedTo)
      ? []
      : [bound('links', `is linked to ${linkedTo.size} others`)]),
    ...(networkOf === null && shared ? [anew('network_mode', 'shares a network stack')] : []),
    ...(networkOf !== null && !shared ? [anew('network_mode', 'shares no network stack')] : []),
    ...(networkOf !== null && shared && networkMode !== `container:${owner}`
      ? [bound('network_mode', `does not share the stack of ${networkOf}`)]
      : []),
    ...(networks.size === 0 && !shared && networkOf === null && links.length > 0
      ? [bound('links', 'is on no network')]
      : []),
  ];
};

const limits: Part = ({ hostConfig }, { memory, restart }) => {
  const limit = Number(hostConfig['Memory'] ?? 0);
  const policy = isFields(hostConfig['RestartPolicy']) ? hostConfig['RestartPolicy']['Name'] : '';
  const name = typeof policy === 'string' && policy !== '' ? policy : 'no';
  const wanted = memory === null ? 0 : memory * 2 ** 20;
  return [
    ...differing('mem_limit', wanted, limit, wanted === 0 ? 'anew' : 'in place'),
    ...differing('restart_policy', restart ?? 'no', name, 'in place'),
  ];
};

const networks: Part = (photo, declared) => {
  if (declared.networkOf !== null || photo.networkMode.startsWith('container:')) return [];
  const wanted = new Map(declared.networks.map(({ network, alias }) => [onEngine(network), alias] as const));
  if (wanted.size === 0) wanted.set('bridge', false);
  const missing = [...wanted].flatMap(([network, alias]): readonly Deviation[] => {
    const known = photo.networks.get(network);
    if (!known) return [inPlace(`network ${network}`, `is not on ${network}`)];
    const named = known.some((name) => name.startsWith('known-as-'));
    return named === alias
      ? []
      : [inPlace(`network ${network}`, `has ${named ? 'a' : 'no'} further name on ${network}`)];
  });
  const surplus = [...photo.networks.keys()].filter((network) => !wanted.has(network));
  return [...missing, ...surplus.map((network) => inPlace(`network ${network}`, `is on ${network}`))];
};

function differing(
  field: string,
  declared: unknown,
  is: unknown,
  remedy: Deviation['remedy'] = 'anew',
): readonly Deviation[] {
  return declared === is ? [] : [{ field, words: `${field} is ${is}, not ${declared}`, remedy }];
}

function anew(field: string, words: string): Deviation {
  return { field, words, remedy: 'anew' };
}

function bound(field: string, words: string): Deviation {
  return { field, words, remedy: 'bound' };
}

function surplus(path: string, isUnnamed: boolean): Deviation {
  return { field: 'volumes', words: `${path} is mounted`, remedy: isUnnamed ? 'spare' : 'anew' };
}

function inPlace(field: string, words: string): Deviation {
  return { field, words, remedy: 'in place' };
}

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((text): text is string => typeof text === 'string') : [];
}

function sameMembers(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return some.size === others.size && [...some].every((one) => others.has(one));
}
