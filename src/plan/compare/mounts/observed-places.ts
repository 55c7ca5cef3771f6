/** What is really mounted in a container, seen from what is declared. */
import type { ContainerMount } from '../../../engine/snapshot.js';
import { isGeneratedName } from '../../generated-name.js';
import { cleanPath } from '../normalise/path.js';
import type { Subject } from '../subject.js';
import { type Place, type Places, placesIn } from './place.js';

export function mountsByPath({ details }: Subject): ReadonlyMap<string, ContainerMount> {
  return new Map(details.mounts.map((mount) => [cleanPath(mount.path), mount]));
}

/**
 * The container's own places, and what other containers have brought to places that are declared. Volumes go by the name
 * of what is mounted; one that is gone, with its mount, is not there, whatever the container was made with.
 */
export function observedPlaces(subject: Subject, declared: Places): Places {
  const mounts = mountsByPath(subject);
  const own = placesIn(subject.observed);
  const paths = new Set([...own.keys(), ...declared.keys()]);
  const places = [...paths].flatMap((path) => observedPlace(path, own.get(path), mounts.get(path)) ?? []);
  return new Map(places.map((place) => [place.path, forgiving(place, declared.get(place.path), subject)]));
}

function observedPlace(
  path: string,
  own: Place | undefined,
  mount: ContainerMount | undefined,
): Place | undefined {
  if (own?.kind === 'other') return own;
  if (mount === undefined) return undefined;
  const { type, source, writable } = mount;
  const readonly = !writable;
  const options = own?.options ?? '';
  if (type === 'volume') return { path, kind: 'volume', source, readonly, options };
  if (type !== 'bind') return { path, kind: 'other', source, readonly, options };
  // Desktop engines show another path than the one that was declared.
  return {
    path,
    kind: 'bind',
    source: own?.kind === 'bind' ? own.source : cleanPath(source),
    readonly,
    options,
  };
}

/** Any volume will do where none is named; where the image wants one, that is one without a name. */
function forgiving(place: Place, declared: Place | undefined, { image }: Subject): Place {
  if (place.kind !== 'volume') return place;
  const unnamed = { ...place, kind: 'anonymous', source: '' } as const;
  if (declared !== undefined) return declared.kind === 'anonymous' ? unnamed : place;
  const isOfImage = image !== undefined && placesIn({ Volumes: image['Volumes'] }).has(place.path);
  return isOfImage && isGeneratedName(place.source) ? unnamed : place;
}
