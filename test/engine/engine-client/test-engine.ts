/** The engine that the tests run on, and the names that they may use on it. */
import { afterAll } from 'vitest';
import { parseAddress } from '../../../src/engine/address.js';
import { Engine } from '../../../src/engine/engine.js';
import type { ContainerCreate } from '../../../src/engine/payload.js';

export const image = variable('DOCKER_MAP_TEST_IMAGE');

const PREFIX = 'docker-map-test-engine-';

/** An engine for the tests of one file; all objects that they made are removed at the end. */
export function testEngine(): Engine {
  const engine = new Engine(parseAddress(variable('DOCKER_MAP_TEST_HOST')));
  afterAll(async () => {
    await removeTestObjects(engine);
    engine.close();
  });
  return engine;
}

/** A name that no other test has, and no earlier run. */
export function testName(what: string): string {
  return `${PREFIX}${what}-${process.pid}-${Date.now().toString(36)}`;
}

export function shell(script: string, more: Partial<ContainerCreate> = {}): ContainerCreate {
  return { Image: image, Labels: {}, HostConfig: {}, Cmd: ['/bin/sh', '-c', script], ...more };
}

async function removeTestObjects(engine: Engine): Promise<void> {
  const ours = ({ name }: { name: string }) => name.startsWith(PREFIX) && name.includes(`-${process.pid}-`);
  for (const { name } of (await engine.containers.list()).filter(ours)) {
    await engine.containers.remove(name, { force: true, volumes: true });
  }
  for (const { name } of (await engine.volumes.list()).filter(ours)) await engine.volumes.remove(name);
  for (const { id } of (await engine.networks.list()).filter(ours)) await engine.networks.remove(id);
}

function variable(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`These tests need ${name}; script/test sets it.`);
  return value;
}
