import { expect, test } from 'vitest';
import { raw } from '../support/raw.js';

test('what is nothing in a mount is left out', async () => {
  await using engine = await raw();
  const { HostConfig } = await engine.created({
    HostConfig: {
      Mounts: [
        {
          Type: 'volume',
          Source: 'data',
          Target: '/data',
          ReadOnly: false,
          VolumeOptions: { NoCopy: false, Labels: {}, DriverConfig: { Name: 'local', Options: {} } },
        },
        { Type: 'tmpfs', Target: '/tmp', ReadOnly: true, TmpfsOptions: { SizeBytes: 0 } },
      ],
    },
  });
  expect(Object(HostConfig).Mounts).toEqual([
    {
      Type: 'volume',
      Source: 'data',
      Target: '/data',
      VolumeOptions: { DriverConfig: { Name: 'local' } },
    },
    { Type: 'tmpfs', Target: '/tmp', ReadOnly: true, TmpfsOptions: {} },
  ]);
});

test('devices and limits of processes are shown with all their parts', async () => {
  await using engine = await raw();
  const Devices = [{ PathOnHost: '/dev/null' }];
  const { HostConfig } = await engine.created({
    HostConfig: { Devices, Ulimits: [{ Name: 'nofile', Soft: 10 }] },
  });
  expect(HostConfig).toMatchObject({
    Devices: [{ PathOnHost: '/dev/null', PathInContainer: '', CgroupPermissions: '' }],
    Ulimits: [{ Name: 'nofile', Soft: 10, Hard: 0 }],
  });
});

test.each([
  [{ PidMode: 'host' }, ['label=disable']],
  [{ IpcMode: 'host', SecurityOpt: ['no-new-privileges'] }, ['no-new-privileges', 'label=disable']],
  [{ Privileged: true }, ['label=disable']],
  [{ UTSMode: 'host' }, null],
])('with %o the security options are %o', async (declared, SecurityOpt) => {
  await using engine = await raw();
  const { HostConfig } = await engine.created({ HostConfig: declared });
  expect(HostConfig).toMatchObject({ SecurityOpt });
});

test('no limit of processes, as -1, is none', async () => {
  await using engine = await raw();
  const { HostConfig } = await engine.created({ HostConfig: { PidsLimit: -1 } });
  expect(HostConfig).toMatchObject({ PidsLimit: null });
});
