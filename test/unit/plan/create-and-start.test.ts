import { describe, expect, it } from 'vitest';
import { linesOf } from './support.js';

const map = { web: { links: 'app', networks: 'net' }, app: { networks: 'net' }, networks: { net: null } };
const images = ['web:latest', 'app:latest'];

describe('create', () => {
  it('creates what is missing and starts nothing', () => {
    const exists = {
      images,
      containers: [{ name: 'main.app', status: 'exited' as const, exitCode: 0, networks: ['main.net'] }],
      networks: ['main.net'],
    };
    expect(linesOf('create', { map, exists })).toEqual(['+ container main.web  missing']);
  });
});

describe('start', () => {
  it('starts what is stopped, dependencies first, and says what does not exist', () => {
    const stopped = { status: 'exited' as const, exitCode: 0, networks: ['main.net'] };
    const networks = ['main.net'];
    expect(
      linesOf('start', {
        map,
        exists: {
          containers: [
            { name: 'main.web', ...stopped },
            { name: 'main.app', ...stopped },
          ],
          networks,
        },
      }),
    ).toEqual([
      '▶ container main.app  exited (0)',
      '▶ container main.web  exited (0)  [after start container:main.app]',
    ]);
    expect(
      linesOf('start', { map, exists: { containers: [{ name: 'main.web', ...stopped }], networks } }),
    ).toEqual(['▶ container main.web  exited (0)', '! main.app does not exist; `create` or `up` makes it']);
  });
});

describe('start, with a volume that is missing', () => {
  it('does not make the volume', () => {
    const owned = { app: { attaches: 'data', user: 2000 }, volumes: { data: '/data' } };
    expect(linesOf('start', { map: owned })).toEqual([
      '! main.app does not exist; `create` or `up` makes it',
    ]);
  });
});

describe('clients, which are not carried out yet', () => {
  it('are refused whatever is to be done, for they say where', () => {
    const elsewhere = { web: { clients: 'far' } };
    expect(() => linesOf('stop', { map: elsewhere, exists: { containers: [{ name: 'main.web' }] } })).toThrow(
      /main\.web: clients/,
    );
    const leftover = { containers: [{ name: 'main.web.docker-map-old' }] };
    expect(() => linesOf('shutdown', { map: elsewhere, exists: leftover })).toThrow(/main\.web: clients/);
  });
});
