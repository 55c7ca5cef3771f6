/** Trees on this machine, the `tar` of the system, and what is in an archive. */
import { execFileSync } from 'node:child_process';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { readArchive } from '../../../../src/image/archive/read-archive.js';

export function tar(...parameters: readonly string[]): void {
  execFileSync('tar', [...parameters], { stdio: ['ignore', 'ignore', 'pipe'] });
}

/** What can be told of every member; of files also what they hold. */
export async function membersOf(archive: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const members: Record<string, unknown>[] = [];
  for await (const member of readArchive(archive)) {
    const { content, ...plain } = { content: undefined, ...member };
    members.push(content ? { ...plain, content: await buffer(Readable.from(content)) } : plain);
  }
  return members;
}
