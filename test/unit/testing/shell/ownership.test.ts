import { expect, test } from 'vitest';
import { helperPayload } from '../../../../src/plan/volume-helper.js';
import { ScriptRun, script } from '../support/run-script.js';

test.each([
  ['chown -R 1000 /data', { uid: 1000 }],
  ['chown 1000:50 /data/', { uid: 1000, gid: 50 }],
  ['chown :50 /data', { gid: 50 }],
  ['chown root:root /data', { uid: 0, gid: 0 }],
  ['chmod -R 0770 /data', { mode: 0o770 }],
  ['chmod u=rwx,g=rx,o= /data', { mode: 0o750 }],
  ['chmod g+w,o-rx /data', { mode: 0o770 }],
  ['chmod a+X,u+s,+t /data', { mode: 0o5755 }],
])('%s', (text, ownership) => {
  expect(script(text)).toMatchObject({ code: 0, ownership: [['/data', ownership]] });
});

test.each([
  ['chown alice /data', 'chown: unknown user alice\n'],
  ['chown 0:staff /data', 'chown: unknown user/group 0:staff\n'],
  ['chmod 99 /data', "chmod: invalid mode '99'\n"],
  ['chmod u+z /data', "chmod: invalid mode 'u+z'\n"],
])('%s fails', (text, stderr) => {
  expect(script(text)).toMatchObject({ code: 1, stderr, ownership: [] });
});

test('what docker-map prepares volumes with', () => {
  const item = {
    kind: 'volume',
    id: 'volume:main.data',
    map: 'main',
    name: 'main.data',
    alias: 'data',
    owner: 'web',
    driver: 'local',
    driverOptions: {},
    labels: {},
  } as const;
  const preparation = { owner: '1000:1000', mode: 'u=rwX,g=rX,o=' };
  const { Entrypoint, Cmd } = helperPayload(item, preparation, 'busybox');
  const run = new ScriptRun([...(Entrypoint ?? []), ...(Cmd ?? [])], {});
  expect(run.code).toBe(0);
  expect(run.ownership).toEqual([
    ['/volume-tmp', { uid: 1000, gid: 1000 }],
    ['/volume-tmp', { mode: 0o750 }],
  ]);
});
