/** How containers are compared and replaced, from what is declared of them. */
import { expect, test } from 'vitest';
import { containerIn, containerOf, landscapeOf } from './landscape-of.js';

test.each([
  [{}, { parallel: 1, compare: {} }],
  [{ update_order: 'start-first' }, { parallel: 1, compare: {}, order: 'start-first' }],
  [{ update_parallel: 2 }, { parallel: 2, compare: {} }],
  [{ compare: { labels: 'ignore' } }, { parallel: 1, compare: { labels: 'ignore' } }],
])('%j', (configuration, rules) => {
  expect(containerOf(configuration).update).toEqual(rules);
});

test('each instance had a name of its own before', () => {
  const landscape = landscapeOf({
    web: { instances: ['a', 'b'], previous_name: 'www' },
    app: { previous_name: 'main.old' },
  });
  expect(containerIn(landscape, 'main.web.a').update.previousName).toBe('main.www.a');
  expect(containerIn(landscape, 'main.web.b').update.previousName).toBe('main.www.b');
  expect(containerIn(landscape, 'main.app').update.previousName).toBe('main.main.old');
});

test('a base that was renamed gives its old name to nobody', () => {
  const landscape = landscapeOf({
    base: { abstract: true, previous_name: 'basis', update_order: 'stop-first' },
    web: { extends: 'base' },
  });
  expect(containerIn(landscape, 'main.web').update).toEqual({
    parallel: 1,
    compare: {},
    order: 'stop-first',
  });
});

test.each([
  [{ exec_commands: 'ls' }],
  [{ start_delay: 3 }],
  [{ ready: 'completed', ready_timeout: 5, min_running: 5 }],
  [{ update_order: 'stop-first', update_parallel: 2, compare: { '*': 'ignore' }, previous_name: 'www' }],
])('what says how to update is no reason to: %j has the same hash', (configuration) => {
  expect(containerOf(configuration).hash).toBe(containerOf({}).hash);
});
