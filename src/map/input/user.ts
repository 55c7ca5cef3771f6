/** `user`: the user of a container's process and of its volumes, with a group where one is given. */
import { accepted } from '../accepted.js';
import { userProperties } from '../element-properties.js';
import type { User } from '../elements.js';
import { readFields } from './fields.js';
import type { Place } from './place.js';
import { readWord } from './scalar.js';
import { describe, isList, isMapping } from './shape.js';

/** `name`, `name:group`, an id, `id:id`, `[user, group]`, or named fields. */
export function readUser(value: unknown, place: Place): User | undefined {
  if (isMapping(value)) {
    const fields = readFields(value, place, userProperties);
    return fields && userOf(fields.require('user', readWord), fields.read('group', readWord));
  }
  if (!isList(value)) return fromWord(value, place);
  const [user, group] = value;
  if (value.length !== 2) return place.refuse('a user and a group', describe(value));
  return userOf(readWord(user, place.at(0)), readWord(group, place.at(1)));
}

function fromWord(value: unknown, place: Place): User | undefined {
  const word = readWord(value, place);
  if (word === undefined) return undefined;
  const [user = '', group, ...more] = word.split(':');
  if (user === '' || group === '' || more.length > 0) return place.refuse(accepted.user, describe(value));
  return userOf(user, group);
}

function userOf(user: string | undefined, group: string | undefined): User | undefined {
  if (user === undefined) return undefined;
  return group === undefined ? { user } : { user, group };
}
