/** The text of a file, or of bytes: UTF-8, and no longer than it may be. */
import { type FileHandle, open } from 'node:fs/promises';
import { DockerMapError } from '../common/docker-map-error.js';
import { messageOf } from '../common/message-of.js';

/** What a text may have unless something else is said: as much as some ten thousand containers take. */
const mostBytes = 4 * 1024 * 1024;

/**
 * @param called What the file is: `the map file`.
 * @throws {DockerMapError} `file-unreadable`, `file-too-large`
 */
export async function readTextFile(path: string, called: string, most = mostBytes): Promise<string> {
  const bytes = await read(path, called, most);
  return decodeText(bytes, path, most);
}

/** @throws {DockerMapError} `file-unreadable` where the bytes are not UTF-8, `file-too-large` */
export function decodeText(text: string | Uint8Array, file: string, most = mostBytes): string {
  if (Buffer.byteLength(text) > most) throw tooLarge(file, most);
  if (typeof text === 'string') return text;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(text);
  } catch (cause) {
    const hint = 'Save the file as UTF-8.';
    throw new DockerMapError('file-unreadable', `${file} is not UTF-8 text`, { hint, cause });
  }
}

function tooLarge(file: string, most: number): DockerMapError {
  const size = most % mebibyte === 0 ? `${most / mebibyte} MiB` : `${most} bytes`;
  return new DockerMapError('file-too-large', `${file} has more than ${size}`, {
    hint: 'Divide it; in code, the option maxBytes raises the limit.',
  });
}

const mebibyte = 1024 * 1024;

async function read(path: string, called: string, most: number): Promise<Uint8Array> {
  try {
    const file = await open(path);
    try {
      return await readAtMost(file, most + 1);
    } finally {
      await file.close();
    }
  } catch (cause) {
    const { reason, hint } = faults[codeOf(cause)] ?? otherFault(cause);
    throw new DockerMapError('file-unreadable', `cannot read ${called} ${path}: ${reason}`, { hint, cause });
  }
}

/** Some files do not know their size before they are read: pipes, devices. */
async function readAtMost(file: FileHandle, most: number): Promise<Uint8Array> {
  const { size } = await file.stat();
  if (size >= most) return new Uint8Array(most);
  const chunks: Uint8Array[] = [];
  let total = 0;
  while (total < most) {
    const room = Math.min(most - total, Math.max(size - total, 0) + 65536);
    const { bytesRead, buffer } = await file.read({ buffer: Buffer.alloc(room) });
    if (bytesRead === 0) break;
    chunks.push(buffer.subarray(0, bytesRead));
    total += bytesRead;
  }
  return Buffer.concat(chunks);
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
  const reason = messageOf(cause);
  return { reason, hint: 'Check the path, and that you may read the file.' };
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
