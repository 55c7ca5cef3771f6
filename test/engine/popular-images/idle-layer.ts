/** One layer for all images: whatever program an image starts is there, waits, and ends when it is asked to. */
import { readFileSync } from 'node:fs';
import { ensureBusybox } from '../../../script/lib/busybox.js';
import type { FileEntry, NamedEntry } from '../../../src/testing/archive/file-entry.js';
import { writeTar } from '../../../src/testing/archive/write-tar.js';
import type { ImageMetadata } from './image-metadata.js';

/** A health check may be the same program, or another: whatever is not the container's first process ends at once. */
const idle = `#!/bin/busybox sh
[ $$ = 1 ] || exit 0
trap 'exit 0' TERM INT QUIT USR1 WINCH
/bin/busybox sleep 2147483647 &
wait
`;

const users = [
  'root',
  'memcache',
  'haproxy',
  'jetty',
  'varnish',
  'jenkins',
  'sonarqube',
  'appuser',
  'nobody',
];

/** @returns a tar archive */
export async function idleLayer(images: readonly ImageMetadata[]): Promise<Buffer> {
  const busybox = readFileSync(await ensureBusybox());
  const passwd = users.map((user, id) => `${user}:x:${id}:${id}::/:/bin/busybox\n`).join('');
  const group = users.map((user, id) => `${user}:x:${id}:\n`).join('');
  return writeTar([
    program('bin/busybox', busybox),
    file('etc/passwd', Buffer.from(passwd), 0o644),
    file('etc/group', Buffer.from(group), 0o644),
    ...[...new Set(images.map(programOf))].map((path) => program(path, Buffer.from(idle))),
  ]);
}

/** Path, without its slash, of what a container of the image starts. */
function programOf({ name, Entrypoint = [], Cmd = [] }: ImageMetadata): string {
  const [word] = [...Entrypoint, ...Cmd];
  if (word === undefined) return `usr/local/bin/${name}`;
  return word.startsWith('/') ? word.slice(1) : `usr/local/bin/${word}`;
}

function program(name: string, content: Buffer): NamedEntry {
  return file(name, content, 0o755);
}

function file(name: string, content: Buffer, mode: number): NamedEntry {
  const entry: FileEntry = { kind: 'file', mode, uid: 0, gid: 0, modified: 0, content, linkTarget: '' };
  return { name, entry };
}
