/** The Dockerfile that is among what has been put into a context. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hasCode } from '../../common/system-error.js';
import type { FileMember } from '../../common/tar/tar-member.js';
import { readArchive } from '../archive/read-archive.js';
import type { ContextPart } from './context-part.js';
import { filePath } from './file-path.js';

/**
 * Where the name is there twice, the later one; nothing where there is none.
 *
 * @param name path in the context
 * @throws Error of the file system, and those of `readArchive`
 */
export async function dockerfileTextIn(
  parts: readonly ContextPart[],
  name: string,
): Promise<string | undefined> {
  for (const part of parts.toReversed()) {
    const text = await textIn(part, name);
    if (text !== undefined) return text;
  }
  return undefined;
}

async function textIn(part: ContextPart, name: string): Promise<string | undefined> {
  switch (part.kind) {
    case 'member':
      return part.member.kind === 'file' && part.member.name === name ? textOf(part.member) : undefined;
    case 'path':
      if (part.name === name) return readFile(filePath(part.source), 'utf8');
      // A folder at the root; it need not have one.
      return part.name === '' ? readIfThere(join(part.source, name)) : undefined;
    case 'archive':
      return textInArchive(part.path, name);
    default:
      return part satisfies never;
  }
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

async function textInArchive(path: string, name: string): Promise<string | undefined> {
  for await (const member of readArchive(path)) {
    if (member.kind === 'file' && member.name === name) return textOf(member);
  }
  return undefined;
}

async function textOf({ content }: FileMember): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of content) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces).toString('utf8');
}
