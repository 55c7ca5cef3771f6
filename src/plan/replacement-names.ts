/**
 * What containers are called while one takes the place of another. The names follow from the container's own, so that
 * what an interrupted run left behind is found and set right by the next one.
 */

const newSuffix = '.docker-map-new';
const oldSuffix = '.docker-map-old';

/** The new container, until the old one has given its name away. */
export function newName(name: string): string {
  return name + newSuffix;
}

/** The old container, from then on until it goes. */
export function oldName(name: string): string {
  return name + oldSuffix;
}

/** The container's own name, from one of the two above; nothing for any other name. */
export function nameWithin(name: string): string | undefined {
  return name.endsWith(newSuffix) || name.endsWith(oldSuffix) ? name.slice(0, -newSuffix.length) : undefined;
}
