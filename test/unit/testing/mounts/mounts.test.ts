import { describe, expect, test } from 'vitest';
import { isFields, listOf } from '../../../../src/engine/answer/read.js';
import { RawEngine } from '../support/raw-engine.js';

interface Creation {
  readonly Volumes?: object;
  readonly [hostConfig: string]: unknown;
}

/** `volume data /data z rw`, of binds with the propagation at the end. */
async function mounts(engine: RawEngine, { Volumes, ...hostConfig }: Creation): Promise<readonly string[]> {
  expect(await engine.create('shown', hostConfig, { Volumes })).toBe('201');
  const { body } = await engine.call('GET', '/containers/shown/json');
  return listOf(isFields(body) ? body['Mounts'] : undefined, 'mounts').map((mount) => {
    if (!isFields(mount)) return '';
    const { Type, Name, Source, Destination, Mode, RW, Propagation } = mount;
    const source = String(Name ?? Source).replace(/^[0-9a-f]{64}$/, 'ID');
    return [Type, source, Destination, Mode, RW ? 'rw' : 'ro', Propagation].filter(Boolean).join(' ');
  });
}

test('binds are volumes or folders of the host', async () => {
  await using engine = await RawEngine.start();
  const binds = [
    'data:/data',
    'more:/more/:rw',
    '/host:/h:ro,z',
    '/host:/shared:rslave',
    '/nameless',
    '/n2:ro',
  ];
  expect(await mounts(engine, { Binds: binds })).toEqual([
    'volume data /data z rw',
    'volume more /more rw rw',
    'bind /host /h ro,z ro rprivate',
    'bind /host /shared rslave rw rslave',
    'volume ID /nameless rw',
    'volume ID /n2 ro ro',
  ]);
});

test('mounts make volumes with labels and options', async () => {
  await using engine = await RawEngine.start();
  const DriverConfig = { Name: 'local', Options: { type: 'tmpfs', device: 'tmpfs' } };
  const declared = [
    {
      Type: 'volume',
      Source: 'data',
      Target: '/data',
      ReadOnly: true,
      VolumeOptions: { Labels: { a: 'b' }, DriverConfig },
    },
    { Type: 'volume', Target: '/nameless' },
    { Type: 'bind', Source: '/host', Target: '/h', BindOptions: { Propagation: 'shared' } },
    { Type: 'tmpfs', Target: '/t' },
  ];
  expect(await mounts(engine, { Mounts: declared })).toEqual([
    'volume data /data z ro',
    'volume ID /nameless z rw',
    'bind /host /h rw shared',
    'tmpfs /t rw',
  ]);
  const { body } = await engine.call('GET', '/volumes/data');
  expect(body).toMatchObject({ Labels: { a: 'b' }, Options: DriverConfig.Options });
});

test('volumes without a name are made where nothing else is mounted', async () => {
  await using engine = await RawEngine.start();
  await engine.create('other', { Binds: ['data:/from'] });
  const Volumes = { '/free': {}, '/bind': {}, '/from': {}, '/tmpfs/': {} };
  const covered = { Binds: ['/host:/bind'], VolumesFrom: ['other:ro'], Tmpfs: { '/tmpfs': '' } };
  expect(await mounts(engine, { Volumes, ...covered })).toEqual([
    'volume data /from ro',
    'bind /host /bind rw rprivate',
    'volume ID /free rw',
  ]);
});

const ABSOLUTE = (path: string) => `invalid mount path: '${path}' mount path must be absolute`;

describe('is refused', () => {
  test.each([
    [':/c', "500 invalid volume specification: ':/c'"],
    ['data:', "500 invalid volume specification: 'data:'"],
    ['a:b:c:d', "500 invalid volume specification: 'a:b:c:d'"],
    ['', "500 invalid volume specification: ''"],
    [
      'data:rel',
      `500 invalid volume specification: 'data:rel': invalid mount config for type "volume": ${ABSOLUTE('rel')}`,
    ],
    [
      '/x:/',
      `500 invalid volume specification: '/x:/': invalid mount config for type "bind": invalid specification: destination can't be '/'`,
    ],
    ['data:/c:bad', '500 invalid mode: bad'],
    ['data:/c:ro,rw', '500 invalid mode: ro,rw'],
    [
      '/x:/c:nocopy',
      `500 invalid volume specification: '/x:/c:nocopy': invalid mount config for type "bind": field VolumeOptions must not be specified`,
    ],
    ['rel/x:/c', expect.stringContaining('400 create rel/x: "rel/x" includes invalid characters')],
  ])('bind "%s"', async (bind, words) => {
    await using engine = await RawEngine.start();
    expect(await engine.create('web', { Binds: [bind] })).toEqual(words);
  });

  const bind = { Type: 'bind', Source: '/x', Target: '/c' };
  test.each([
    [{ ...bind, Type: 'foo' }, 'invalid mount config for type "foo": mount type unknown'],
    [{ ...bind, Target: '' }, 'invalid mount config for type "bind": field Target must not be empty'],
    [{ ...bind, Source: 'rel' }, `invalid mount config for type "bind": ${ABSOLUTE('rel')}`],
    [{ ...bind, Source: '' }, 'invalid mount config for type "bind": field Source must not be empty'],
    [{ ...bind, Type: 'tmpfs' }, 'invalid mount config for type "tmpfs": field Source must not be specified'],
    [{ ...bind, VolumeOptions: {} }, 'VolumeOptions must not be specified on mount type "bind"'],
    [
      { Type: 'volume', Target: '/c', ReadOnly: true },
      'invalid mount config for type "volume": must not set ReadOnly mode when using anonymous volumes',
    ],
  ])('mount %j', async (mount, words) => {
    await using engine = await RawEngine.start();
    expect(await engine.create('web', { Mounts: [mount] })).toBe(`400 ${words}`);
  });

  test.each([
    [{ VolumesFrom: ['nobody'] }, '400 No such container: nobody'],
    [{ VolumesFrom: ['nobody:bad'] }, '400 invalid mode: bad'],
    [{ VolumesFrom: [''] }, '400 volumes-from specification cannot be an empty string'],
    [{ Tmpfs: { rel: '' } }, `400 ${ABSOLUTE('rel')}`],
    [{ Tmpfs: { '/c': '' }, Binds: ['data:/c'] }, '400 Duplicate mount point: /c'],
    [{ Binds: ['data:/c', '/x:/c/'] }, '400 Duplicate mount point: /c'],
    [{ Binds: ['data:/c'], Mounts: [bind] }, '400 Duplicate mount point: /c'],
  ])('%j', async (hostConfig, words) => {
    await using engine = await RawEngine.start();
    expect(await engine.create('web', hostConfig)).toBe(words);
  });
});

test('volumes that were made before the refusal stay', async () => {
  await using engine = await RawEngine.start();
  await engine.create('web', { Binds: ['first:/c', 'second:/c'] });
  expect((await engine.call('GET', '/volumes/first')).status).toBe(200);
  expect((await engine.call('GET', '/volumes/second')).status).toBe(404);
});
