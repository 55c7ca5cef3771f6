/** Paths inside a container that no engine takes, or takes for something else. */
import { describe, expect, test } from 'vitest';
import { containerOf, errorOf, problemsOf } from './landscape-of.js';

const fault = {
  relative: (path: string) => `'${path}' is a relative path inside the container: write an absolute one`,
  root: (path: string) => `'${path}' is the root of the container: nothing can be mounted there`,
  colon: (path: string) => `'${path}' holds a ':', which no path inside a container can have`,
};

describe('a path inside the container is refused at its own key', () => {
  const data = { app: { attaches: { data: '/data' } } };

  test.each([
    [{ web: { attaches: { v: 'foo' } } }, 'containers.web.attaches', fault.relative('foo')],
    [{ web: { attaches: 'v' }, volumes: { v: 'rel' } }, 'volumes.v', fault.relative('rel')],
    [{ web: { binds: 'v' }, volumes: { v: 'rel' }, host: { v: '/h' } }, 'volumes.v', fault.relative('rel')],
    [{ web: { binds: { relpath: '/x' } } }, 'containers.web.binds', fault.relative('relpath')],
    [{ ...data, web: { uses: { data: 'r' } } }, 'containers.web.uses', fault.relative('r')],
    [{ web: { shares: 'rel' } }, 'containers.web.shares', fault.relative('rel')],
    [{ web: { shares: '/' } }, 'containers.web.shares', fault.root('/')],
    [{ web: { binds: { '//': '/x' } } }, 'containers.web.binds', fault.root('//')],
    [{ web: { attaches: { v: '/a/..' } } }, 'containers.web.attaches', fault.root('/a/..')],
    [{ web: { binds: { '/a:ro': '/x' } } }, 'containers.web.binds', fault.colon('/a:ro')],
    [{ web: { attaches: { v: '/a:b' } } }, 'containers.web.attaches', fault.colon('/a:b')],
  ])('%j', (content, path, message) => {
    expect(problemsOf(content)).toEqual([`${path}: ${message}`]);
    expect(errorOf(content).problems[0]?.code).toBe('invalid-path');
  });
});

test('a default path is told of once, however many use it', () => {
  const content = { a: { binds: 'v' }, b: { binds: 'v' }, volumes: { v: 'rel' }, host: { v: '/h' } };
  expect(problemsOf(content)).toHaveLength(1);
});

test('what no container mounts is not looked at', () => {
  expect(containerOf({}, { volumes: { v: 'rel' } }).name).toBe('main.web');
});

test.each(['/a', '/a/', '/a b', '/.a', String.raw`C:\data`])('%s is a path inside a container', (path) => {
  expect(containerOf({ shares: path }).payload.Volumes).toEqual({ [path]: {} });
});
