/** A simulated engine fetches what a build is made from, where the client has it fetch it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { DockerClientWrapper } from '../../../../src/index.js';
import { SimulatedEngine } from '../../../../src/testing/index.js';
import { temporaryFolder } from '../../../support/temporary-folder.js';
import { call } from '../support/call.js';

function planted(text: string, files: Readonly<Record<string, string>>) {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'context/below'), { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, 'context', name), content);
  writeFileSync(join(folder, 'Dockerfile'), text);
  return { path: join(folder, 'context'), dockerfile: join(folder, 'Dockerfile') };
}

test('the image is as the Dockerfile says, and another one with other files', async () => {
  await using engine = await SimulatedEngine.start();
  const client = new DockerClientWrapper(engine.host);
  onTestFinished(() => client.close());
  const text = 'FROM busybox\nENV A=1\nCOPY . /\n';
  const from = planted(text, { a: 'A', 'below/b': 'x'.repeat(300_000) });
  const first = await client.build('app:1', from);
  const [image] = (await call(engine, 'GET', '/v1.51/images/app:1/json')).messages;
  expect(image).toMatchObject({ Id: first, Config: { Env: [expect.stringMatching(/^PATH=/), 'A=1'] } });
  expect(await client.build('app:1', from)).toBe(first);
  writeFileSync(join(from.path, 'below/b'), '');
  expect(await client.build('app:1', from)).not.toBe(first);
});

test('a session that is not there is refused', async () => {
  await using engine = await SimulatedEngine.start();
  const asked = '/build?version=2&remote=client-session&session=none';
  expect(await call(engine, 'POST', asked)).toMatchObject({
    status: 500,
    messages: [{ message: 'no active session for none: context deadline exceeded' }],
  });
});
