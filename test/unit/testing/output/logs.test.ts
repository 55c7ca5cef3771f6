import { expect, test } from 'vitest';
import { ManualClock, SimulatedEngine } from '../../../../src/testing/index.js';
import { call } from '../support/call.js';

const START = Date.UTC(2026, 0, 1) / 1000;

async function startWeb(engine: SimulatedEngine, script: string, others: object = {}): Promise<void> {
  const body = { Image: 'busybox', Cmd: ['sh', '-c', script], ...others };
  await call(engine, 'POST', '/containers/create?name=web', body);
  expect((await call(engine, 'POST', '/containers/web/start')).status).toBe(204);
}

/** Frames as lines: `1 text`. */
async function lines(engine: SimulatedEngine, query: string): Promise<readonly string[]> {
  const { bytes } = await call(engine, 'GET', `/containers/web/logs?${query}`);
  const texts: string[] = [];
  for (let rest = bytes; rest.length > 0; rest = rest.subarray(8 + rest.readUInt32BE(4)))
    texts.push(`${rest[0]} ${rest.subarray(8, 8 + rest.readUInt32BE(4))}`);
  return texts;
}

const SCRIPT = 'echo a; echo b >&2; printf c; sleep 1; printf "d\\ne\\n"; sleep 1; echo f; sleep 1; printf g';

test('a log is in lines, whatever pieces it was written in', async () => {
  const clock = new ManualClock();
  await using engine = await SimulatedEngine.start({ clock });
  await startWeb(engine, SCRIPT);
  await clock.advance(5000);
  const both = 'stdout=1&stderr=1';
  expect(await lines(engine, both)).toEqual(['1 a\n', '2 b\n', '1 cd\n', '1 e\n', '1 f\n', '1 g']);
  expect(await lines(engine, 'stderr=1')).toEqual(['2 b\n']);
  expect(await lines(engine, `${both}&tail=2`)).toEqual(['1 f\n', '1 g']);
  expect(await lines(engine, `stderr=1&tail=2`)).toEqual([]);
  expect(await lines(engine, `${both}&since=${START + 2}`)).toEqual(['1 f\n', '1 g']);
  expect(await lines(engine, `${both}&since=${START + 1}.5&until=${START + 2}.5`)).toEqual(['1 f\n']);
  expect(await lines(engine, 'stdout=1&tail=1&timestamps=1')).toEqual([
    expect.stringMatching(/^1 2026-01-01T00:00:03\.\d{9}Z g$/),
  ]);
});

test('what is followed ends with the run', async () => {
  const clock = new ManualClock();
  await using engine = await SimulatedEngine.start({ clock });
  await startWeb(engine, SCRIPT);
  const followed = lines(engine, 'stdout=1&follow=1&tail=0');
  // The request is there before time goes on.
  await clock.advance(0);
  await clock.advance(5000);
  expect(await followed).toEqual(['1 cd\n', '1 e\n', '1 f\n', '1 g']);
});

test('a terminal has one stream', async () => {
  await using engine = await SimulatedEngine.start();
  await startWeb(engine, 'echo a; echo b >&2', { Tty: true });
  const { text, type } = await call(engine, 'GET', '/containers/web/logs?stdout=1&stderr=1');
  expect(text).toBe('a\r\nb\r\n');
  expect(type).toBe('application/vnd.docker.raw-stream');
});

test('the content type since API 1.42, and refusals', async () => {
  await using engine = await SimulatedEngine.start({ apiVersion: '1.43' });
  await startWeb(engine, 'echo a');
  const logs = (prefix: string, query: string) =>
    call(engine, 'GET', `${prefix}/containers/web/logs?${query}`);
  expect((await logs('/v1.42', 'stdout=1')).type).toBe('application/vnd.docker.multiplexed-stream');
  expect((await logs('/v1.41', 'stdout=1')).type).toBe('application/vnd.docker.raw-stream');
  expect(await logs('', '')).toMatchObject({
    status: 400,
    messages: [{ message: 'Bad parameters: you must choose at least one stream' }],
  });
  expect(await logs('', 'stdout=1&since=q')).toMatchObject({ status: 500 });
  expect((await call(engine, 'GET', '/containers/nosuch/logs?stdout=1')).status).toBe(404);
});

test('attached before the start, all of the run is seen', async () => {
  const clock = new ManualClock();
  await using engine = await SimulatedEngine.start({ clock });
  await call(engine, 'POST', '/containers/create?name=web', { Image: 'busybox', Cmd: ['sh', '-c', SCRIPT] });
  const seen = call(engine, 'POST', '/containers/web/attach?stream=1&stderr=1');
  await clock.advance(0);
  await call(engine, 'POST', '/containers/web/start');
  await clock.advance(5000);
  expect((await seen).bytes.subarray(8).toString()).toBe('b\n');
});

test('engines before API 1.42 say nothing of the content type', async () => {
  await using engine = await SimulatedEngine.start({ apiVersion: '1.41' });
  await startWeb(engine, 'echo a');
  expect((await call(engine, 'GET', '/containers/web/logs?stdout=1')).type).toBeUndefined();
});
