import { describe, expect, it } from 'vitest';
import { linesOf } from './support.js';

const map = {
  app: { attaches: 'data', permissions: '0750' },
  web: { uses: 'data' },
  volumes: { data: '/data' },
};
const images = ['app:latest', 'web:latest', 'busybox:latest'];
const volumes = [{ name: 'main.data' }];
const prepared = /^~ volume main.data {2}mode 0750/;

const app = { name: 'main.app' };
const web = { name: 'main.web' };
const mounts = [{ path: '/data', volume: 'main.data' }];

const startup = (exists: object) =>
  linesOf('startup', { map, exists: { images, volumes, ...exists } }).join('\n');

describe('startup of a volume whose owner and mode are not known', () => {
  it('leaves it alone where no container mounts it, nor will: nobody could ever see that it was prepared', () => {
    expect(startup({ containers: [app, web] })).toBe('');
  });

  it.each([
    ['a container of the map mounts it', [app, { ...web, mounts }]],
    ['any other container mounts it', [app, web, { name: 'other', mounts }]],
    ['one that is to mount it is missing', [app]],
    ['one that is to mount it is dead, and made anew', [app, { ...web, status: 'dead' }]],
    ['one that is to mount it is going away', [app, { ...web, status: 'removing' }]],
    ['an earlier run did not finish it', [app, web, { name: 'main.data.docker-map-prepare' }]],
  ])('prepares it where %s', (_, containers) => {
    expect(startup({ containers })).toMatch(prepared);
  });

  it('prepares it where its folder is seen to differ', () => {
    const root = { uid: 0, gid: 0, mode: 0o755 };
    expect(startup({ containers: [app, web], volumes: [{ ...volumes[0], root }] })).toMatch(prepared);
  });

  it('prepares it where it is missing', () => {
    expect(startup({ containers: [app, web], volumes: [] })).toMatch(/^\+ volume main.data/);
  });
});
