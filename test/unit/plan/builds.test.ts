/** When images are built, in which order, and what that means for containers. */
import { describe, expect, test } from 'vitest';
import { buildLabel } from '../../../src/image/build-label.js';
import { containerItem, detailsOf, type Exists, linesOf, planOf } from './support.js';

const map = { web: { build: '/srv/web' }, db: { image: 'redis:7' } };
const builds = { 'web:latest': { digest: '1-a', bases: ['redis:7'] } };

/** An image with the label of a build. */
const built = (reference: string, label?: string): Pick<Exists, 'images' | 'imageLabels'> => ({
  images: { [reference]: `id of ${reference}`, 'redis:7': 'id of redis:7' },
  imageLabels: { [`id of ${reference}`]: label === undefined ? {} : { [buildLabel]: label } },
});

describe('the action build', () => {
  test('builds what is missing', () => {
    expect(linesOf('build', { map, builds })).toEqual(['+ image web:latest  from /srv/web; missing']);
  });

  test.each([
    ['1-a', []],
    ['1-b', ['~ image web:latest  from /srv/web; changed']],
    [undefined, ['~ image web:latest  from /srv/web; not built by docker-map']],
  ])('compares the label %s', (label, lines) => {
    expect(linesOf('build', { map, builds, exists: built('web:latest', label) })).toEqual(lines);
  });

  test('builds all targets where it is forced to', () => {
    const exists = built('web:latest', '1-a');
    expect(linesOf('build', { map, builds, exists, options: { forceBuild: true } })).toEqual([
      '~ image web:latest  from /srv/web; asked for',
    ]);
  });

  test('says of what is named that it is not built', () => {
    expect(linesOf('build', { map, builds, names: ['db', 'web'] })).toEqual([
      '+ image web:latest  from /srv/web; missing',
      '! redis:7 is not built: no configuration says how (`build`)',
    ]);
  });

  test('tells the stage, and a Dockerfile that is no file', () => {
    const inline = { web: { build: { dockerfile_inline: 'FROM a', target: 'b' } } };
    expect(linesOf('build', { map: inline, builds })).toEqual([
      '+ image web:latest  from a Dockerfile in the map, stage b; missing',
    ]);
  });

  test('the step has all that it takes', () => {
    const [step] = planOf('build', { map, builds, exists: built('web:latest', '1-b') }).steps;
    expect(step).toMatchObject({
      kind: 'buildImage',
      target: 'web:latest',
      specification: { source: { kind: 'folder', path: '/srv/web', dockerfile: 'Dockerfile' } },
      digest: '1-a',
      bases: {},
      replaces: 'id of web:latest',
    });
  });
});

describe('actions that make containers', () => {
  test.each(['startup', 'create', 'update'] as const)(
    '%s builds what is missing first, and pulls none of it',
    (action) => {
      expect(linesOf(action, { map, builds, names: ['web'] }).slice(0, 2)).toEqual([
        '+ image web:latest  from /srv/web; missing',
        '+ container main.web  missing  [after build image:web:latest]',
      ]);
    },
  );

  test('startup builds what has changed, and leaves what runs', () => {
    const exists = { ...built('web:latest', '1-b'), details: [detailsOf(containerItem(map, 'main.web'))] };
    expect(linesOf('startup', { map, builds, exists, names: ['web'] })).toEqual([
      '~ image web:latest  from /srv/web; changed',
      '! main.web was made from another build of web:latest; it is left as it is (`update` brings it up to date)',
    ]);
  });

  test('startup tells of what runs from an older build', () => {
    const details = detailsOf(containerItem(map, 'main.web'), { imageId: 'older' });
    const exists = { ...built('web:latest', '1-a'), details: [details] };
    expect(linesOf('startup', { map, builds, exists, names: ['web'] })).toEqual([
      '! main.web was made from another build of web:latest; it is left as it is (`update` brings it up to date)',
    ]);
  });

  test('startup uses an image that somebody else has made', () => {
    const exists = { ...built('web:latest'), details: [detailsOf(containerItem(map, 'main.web'))] };
    expect(linesOf('startup', { map, builds, exists, names: ['web'] })).toEqual([
      '! web:latest was not built by docker-map and is used as it is; `build` builds it as declared',
    ]);
  });

  test('start builds nothing', () => {
    const exists = { containers: [{ name: 'main.web', status: 'exited', exitCode: 0 }] } as const;
    expect(linesOf('start', { map, builds, exists, names: ['web'] })).toEqual([
      '▶ container main.web  exited (0)',
    ]);
  });

  test('pull leaves images that are built here', () => {
    expect(linesOf('pull', { map })).toEqual(['↓ image redis:7  missing']);
  });

  test('images that are not to be built are not pulled either', () => {
    expect(() => planOf('startup', { map, names: ['web'] })).toThrow(
      'The image web:latest is not there, and is not to be built',
    );
    expect(linesOf('startup', { map, names: ['web'], exists: built('web:latest') })).toEqual([
      '+ container main.web  missing',
      '▶ container main.web  new  [after create container:main.web]',
    ]);
  });
});

describe('update', () => {
  const running = (label: string | undefined, imageId = 'id of web:latest'): Exists => ({
    ...built('web:latest', label),
    details: [detailsOf(containerItem(map, 'main.web'), { imageId })],
  });

  test('replaces the containers of an image that is built anew', () => {
    expect(linesOf('update', { map, builds, exists: running('1-b'), names: ['web'] })).toEqual([
      '~ image web:latest  from /srv/web; changed',
      '± container main.web  start-first; image differs  [after build image:web:latest]',
      '    image: web:latest (id of web:la) -> web:latest (built anew)',
    ]);
  });

  test('builds what somebody else has made', () => {
    const [line] = linesOf('update', { map, builds, exists: running(undefined), names: ['web'] });
    expect(line).toBe('~ image web:latest  from /srv/web; not built by docker-map');
  });

  test('compares a built image like any other', () => {
    expect(linesOf('update', { map, builds, exists: running('1-a'), names: ['web'] })).toEqual([]);
    expect(linesOf('update', { map, builds, exists: running('1-a', 'older'), names: ['web'] })).toEqual([
      '± container main.web  start-first; image differs',
      '    image: web:latest (older) -> web:latest (id of web:la)',
    ]);
  });

  test('replaces nothing where the image is not compared', () => {
    const ignoring = { web: { ...map.web, compare: { image: 'ignore' } } };
    const exists = { ...running('1-b'), details: [detailsOf(containerItem(ignoring, 'main.web'))] };
    expect(linesOf('update', { map: ignoring, builds, exists })).toEqual([
      '~ image web:latest  from /srv/web; changed',
    ]);
  });
});

test('an image is built once for all that have it', () => {
  const shared = { one: { image: 'x', build: '/x' }, two: { image: 'x' } };
  const known = { 'x:latest': { digest: '1-x', bases: [] } };
  const lines = linesOf('create', { map: shared, builds: known });
  expect(lines).toEqual([
    '+ image x:latest  from /x; missing',
    '+ container main.one  missing  [after build image:x:latest]',
    '+ container main.two  missing  [after build image:x:latest]',
  ]);
  expect(containerItem(shared, 'main.two').image).toBe('x:latest');
});
