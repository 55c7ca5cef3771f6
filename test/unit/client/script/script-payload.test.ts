/** The command and the mounts of a script's container. */
import { expect, test } from 'vitest';
import { scriptPayload } from '../../../../src/client/script/script-payload.js';
import type { ScriptSource } from '../../../../src/client/script/script-source.js';
import type { ContainerItem } from '../../../../src/index.js';
import { landscapeOf } from '../../plan/support.js';

function itemOf(content: object): ContainerItem {
  const item = landscapeOf({ tool: content }).items.get('container:main.tool');
  if (item?.kind === 'container') return item;
  throw new Error('no container');
}

const source: ScriptSource = {
  folder: '/here',
  containerFolder: '/tmp/script_run',
  scriptPath: '/tmp/script_run/a b.sh',
  uploaded: false,
};

test('a command in one text is split before the path is put in, which may have spaces', () => {
  const { Cmd, Entrypoint } = scriptPayload(
    itemOf({}),
    { entrypoint: 'sh -e', commandFormat: '"{script_path}" x' },
    source,
  );
  expect(Entrypoint).toEqual(['sh', '-e']);
  expect(Cmd).toEqual(['/tmp/script_run/a b.sh', 'x']);
});

test('only {script_path} is replaced, wherever it stands, with exactly the path', () => {
  const commandFormat = ['{script_path}:{script_path}', '{HOME} {} {0} {other}'];
  const payload = scriptPayload(itemOf({}), { commandFormat }, { ...source, scriptPath: '/$&' });
  expect(payload.Cmd).toEqual(['/$&:/$&', '{HOME} {} {0} {other}']);
});

test('without a path, the command stays as it is', () => {
  expect(scriptPayload(itemOf({}), { commandFormat: ['{script_path}'] }, undefined).Cmd).toEqual([
    '{script_path}',
  ]);
});

test('without a command, that of the configuration holds; an entrypoint takes the place of its own', () => {
  const item = itemOf({ create_options: { entrypoint: ['a', 'b'], command: ['c'] } });
  expect(scriptPayload(item, {}, undefined)).toMatchObject({ Entrypoint: ['a', 'b'], Cmd: ['c'] });
  expect(scriptPayload(item, { entrypoint: ['d'] }, undefined)).toMatchObject({
    Entrypoint: ['d'],
    Cmd: ['c'],
  });
});

test('what would start or remove the container by itself is left out', () => {
  const item = itemOf({
    host_config: { restart_policy: { Name: 'always' }, auto_remove: true, mem_limit: '8m' },
  });
  expect(scriptPayload(item, {}, undefined).HostConfig).toEqual({ Memory: 8 * 1024 * 1024 });
});

test('its container is nobody else', () => {
  const item = itemOf({});
  const hashes = [1, 2].map(() => scriptPayload(item, {}, undefined).Labels['io.docker-map.hash']);
  expect(new Set([...hashes, item.hash]).size).toBe(3);
});

test('the folder is mounted beside what the configuration mounts, unless it is uploaded', () => {
  const item = itemOf({ host_config: { mounts: [{ Type: 'tmpfs', Target: '/t' }] } });
  expect(scriptPayload(item, {}, source).HostConfig.Mounts).toEqual([
    expect.objectContaining({ Target: '/t' }),
    { Type: 'bind', Source: '/here', Target: '/tmp/script_run', ReadOnly: false },
  ]);
  expect(scriptPayload(item, {}, { ...source, uploaded: true }).HostConfig.Mounts).toHaveLength(1);
});
