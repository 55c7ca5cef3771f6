/**
 * Whether a process in a container is a certain command. Engines show processes as the host sees them: words joined by
 * spaces, and users by their ids, or by names for them that are the host's or the container's. What cannot be told to be different counts as the same: a command
 * that is run once more does more harm than one that is missed.
 */
import type { ContainerProcess } from '../engine/snapshot.js';
import type { ExecItem } from '../landscape/landscape.js';

/** @param user whose processes those of the command are, where it names none */
export function isProcessOf(
  { command, user }: ContainerProcess,
  item: ExecItem,
  defaultUser: string,
  check: 'full' | 'partial',
): boolean {
  return isCommandLine(squeezed(command), item.command, check) && mayBeUser(user, item.user ?? defaultUser);
}

function isCommandLine(observed: string, words: readonly string[], check: 'full' | 'partial'): boolean {
  return spellings(words).some((line) => (check === 'full' ? observed === line : observed.includes(line)));
}

/** A shell with a single command to run lets it take its own place, so that only that one is seen. */
function spellings(words: readonly string[]): readonly string[] {
  const line = squeezed(words.join(' '));
  const [shell = '', option = '', script, ...others] = words;
  if (script === undefined || others.length > 0 || !/(?:^|\/)(?:ba|da|a|z|k)?sh$/.test(shell)) return [line];
  return /^-[a-z]*c$/.test(option) ? [line, squeezed(script).replace(/^exec /, '')] : [line];
}

/** Engines take the columns of a list of processes apart at spaces, and so lose how many there were. */
function squeezed(line: string): string {
  return line.trim().replaceAll(/\s+/g, ' ');
}

/** Ids from here on may be those of a user namespace, in which they mean others. */
const firstMappedId = 65_536;

function mayBeUser(observed: string, declared: string): boolean {
  const [own, other] = [idOrName(observed), idOrName(declared.split(':', 1).join())];
  if (own === other || (typeof own === 'number' && own >= firstMappedId)) return true;
  // A name other than root's is the host's, or the container's: it says nothing of an id, but that it is not 0.
  return own !== 0 && other !== 0 && (typeof own === 'string' || typeof other === 'string');
}

function idOrName(user: string): number | string {
  if (user === 'root' || user === '') return 0;
  return /^\d+$/.test(user) ? Number(user) : user;
}
