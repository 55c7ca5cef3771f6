/** Errors of the operating system: which one it is, and its words. */
import { getSystemErrorMap } from 'node:util';
import { messageOf } from './message-of.js';

/** @param code `ENOENT`, `EACCES` */
export function hasCode(thrown: unknown, code: string): boolean {
  return thrown instanceof Error && 'code' in thrown && thrown.code === code;
}

/**
 * `no such file or directory`: without the code and the path that Node puts around it, for messages that name the path. The
 * message of any other error as it is.
 */
export function reasonOf(thrown: unknown): string {
  return systemWords(thrown) ?? messageOf(thrown);
}

function systemWords(thrown: unknown): string | undefined {
  // Those of zlib have numbers too, and mean something else by them.
  if (!(thrown instanceof Error && 'syscall' in thrown && 'errno' in thrown)) return undefined;
  const { errno } = thrown;
  return typeof errno === 'number' ? getSystemErrorMap().get(errno)?.[1] : undefined;
}
