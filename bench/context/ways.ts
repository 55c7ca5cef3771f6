/** Ways to read or pack a folder, each taken from its beginning to its end. Milliseconds. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import { contextOf } from '../../src/image/context/context-of.js';

export async function timed(body: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await body();
  return performance.now() - begin;
}

/** As it is streamed to an engine. */
export async function pack(folder: string): Promise<void> {
  for await (const _ of contextOf({ kind: 'folder', path: folder, dockerfile: 'Dockerfile' }).stream());
}

export async function digest(folder: string): Promise<void> {
  await contextOf({ kind: 'folder', path: folder, dockerfile: 'Dockerfile' }).digest();
}

/** Into a pipe: `tar` reads no file where it sees that `/dev/null` gets them. */
export function tar(folder: string): Promise<void> {
  return shell('tar -c -f - -C "$1" . | cat > /dev/null', folder);
}

export function cat(file: string): Promise<void> {
  return shell('cat "$1" | cat > /dev/null', file);
}

/** In the pieces that are quickest. */
export async function streamRead(file: string): Promise<void> {
  for await (const _ of createReadStream(file, { highWaterMark: 1024 * 1024 }));
}

/** Into one and the same memory, which no stream can do. */
export async function plainRead(file: string): Promise<void> {
  await using handle = await open(file);
  const memory = Buffer.allocUnsafe(512 * 1024);
  while ((await handle.read(memory, 0, memory.length)).bytesRead > 0);
}

async function shell(script: string, parameter: string): Promise<void> {
  const child = spawn('sh', ['-c', script, 'sh', parameter], { stdio: 'inherit' });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`${script} ended with ${code}`);
}
