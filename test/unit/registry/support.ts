/** A folder of the Docker CLI's settings, with helpers in it, that goes with the test. */
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { DockerLogins } from '../../../src/registry/docker-logins.js';

export function settings(content?: unknown) {
  const folder = mkdtempSync(join(tmpdir(), 'docker-map-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'config.json');
  if (content !== undefined)
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  const environment = { ...process.env, PATH: `${folder}:${process.env['PATH'] ?? ''}` };
  return {
    folder,
    path,
    environment,
    logins: new DockerLogins({ folder, environment }),
    text: () => readFileSync(path, 'utf8'),
    /** @param script of `docker-credential-<name>`; `$1` is what it is to do, `$0.log` where it may write */
    helper: (name: string, script: string) => {
      const program = join(folder, `docker-credential-${name}`);
      writeFileSync(program, `#!/bin/sh\n${script}\n`);
      chmodSync(program, 0o755);
      return { log: () => readFileSync(`${program}.log`, 'utf8') };
    },
  };
}

export function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}
