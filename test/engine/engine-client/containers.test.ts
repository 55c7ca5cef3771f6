import { describe, expect, it } from 'vitest';
import { shell, testEngine, testName } from './test-engine.js';

const engine = testEngine();
const { containers } = engine;

/** Waits for a signal, and says which one; only started containers get that far as to write `ready`. */
const OBEDIENT =
  'trap "echo INT; exit 3" INT; trap "echo TERM; exit 4" TERM; echo ready; while true; do sleep 0.1; done';

async function started(name: string, script: string): Promise<void> {
  await containers.create(name, shell(script), []);
  await containers.start(name);
  while (!(await containers.logs(name)).includes('ready'))
    await new Promise((resolve) => setImmediate(resolve));
}

describe('a container', () => {
  it('is created, started, waited for and removed, and each of it once', async () => {
    const name = testName('life');
    const { id, warnings } = await containers.create(name, shell('exit 7', { Labels: { a: 'b' } }), []);
    expect(warnings).toEqual([]);
    expect(await containers.inspect(name)).toMatchObject({ id, name, status: 'created', terminal: false });
    expect(await containers.start(name)).toBe(true);
    expect(await containers.wait(name)).toBe(7);
    const listed = (await containers.list()).find((container) => container.name === name);
    expect(listed).toMatchObject({ id, status: 'exited', exitCode: 7, labels: { a: 'b' } });
    expect(await containers.stop(name)).toBe(false);
    expect(await containers.remove(name)).toBe(true);
    expect(await containers.remove(name)).toBe(false);
  });

  it('that runs is not started again', async () => {
    const name = testName('running');
    await started(name, OBEDIENT);
    expect(await containers.start(name)).toBe(false);
    expect((await containers.list()).find((container) => container.name === name)).not.toHaveProperty(
      'exitCode',
    );
  });

  it('of a name that is taken is a conflict', async () => {
    const name = testName('taken');
    await containers.create(name, shell('true'), []);
    await expect(containers.create(name, shell('true'), [])).rejects.toMatchObject({
      code: 'conflict',
      status: 409,
    });
  });

  it('of an image that is missing is not made', async () => {
    const payload = { ...shell('true'), Image: 'docker-map-test/none:1' };
    await expect(containers.create(testName('none'), payload, [])).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringContaining('docker-map-test/none:1'),
    });
  });

  it('with options that make no sense is refused in the words of the engine', async () => {
    const payload = { ...shell('true'), HostConfig: { Binds: ['relative/path:/x'] } };
    await expect(containers.create(testName('bad'), payload, [])).rejects.toMatchObject({
      code: 'bad-request',
      message: expect.stringContaining('relative/path'),
    });
  });
});

describe('stopping', () => {
  it.each([
    ['by the usual signal', {}, 'TERM', 4],
    ['by a signal of its own', { signal: 'SIGINT' }, 'INT', 3],
  ])('ends a container %s', async (_, options, word, code) => {
    const name = testName(`stop-${code}`);
    await started(name, OBEDIENT);
    expect(await containers.stop(name, options)).toBe(true);
    expect(await containers.logs(name, { tail: 1 })).toBe(`${word}\n`);
    expect((await containers.inspect(name)).exitCode).toBe(code);
    expect(await containers.stop(name, options)).toBe(false);
  });

  it('kills a container that does not heed the signal', async () => {
    const name = testName('deaf');
    await started(name, 'trap "" INT; echo ready; while true; do sleep 0.1; done');
    expect(await containers.stop(name, { signal: 'SIGINT', timeout: 1 })).toBe(true);
    expect((await containers.inspect(name)).exitCode).toBe(137);
  });

  it('and starting again is what a restart does, by any signal', async () => {
    const name = testName('restart');
    await started(name, OBEDIENT);
    await containers.restart(name, { timeout: 5 });
    await containers.restart(name, { signal: 'SIGINT' });
    expect((await containers.logs(name)).match(/TERM|INT/g)).toEqual(['TERM', 'INT']);
    expect((await containers.inspect(name)).status).toBe('running');
  });
});

describe('the output of a container', () => {
  const script = 'echo out; echo err >&2';

  it('is that of both streams', async () => {
    const name = testName('logs');
    await containers.create(name, shell(script), []);
    await containers.start(name);
    await containers.wait(name);
    const frames: string[] = [];
    for await (const { stream, data } of containers.output(name)) frames.push(`${stream} ${data}`);
    expect(frames.sort()).toEqual(['stderr err\n', 'stdout out\n']);
  });

  it('is one with a terminal', async () => {
    const name = testName('terminal');
    await containers.create(name, shell(script, { Tty: true }), []);
    await containers.start(name);
    await containers.wait(name);
    expect(await containers.logs(name)).toBe('out\r\nerr\r\n');
  });
});

it('waiting for more containers than there are connections holds up nobody', async () => {
  const name = testName('waited');
  await started(name, OBEDIENT);
  const ends = Array.from({ length: 20 }, () => containers.wait(name));
  await containers.stop(name);
  expect(new Set(await Promise.all(ends))).toEqual(new Set([4]));
});

it('events tell what happens, until the reader has enough', async () => {
  const name = testName('events');
  const { id } = await containers.create(name, shell('exit 5'), []);
  const events = engine.events({ since: 1, filters: { container: [name], event: ['die'] } });
  await containers.start(name);
  for await (const event of events) {
    expect(event).toMatchObject({
      type: 'container',
      action: 'die',
      id,
      attributes: { name, exitCode: '5' },
    });
    break;
  }
});
