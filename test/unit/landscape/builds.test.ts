/** How images are built, made concrete. */
import { describe, expect, test } from 'vitest';
import { plainBuild } from '../../support/plain-build.js';
import { containerIn, landscapeOf, problemsOf } from './landscape-of.js';

function buildOf(content: object, reference: string) {
  const item = landscapeOf(content).items.get(`image:${reference}`);
  return item?.kind === 'image' ? item.build : undefined;
}

describe('an image that is built', () => {
  test('bears the name of its configuration, and has what is declared', () => {
    expect(buildOf({ web: { build: '/srv/web' } }, 'web:latest')).toEqual({
      map: 'main',
      configuration: 'web',
      specification: {
        ...plainBuild,
        source: { kind: 'folder', path: '/srv/web', dockerfile: 'Dockerfile' },
      },
    });
  });

  test('bears the name of `image`; further tags are qualified like it', () => {
    const build = { context: '/srv', dockerfile: 'x', target: 't', tags: ['web:old', 'other/web'] };
    const content = { repository: 'shop', default_tag: '2', web: { image: 'site', build } };
    expect(buildOf(content, 'shop/site:2')?.specification).toEqual({
      ...plainBuild,
      source: { kind: 'folder', path: '/srv', dockerfile: 'x' },
      target: 't',
      tags: ['shop/web:old', 'other/web:2'],
    });
  });

  test('may name the Dockerfile in place of its folder', () => {
    const source = (build: unknown) => buildOf({ web: { build } }, 'web:latest')?.specification.source;
    expect(source('/srv/web/Dockerfile')).toEqual({
      kind: 'folder',
      path: '/srv/web',
      dockerfile: 'Dockerfile',
    });
    expect(source('/srv/web.Dockerfile')).toMatchObject({ path: '/srv', dockerfile: 'web.Dockerfile' });
    expect(source({ context: '/srv/Dockerfile', dockerfile: 'x' })).toMatchObject({
      path: '/srv/Dockerfile',
    });
    expect(source('/srv/dockerfiles')).toMatchObject({ path: '/srv/dockerfiles' });
  });

  test('takes a text with its files, and a folder below them', () => {
    const build = { context: '/srv', dockerfile_inline: 'FROM a', files: { b: '/c' } };
    expect(buildOf({ web: { build } }, 'web:latest')?.specification.source).toEqual({
      kind: 'dockerfile',
      text: 'FROM a',
      files: [
        { source: '/srv', path: '' },
        { source: '/c', path: 'b' },
      ],
      archives: [],
    });
  });

  test('is built for all that have it, where one of them says how, or several say the same', () => {
    const one = { build: { context: '/srv', args: { A: '1', B: '2' } } };
    const same = { build: { context: '/srv', args: { B: '2', A: '1' } } };
    const content = { a: { image: 'x' }, b: { image: 'x', ...one }, c: { image: 'x', ...same } };
    expect(buildOf(content, 'x:latest')?.configuration).toBe('b');
  });

  test('inherits key by key', () => {
    const content = {
      base: { abstract: true, build: { context: '/srv', args: { A: 1 }, target: 'a' } },
      web: { extends: 'base', build: { target: 'b' } },
    };
    expect(buildOf(content, 'web:latest')?.specification).toMatchObject({
      source: { path: '/srv' },
      target: 'b',
      arguments: { A: '1' },
    });
  });
});

test('what an image is built from says nothing of the container', () => {
  const hash = (content: object) => containerIn(landscapeOf(content), 'main.web').hash;
  expect(hash({ web: { build: '/srv/web' } })).toBe(hash({ web: {} }));
});

describe('problems', () => {
  test.each([
    [
      { a: { image: 'x', build: '/one' }, b: { image: 'x', build: '/two' } },
      "containers.b.build: 'b' and 'a' have the same image x:latest, and build it in different ways",
    ],
    [
      { a: { build: { target: 'x' } } },
      "containers.a.build: nothing says what the image is built from: add 'context', a folder",
    ],
    [
      { a: { build: { context: '/srv', files: { x: '/y' } } } },
      "containers.a.build: 'files' and 'archives' go with 'dockerfile_inline': put them into the folder",
    ],
    [
      { a: { build: 'web' } },
      "containers.a.build.context: 'web' is a relative path, and the map has no folder: write an absolute one, as path.join(import.meta.dirname, 'web')",
    ],
    [
      { a: { build: { context: '/srv', tags: 'X' } } },
      "containers.a.build.tags: 'X:latest' is no reference of an image",
    ],
    [
      { a: { image: `x@sha256:${'0'.repeat(64)}`, build: '/srv' } },
      `containers.a.build: 'x@sha256:${'0'.repeat(64)}' stands for what was built already: an image is built under a name`,
    ],
    [
      {
        base: { abstract: true, build: { context: '/srv', dockerfile: 'x' } },
        a: { extends: 'base', build: { dockerfile_inline: 'FROM a' } },
      },
      "containers.a.build: 'dockerfile' and 'dockerfile_inline' exclude each other; one of them is from a configuration that is extended",
    ],
  ])('%j', (content, expected) => {
    expect(problemsOf(content)).toEqual([expected]);
  });
});
