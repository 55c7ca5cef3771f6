import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { callSuccessfully } from '../../../script/lib/engine/api.js';
import { building, outputOf, unique } from './building.js';

const site = building('secrets');
const folder = mkdtempSync(join(tmpdir(), 'docker-map-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

// Nothing but the steps that use it may know it.
const value = `value-${unique}-of-the-secret`;

it('lets a step read secrets, and leaves no trace of them', async () => {
  const file = join(folder, 'secret');
  writeFileSync(file, value);
  vi.stubEnv('DOCKER_MAP_TEST_SECRET', `${value}-too`);
  const text = `FROM ${site.base}
RUN --mount=type=secret,id=one --mount=type=secret,id=two,target=/two \
  cat /run/secrets/one /two | wc -c; cat /run/secrets/one | rev; test ! -e /run/secrets/three
RUN ls -A /run /two | wc -l
`;
  const secrets = { one: { file }, two: { environment: 'DOCKER_MAP_TEST_SECRET' } };
  const { id, progress } = await site.build(text, { secrets, noCache: true });
  vi.unstubAllEnvs();
  expect(outputOf(progress)).toContain(`${2 * value.length + 4}\n`);
  expect(outputOf(progress)).toContain(value.split('').toReversed().join(''));
  expect(JSON.stringify(progress)).not.toContain(value);
  for (const path of [`/images/${id}/json`, `/images/${id}/history`]) {
    expect(await callSuccessfully(site.engine.name, 'GET', path)).not.toContain(value);
  }
});

it('says which secret the Dockerfile wants, in the words of the builder', async () => {
  const text = `FROM ${site.base}\nRUN --mount=type=secret,id=wanted,required=true true\n`;
  expect(await site.failure(text, { secrets: { other: { file: '/dev/null' } } })).toMatchObject({
    code: 'build-failed',
    message: expect.stringContaining('wanted'),
    hint: expect.stringContaining('`secrets`'),
  });
});

it('says why a secret could not be given out', async () => {
  const text = `FROM ${site.base}\nRUN --mount=type=secret,id=gone true\n`;
  const secrets = { gone: { file: join(folder, 'gone') } };
  expect(await site.failure(text, { secrets })).toMatchObject({
    code: 'build-failed',
    hint: expect.stringMatching(
      /The secret "gone" cannot be given out: .*gone.* cannot be read: no such file/,
    ),
  });
});

it('is refused for the classic builder before anything is sent', async () => {
  const secrets = { one: { file: '/dev/null' } };
  expect(await site.failure(`FROM ${site.base}\n`, { builder: 'classic', secrets })).toMatchObject({
    code: 'builder-missing',
  });
});
