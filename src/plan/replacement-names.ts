/**
 * What containers are called while one takes the place of another. The names follow from the container's own, so that
 * what an interrupted run left behind is found and set right by the next one.
 */

/** The new container, until the old one has given its name away. */
export function newName(name: string): string {
  return `${name}.docker-map-new`;
}

/** The old container, from then on until it goes. */
export function oldName(name: string): string {
  return `${name}.docker-map-old`;
}
