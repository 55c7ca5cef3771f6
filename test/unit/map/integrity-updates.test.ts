/** What configurations say of how they become ready, and of what they were called before. */
import { expect, test } from 'vitest';
import { ContainerMap } from '../../../src/map/container-map.js';
import { problemsOf } from './support.js';

test.each<[string, object, string[]]>([
  [
    'a name that it has now',
    { web: { previous_name: 'web' } },
    ["web.previous_name: 'web' is the name that it has now"],
  ],
  [
    'a name that is still declared',
    { web: { previous_name: 'base' }, base: { abstract: true } },
    ["web.previous_name: 'base' is still declared as a container of its own"],
  ],
  [
    'a name that an instance has',
    { web: { previous_name: 'app.one' }, app: { instances: 'one' } },
    ["web.previous_name: 'app.one' is the name of another container"],
  ],
  [
    'an instance with the name of a container',
    { web: { instances: ['one', 'two'], previous_name: 'app' }, 'app.two': {} },
    ["web.previous_name: 'app.two' is the name of another container"],
  ],
  [
    'a name that two had',
    { web: { previous_name: 'www' }, app: { previous_name: 'www' } },
    ["app.previous_name: 'www' was the name of 'web' already"],
  ],
  [
    'a container that cannot be healthy',
    { web: { ready: 'healthy', healthcheck: null } },
    ["web.ready: 'web' can never be healthy: its health check is switched off"],
  ],
])('refused: %s', (_, content, expected) => {
  expect(problemsOf(content)).toEqual(expected);
});

test.each<[string, object]>([
  ['a name that nothing has', { web: { instances: ['one'], previous_name: 'app' }, 'app.two': {} }],
  ['a name that a base had', { base: { abstract: true, previous_name: 'www' }, web: { extends: 'base' } }],
  ["a check of the image's", { web: { ready: 'healthy' } }],
])('accepted: %s', (_, content) => {
  expect(new ContainerMap('main', content).containers).toHaveProperty('web');
});
