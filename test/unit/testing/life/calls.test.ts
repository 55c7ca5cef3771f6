import { request } from 'node:http';
import { json } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { ManualClock, runs, SimulatedEngine } from '../../../../src/testing/index.js';

type Answer = { readonly status: number; readonly body: () => Promise<unknown> };

/** Resolves when the head of the answer is there. */
function call(engine: SimulatedEngine, method: string, path: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const socketPath = engine.host.replace('unix://', '');
    request({ socketPath, method, path }, (message) =>
      resolve({ status: message.statusCode ?? 0, body: () => json(message) }),
    )
      .on('error', reject)
      .end();
  });
}

async function engineWithWeb(apiVersion: '1.41' | '1.51', clock = new ManualClock()) {
  const engine = await SimulatedEngine.start({ apiVersion, clock, images: { web: runs().ignoresSignals() } });
  engine.createContainer('web', { Image: 'web' });
  return engine;
}

describe('calls about the life of a container', () => {
  test('304 says that nothing had to be done', async () => {
    await using engine = await engineWithWeb('1.51');
    const statuses = [];
    for (const verb of ['stop', 'start', 'start', 'pause', 'unpause', 'kill', 'stop'])
      statuses.push((await call(engine, 'POST', `/containers/web/${verb}`)).status);
    expect(statuses).toEqual([304, 204, 304, 204, 204, 204, 304]);
  });

  test.each([
    ['1.51', 'FOO', 400, 'cannot kill container: web: invalid signal: FOO'],
    ['1.51', 'KILL', 409, 'cannot kill container: web: container ID is not running'],
    ['1.41', 'FOO', 400, 'Invalid signal: FOO'],
    ['1.41', '99', 500, 'Cannot kill container: web: The linux daemon does not support signal 99'],
    ['1.41', 'KILL', 409, 'Cannot kill container: web: Container ID is not running'],
  ] as const)('API %s: kill with %s', async (version, signal, status, words) => {
    await using engine = await engineWithWeb(version);
    const answer = await call(engine, 'POST', `/containers/web/kill?signal=${signal}`);
    expect(answer.status).toBe(status);
    const message = words.replace(/\bID\b/, engine.container('web').id);
    expect(await answer.body()).toEqual({ message });
  });

  test('a container that is not there', async () => {
    await using engine = await engineWithWeb('1.51');
    const answer = await call(engine, 'POST', '/containers/nope/kill');
    expect(answer.status).toBe(404);
    expect(await answer.body()).toEqual({ message: 'cannot kill container: nope: No such container: nope' });
    expect((await call(engine, 'DELETE', '/containers/nope')).status).toBe(404);
  });

  test('the signal to stop by is newer than API 1.41', async () => {
    await using engine = await engineWithWeb('1.51');
    for (const version of ['1.41', '1.42']) {
      await call(engine, 'POST', '/containers/web/start');
      await call(engine, 'POST', `/v${version}/containers/web/stop?signal=SIGINT&t=0`);
    }
    const signals = engine.events.flatMap(({ attributes }) => attributes['signal'] ?? []);
    expect(signals).toEqual(['15', '9', '2', '9']);
  });

  test('a time that is none', async () => {
    await using engine = await engineWithWeb('1.51');
    const answer = await call(engine, 'POST', '/containers/web/stop?t=x');
    expect(answer.status).toBe(500);
    expect(await answer.body()).toEqual({ message: 'strconv.Atoi: parsing "x": invalid syntax' });
  });

  test('removal with its words', async () => {
    await using engine = await engineWithWeb('1.51');
    await call(engine, 'POST', '/containers/web/start');
    expect((await call(engine, 'DELETE', '/containers/web')).status).toBe(409);
    expect((await call(engine, 'DELETE', '/containers/web?link=1')).status).toBe(500);
    expect((await call(engine, 'DELETE', '/containers/web?force=1')).status).toBe(204);
    expect(engine.containers).toEqual([]);
  });
});

describe('waiting', () => {
  test.each([
    ['not-running', 'POST', '/containers/web/kill'],
    ['next-exit', 'POST', '/containers/web/kill'],
    ['removed', 'DELETE', '/containers/web?force=1'],
  ])('for %s: the head comes at once, the body at the end', async (condition, method, path) => {
    await using engine = await engineWithWeb('1.51');
    await call(engine, 'POST', '/containers/web/start');
    const answer = await call(engine, 'POST', `/containers/web/wait?condition=${condition}`);
    expect(answer.status).toBe(200);
    await call(engine, method, path);
    expect(await answer.body()).toEqual({ StatusCode: 137 });
  });

  test('for what is so already', async () => {
    await using engine = await engineWithWeb('1.41');
    const answer = await call(engine, 'POST', '/containers/web/wait');
    expect(await answer.body()).toEqual({ Error: null, StatusCode: 0 });
  });

  test('for a condition that is none', async () => {
    await using older = await engineWithWeb('1.41');
    await using newer = await engineWithWeb('1.51');
    expect((await call(older, 'POST', '/containers/web/wait?condition=bad')).status).toBe(200);
    const answer = await call(newer, 'POST', '/containers/web/wait?condition=bad');
    expect(answer.status).toBe(400);
    expect(await answer.body()).toEqual({ message: 'invalid condition: "bad"' });
  });

  test('a stop that takes its time is answered at its end', async () => {
    const clock = new ManualClock();
    await using engine = await engineWithWeb('1.51', clock);
    await call(engine, 'POST', '/containers/web/start');
    const stopped = call(engine, 'POST', '/containers/web/stop?t=5');
    while (clock.untilNext === undefined) await new Promise((resolve) => setImmediate(resolve));
    await clock.advance(5000);
    expect((await stopped).status).toBe(204);
    expect(engine.container('web').exitCode).toBe(137);
  });
});
