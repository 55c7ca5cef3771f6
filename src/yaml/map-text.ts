/** The text of a map, from a file or from bytes. */
import { readFile } from 'node:fs/promises';
import { DockerMapError } from '../common/docker-map-error.js';

/** @throws {DockerMapError} `file-unreadable` */
export async function readMapText(path: string): Promise<string> {
  return decodeMapText(await read(path), path);
}

/** UTF-8. @throws {DockerMapError} `file-unreadable` where the bytes are something else. */
export function decodeMapText(text: string | Uint8Array, file: string): string {
  if (typeof text === 'string') return text;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(text);
  } catch (cause) {
    const hint = 'Save the file as UTF-8.';
    throw new DockerMapError('file-unreadable', `${file} is not UTF-8 text`, { hint, cause });
  }
}

async function read(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (cause) {
    const { reason, hint } = faults[codeOf(cause)] ?? otherFault(cause);
    throw new DockerMapError('file-unreadable', `cannot read the map file ${path}: ${reason}`, {
      hint,
      cause,
    });
  }
}

interface Fault {
  readonly reason: string;
  readonly hint: string;
}

const missing: Fault = { reason: 'there is no such file', hint: 'Check the path.' };
const forbidden: Fault = { reason: 'you may not read it', hint: 'Change its permissions, or the user.' };

/** By the code of the system's error. */
const faults: Readonly<Record<string, Fault>> = {
  ENOENT: missing,
  ENOTDIR: missing,
  EISDIR: { reason: 'it is a folder', hint: 'Name the file in it.' },
  EACCES: forbidden,
  EPERM: forbidden,
};

function otherFault(cause: unknown): Fault {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return { reason, hint: 'Check the path, and that you may read the file.' };
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
