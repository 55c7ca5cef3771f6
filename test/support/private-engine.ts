/** A second engine, for tests that stop it, kill it and start it again, or take its disk away. */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram } from '../../script/lib/debian.js';
import { ensureBusyboxImage } from '../../script/lib/engine/busybox-image.js';
import { Daemon } from '../../script/lib/engine/daemon.js';
import type { TestEngine } from './test-engine.js';

export interface PrivateEngineOptions {
  /** Size of a file system, in memory, of the engine's own. Default: none, it is on that of the temporary folder. */
  readonly megabytes?: number;
}

export interface PrivateEngine extends TestEngine, AsyncDisposable {
  /** Folder of its images, containers and volumes. */
  readonly data: string;
  /** Starts the engine again after it was stopped or killed; resolves when it answers. */
  start(): Promise<void>;
  /** As a system's shutdown does: containers are stopped. What there is stays. */
  stop(): Promise<void>;
  /** As a crash does. What there is stays. */
  kill(): Promise<void>;
}

const image = 'docker-map-test/busybox:latest';

/** Whether this machine can run an engine of our own: for `describe.skipIf`. */
export const hasPrivateEngine =
  process.getuid?.() === 0 && ['dockerd', 'iptables', 'busybox'].every((program) => findProgram(program));

/**
 * Starts an engine in a temporary folder, with the test image. It has a network namespace of its own, so that the
 * other engine's rules are left alone: ports that its containers publish cannot be reached from a test. Ends with the
 * test process at the latest; `await using` ends it sooner and removes its folder.
 */
export async function startPrivateEngine({ megabytes }: PrivateEngineOptions = {}): Promise<PrivateEngine> {
  const daemon = new Daemon({ network: 'own' });
  const data = join(daemon.folder, 'data');
  try {
    if (megabytes !== undefined) {
      mkdirSync(data);
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', data]);
    }
    await daemon.start();
    await ensureBusyboxImage(daemon.host, image);
  } catch (error) {
    await daemon.remove();
    throw error;
  }
  return {
    host: daemon.host,
    image,
    data,
    start: () => daemon.start(),
    stop: () => daemon.stop(),
    kill: () => daemon.kill(),
    [Symbol.asyncDispose]: () => daemon.remove(),
  };
}
