/** Names of containers: what may be one, which are free, and what a container is called that was given none. */
import type { EngineState } from '../../state/engine-state.js';
import { Refusal } from '../../state/refusal.js';

const FORM = /^[a-zA-Z0-9][a-zA-Z0-9_.-]+$/;

/**
 * The name without slash, if it is one and free.
 *
 * @throws Refusal 400, 409
 */
export function freeName(state: EngineState, name: string): string {
  const bare = name.replace(/^\//, '');
  if (!FORM.test(bare))
    throw new Refusal(400, `Invalid container name (${name}), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed`);
  const other = state.containers.named(bare);
  if (other)
    throw new Refusal(
      409,
      `Conflict. The container name "/${bare}" is already in use by container "${other.id}". You have to remove (or rename) that container to be able to reuse that name.`,
    );
  return bare;
}

const MOODS = ['brave', 'calm', 'clever', 'eager', 'gentle', 'happy', 'keen', 'lucid', 'merry', 'modest'];
const PEOPLE = ['curie', 'darwin', 'euler', 'franklin', 'gauss', 'hopper', 'kepler', 'lovelace', 'noether'];

/** @param id of the container: the same id gets the same name, with a number where that is taken */
export function madeUpName(state: EngineState, id: string): string {
  const seed = Number.parseInt(id.slice(0, 8), 16);
  const mood = MOODS[seed % MOODS.length];
  const person = PEOPLE[Math.floor(seed / MOODS.length) % PEOPLE.length];
  const name = `${mood}_${person}`;
  for (let number = 0; ; number++) {
    const candidate = number === 0 ? name : `${name}${number}`;
    if (!state.containers.named(candidate)) return candidate;
  }
}
