import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { SimulatedEngine } from '../../../../src/testing/index.js';
import { call } from '../support/call.js';

/** The answer's words, with its status in front. */
async function sent(apiVersion: '1.41' | '1.51', path: string, body: string, type = 'application/json') {
  await using engine = await SimulatedEngine.start({ apiVersion, listen: 'unix' });
  const socketPath = engine.host.replace('unix://', '');
  return await new Promise<string>((resolve, reject) => {
    const headers = type === '' ? {} : { 'Content-Type': type };
    const call = request({ socketPath, method: 'POST', path, headers, agent: false }, (answer) => {
      text(answer).then((words) => resolve(`${answer.statusCode} ${words.trim()}`), reject);
    });
    call.on('error', reject);
    call.end(body);
  });
}

function refusal(status: number, message: string): string {
  return `${status} ${JSON.stringify({ message })}`;
}

describe('no body', () => {
  test('is refused by a creation', async () => {
    expect(await sent('1.51', '/containers/create', '')).toBe(
      refusal(400, 'invalid JSON: got EOF while reading request body'),
    );
    expect(await sent('1.41', '/containers/create', '', '')).toBe(refusal(500, 'EOF'));
  });

  test('is refused by other calls that take one on the older generation only', async () => {
    expect(await sent('1.51', '/networks/create', '')).toBe(refusal(400, 'invalid name: name is empty'));
    for (const path of ['/networks/create', '/volumes/create', '/networks/bridge/connect', '/exec/x/start'])
      expect(await sent('1.41', path, '')).toBe(refusal(400, 'got EOF while reading request body'));
  });

  test('is all the same to calls that take none', async () => {
    for (const body of ['', '{'])
      expect(await sent('1.41', '/containers/web/start', body)).toBe(refusal(404, 'No such container: web'));
  });
});

test.each([
  ['{', 'unexpected EOF'],
  ['{"Image":"x', 'unexpected EOF'],
  ['{x}', "invalid character 'x' looking for beginning of object key string"],
  ['{"Image":"x",}', "invalid character '}' looking for beginning of object key string"],
  ['{"Image":"x" "Cmd"}', `invalid character '"' after object key:value pair`],
  ['{"Image" 1}', "invalid character '1' after object key"],
  ['[1,]', "invalid character ']' looking for beginning of value"],
  ['[1 2]', "invalid character '2' after array element"],
])('%s is refused with the words of the engine’s reader', async (body, words) => {
  expect(await sent('1.51', '/containers/create', body)).toBe(refusal(400, `invalid JSON: ${words}`));
  expect(await sent('1.41', '/containers/create', body)).toBe(refusal(500, words));
  expect(await sent('1.41', '/networks/create', body)).toBe(refusal(400, words));
});

test('a body that says to be something else is refused', async () => {
  expect(await sent('1.51', '/networks/create', '{}', 'text/plain')).toBe(
    refusal(400, "unsupported Content-Type header (text/plain): must be 'application/json'"),
  );
  expect(await sent('1.41', '/networks/create', '{}', 'text/plain')).toBe(
    refusal(400, "Content-Type specified (text/plain) must be 'application/json'"),
  );
});

test.each([
  ['1.51', '/containers/web/exec', 'container.ExecOptions'],
  ['1.51', '/containers/create', 'container.CreateRequest'],
  ['1.51', '/networks/create', 'network.CreateRequest'],
  ['1.41', '/exec/x/start', 'types.ExecStartCheck'],
  ['1.41', '/volumes/create', 'volume.VolumeCreateBody'],
] as const)('API %s: %s says what it should have been', async (apiVersion, path, type) => {
  await using engine = await SimulatedEngine.start({ apiVersion });
  const { status, messages } = await call(engine, 'POST', path, []);
  const start = apiVersion === '1.51' ? 'invalid JSON: ' : '';
  expect(status).toBe(400);
  expect(messages).toEqual([
    { message: `${start}json: cannot unmarshal array into Go value of type ${type}` },
  ]);
});
