/** The two ways in which a declared user reaches the engine. */
import type { User } from '../map/elements.js';

/** As a container's user: exactly what was declared, the group only if one was. */
export function containerUser({ user, group }: User): string {
  return group === undefined ? user : `${user}:${group}`;
}

/** As `chown` reads it: a user alone stands for the group of that name or id as well. */
export function chownOwner({ user, group }: User): string {
  return `${user}:${group ?? user}`;
}
