/** What becomes of the containers where a test lets the host die. */
import { checkKeys } from '../checks/check-keys.js';
import { checkedWord } from '../checks/check-word.js';
import { type Place, placeIn } from '../checks/place.js';
import { CONTAINERS_AT_RESTART, type ContainersAtRestart } from '../faults/fault-kinds.js';

export interface WhenDown {
  readonly containers?: ContainersAtRestart | undefined;
}

/**
 * @param usual where nothing is said
 * @param where names the call in errors: `stop`
 * @throws DockerMapError `engine-option`
 */
export function containersIn(
  options: WhenDown,
  usual: ContainersAtRestart,
  where: string,
): ContainersAtRestart {
  const place: Place = { code: 'engine-option', where };
  checkKeys(options, { keys: ['containers'], form: `${where}({ containers: '${usual}' })` }, place);
  return checkedWord(options.containers ?? usual, CONTAINERS_AT_RESTART, placeIn(place, 'containers'));
}
