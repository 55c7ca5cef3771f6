/** Finds words that an option does not have, and the ones that were probably meant. */
import { DockerMapError } from '../../common/docker-map-error.js';
import { nearest } from '../../common/suggest.js';
import { isFields } from '../../engine/answer/read.js';

/** @throws DockerMapError `engine-option` where there are other keys, or there is no object */
export function checkKeys(value: unknown, known: readonly string[], where: string): void {
  if (!isFields(value)) throw new DockerMapError('engine-option', `${where}: ${typeof value} is no object.`);
  for (const key of Object.keys(value)) {
    if (known.includes(key)) continue;
    const meant = nearest(key, known);
    throw new DockerMapError('engine-option', `${where}: there is no "${key}".`, {
      hint: meant ? `Did you mean "${meant}"?` : `There are: ${known.join(', ')}.`,
    });
  }
}
