import type { ServerResponse } from 'node:http';
import { expect, it } from 'vitest';
import { sendJson, serveEngine } from './engine-server.js';

const silent = (_: unknown, _response: ServerResponse) => {};

it('a signal ends a call that waits for its answer', async () => {
  const controller = new AbortController();
  const { engine } = await serveEngine(() => controller.abort(new Error('enough')));
  await expect(engine.containers.list({ signal: controller.signal })).rejects.toMatchObject({
    code: 'aborted',
    cause: expect.objectContaining({ message: 'enough' }),
  });
});

it('a signal ends a call in the middle of its answer', async () => {
  const controller = new AbortController();
  const { engine } = await serveEngine((_, response) => response.write('[', () => controller.abort()));
  await expect(engine.containers.list({ signal: controller.signal })).rejects.toMatchObject({
    code: 'aborted',
  });
});

it('a signal that was given before lets nothing happen', async () => {
  const { engine, requests } = await serveEngine(silent);
  await expect(engine.containers.start('x', { signal: AbortSignal.abort() })).rejects.toMatchObject({
    code: 'aborted',
  });
  expect(requests).toEqual([]);
});

it('a signal does not end the question for the version for others', async () => {
  const { engine } = await serveEngine((_, response) => sendJson(response, []));
  const controller = new AbortController();
  const first = engine.containers.list({ signal: controller.signal });
  const second = engine.containers.list();
  controller.abort();
  await expect(first).rejects.toMatchObject({ code: 'aborted' });
  expect(await second).toEqual([]);
});

it('a time limit ends a call', async () => {
  const { engine } = await serveEngine(silent);
  await engine.version();
  await expect(engine.containers.list({ timeout: 20 })).rejects.toMatchObject({
    code: 'engine-timeout',
    message: expect.stringContaining('20 ms'),
  });
});

it('many calls under one signal cause no warning', async () => {
  const warnings: unknown[] = [];
  const note = (warning: unknown) => warnings.push(warning);
  process.on('warning', note);
  const { engine } = await serveEngine((_, response) => sendJson(response, []));
  const { signal } = new AbortController();
  await Promise.all(Array.from({ length: 50 }, () => engine.containers.list({ signal, timeout: 60_000 })));
  await new Promise((resolve) => setImmediate(resolve));
  process.off('warning', note);
  expect(warnings).toEqual([]);
});

it('closing ends calls in progress', async () => {
  const { engine } = await serveEngine(() => engine.close());
  await expect(engine.containers.list()).rejects.toMatchObject({ code: 'engine-connection-lost' });
});
