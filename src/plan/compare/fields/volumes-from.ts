/** Containers whose volumes are used: each is named, and what they mount is mounted here as well. */
import { textsAt } from '../../../engine/answer/read.js';
import { mountsByPath } from '../mounts/observed-places.js';
import { placesIn } from '../mounts/place.js';
import { containerName } from '../normalise/container-reference.js';
import type { FieldRule } from '../rule.js';
import type { Subject } from '../subject.js';
import type { Entry } from '../value.js';

const volumesFrom: FieldRule = {
  name: 'volumes_from',
  fields: ['VolumesFrom'],
  mode: 'at-least',
  sides: (subject) => {
    const declared = textsAt(subject.declared, 'VolumesFrom').map((text) => entryOf(subject, text));
    const observed = textsAt(subject.observed, 'VolumesFrom').map((text) => entryOf(subject, text));
    return {
      declared: declared.length === 0 ? undefined : declared,
      expected: declared,
      observed: observed.map((entry) => withoutMissing(subject, entry)),
    };
  },
};

export const volumesFromRules: readonly FieldRule[] = [volumesFrom];

/** `container[:mode]`, where `rw` is the default. */
function entryOf(subject: Subject, text: string): Entry {
  const [reference = '', modes = ''] = text.split(':');
  const key = containerName(subject, reference);
  const content = modes
    .split(',')
    .filter((mode) => mode !== '' && mode !== 'rw')
    .join();
  return { key, content, text: content ? `${key}:${content}` : key };
}

function withoutMissing(subject: Subject, entry: Entry): Entry {
  const mounts = mountsByPath(subject);
  const own = placesIn(subject.declared);
  const missing = [...volumesOf(subject, entry.key)].filter(([path, volume]) => {
    if (own.has(path)) return false;
    const mount = mounts.get(path);
    return mount === undefined || (volume !== undefined && mount.source !== volume);
  });
  if (missing.length === 0) return entry;
  const paths = missing.map(([path]) => path).join(' and ');
  return { ...entry, content: `${entry.content} ${paths}`, text: `${entry.text} (without ${paths})` };
}

/**
 * What a container mounts, or will when it is made anew: the volume at each path, or nothing where any will do. Its
 * volumes without names stay with it; what it has from others is what those have.
 */
function volumesOf(subject: Subject, name: string): ReadonlyMap<string, string | undefined> {
  const { containers, landscape } = subject;
  const observed = (containers.get(name)?.mounts ?? []).flatMap(({ path, volume }) =>
    volume === undefined ? [] : [[path, volume] as const],
  );
  const volumes = new Map<string, string | undefined>(observed);
  const item = landscape.items.get(`container:${name}`);
  if (item?.kind !== 'container') return volumes;
  const { HostConfig: hostConfig, ...body } = item.payload;
  for (const other of hostConfig.VolumesFrom ?? []) {
    const reference = other.split(':', 1).join();
    for (const [path, volume] of volumesOf(subject, reference)) volumes.set(path, volume);
  }
  for (const { path, kind, source } of placesIn({ ...body, ...hostConfig }).values()) {
    if (kind === 'other') continue;
    volumes.set(path, kind === 'volume' ? source : kind === 'bind' ? undefined : volumes.get(path));
  }
  return volumes;
}
