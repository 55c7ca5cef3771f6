/** What each action looks at, beyond the lists of all there is. */
import { describe, expect, test } from 'vitest';
import { observation } from '../../../src/client/observation.js';
import { resolveTargets } from '../../../src/plan/targets.js';
import { landscapeOf } from '../plan/support.js';

const map = {
  web: { links: 'app' },
  app: { links: 'db', exec_commands: ['serve', ['once', null, 'initial']] },
  db: { exec_commands: [['once', null, 'initial']] },
  report: { links: 'db' },
  alone: {},
};
const landscapes = [landscapeOf(map)];
const namesIn = (names: readonly string[] = []) => [
  ...new Set(names.map((name) => name.replace(/\.docker-map-\w+$/, ''))),
];
const seen = (action: Parameters<typeof observation>[0], name: string, options = {}) =>
  observation(action, landscapes, resolveTargets(landscapes, [name]), options);

describe('update', () => {
  test('inspects the target, what it depends on, and what depends on any of these', () => {
    expect(namesIn(seen('update', 'app').details).sort()).toEqual([
      'main.app',
      'main.db',
      'main.report',
      'main.web',
    ]);
    expect(namesIn(seen('update', 'alone').details)).toEqual(['main.alone']);
  });

  test('also what an interrupted replacement left of them', () => {
    expect(seen('update', 'alone').details).toEqual([
      'main.alone',
      'main.alone.docker-map-new',
      'main.alone.docker-map-old',
    ]);
  });

  test('asks for processes where commands are to be found among them', () => {
    expect(seen('update', 'web').processes).toEqual(['main.app']);
    expect(seen('update', 'db').processes).toEqual([]);
    expect(seen('update', 'web', { checkExecCommands: 'none' }).processes).toEqual([]);
  });
});

test.each(['startup', 'create', 'start', 'shutdown', 'stop', 'restart', 'remove', 'signal', 'pull'] as const)(
  '%s inspects nothing',
  (action) => {
    expect(seen(action, 'web')).toEqual({ volumeRoots: [] });
  },
);
