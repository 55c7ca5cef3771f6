import { expect, test } from 'vitest';
import { RICH, raw } from '../support/raw.js';

async function configOf(body: object): Promise<unknown> {
  await using engine = await raw();
  return (await engine.created({ Image: 'rich', ...body }))['Config'];
}

test('what is not declared is the image’s', async () => {
  expect(await configOf({})).toMatchObject(RICH);
});

test('variables, ports, volumes and labels are united; what is declared wins', async () => {
  const body = {
    Env: ['B=9', 'C=3'],
    ExposedPorts: { '81/tcp': {} },
    Volumes: { '/v': {} },
    Labels: { m: '9', n: '3' },
    WorkingDir: '/q/../z/',
    Healthcheck: { Test: ['NONE'] },
  };
  expect(await configOf(body)).toMatchObject({
    Env: ['B=9', 'C=3', 'A=1', 'PATH=/bin'],
    ExposedPorts: { '80/tcp': {}, '81/tcp': {} },
    Volumes: { '/data': {}, '/v': {} },
    Labels: { l: '1', m: '9', n: '3' },
    WorkingDir: '/z',
    Healthcheck: { Test: ['NONE'], Interval: 5e9, Retries: 4 },
  });
});

test('a declared entrypoint drops the image’s command', async () => {
  expect(await configOf({ Entrypoint: ['x'] })).toMatchObject({ Entrypoint: ['x'], Cmd: null });
});

test('an empty entrypoint runs the image’s command without the image’s entrypoint', async () => {
  await using engine = await raw();
  const details = await engine.created({ Image: 'rich', Entrypoint: [] });
  expect(details).toMatchObject({ Path: 'c1', Args: ['c2'] });
});

test('an entrypoint that is taken away leaves nothing to run', async () => {
  await using engine = await raw();
  const body = { Image: 'rich', Entrypoint: [''] };
  expect(await engine.refusal('POST', '/containers/create', body)).toBe('400 no command specified');
});
