/**
 * What may be a name. Names become parts of names on the engine (`map.configuration.instance`), so only
 * what the engine refuses there is refused, and what has a meaning of its own. Dots are allowed; names that
 * are ambiguous for that are found by the integrity check.
 */
import { nameOfAll } from '../reserved-names.js';
import type { Place } from './place.js';
import { readWord } from './scalar.js';

const wholeName = /^[a-zA-Z0-9][\w.-]*$/;
const partOfName = /^[\w.-]+$/;

/** The name of a map, which comes first in every name on the engine. */
export function readMapName(value: unknown, place: Place): string | undefined {
  const name = readWord(value, place);
  if (name === undefined || (wholeName.test(name) && name !== nameOfAll)) return name;
  const rule = "letters, digits, '_', '.' and '-', with a letter or digit first";
  return place.problem('invalid-name', `'${name}' cannot be the name of a map: a name has ${rule}`);
}

/** Reports a name that cannot be a later part of a name on the engine. `kind`: `a container`. */
export function checkName(name: string, kind: string, place: Place): void {
  if (name === nameOfAll) {
    place.problem('invalid-name', `'${name}' stands for all containers and cannot be the name of ${kind}`);
  } else if (!partOfName.test(name)) {
    const rule = "letters, digits, '_', '.' and '-'";
    place.problem('invalid-name', `'${name}' cannot be the name of ${kind}: a name has ${rule}`);
  }
}
