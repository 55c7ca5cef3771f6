/** Users and groups as `chown` and `docker run --user` take them (manual, section 3.5.1). */
import { DockerMapError } from '../../common/docker-map-error.js';
import { quote } from './quote.js';

/** A user whose group has the same name or id, `user:group`, or both of them. */
export type UserGroup = string | number | readonly [user: string | number, group: string | number];

/**
 * `user:group`. A text with a colon is returned as it is; otherwise user and group are the same. The parts are shell-quoted
 * where they need it.
 *
 * @throws DockerMapError `invalid-value`: it is empty, a negative id, or no pair.
 */
export function getUserGroup(user: UserGroup): string {
  if (typeof user === 'string' && user.includes(':')) return user;
  const parts: readonly (string | number)[] = typeof user === 'object' && user !== null ? user : [user, user];
  if (parts.length !== 2 || !parts.every(isUser)) {
    throw new DockerMapError('invalid-value', `${JSON.stringify(user)} is no user and group.`, {
      hint: 'Give a name, an id, `user:group`, or both of them in a list: [user, group].',
    });
  }
  return parts.map(quote).join(':');
}

/** The same, as one word of a shell's line, whatever it holds. */
export function userGroupWord(user: UserGroup): string {
  return typeof user === 'string' && user.includes(':') ? quote(user) : getUserGroup(user);
}

function isUser(part: unknown): boolean {
  return typeof part === 'number'
    ? Number.isSafeInteger(part) && part >= 0
    : typeof part === 'string' && part !== '';
}
