import { describe, expect, it } from 'vitest';
import { resolveTargets } from '../../../src/plan/targets.js';
import { landscapeOf } from './support.js';

const main = landscapeOf({
  app: { instances: ['one', 'two'] },
  web: null,
  groups: { front: ['web', 'app.two'] },
});
const other = landscapeOf({ web: null, db: null, groups: { front: ['db'] } }, 'other');

const found = (names: readonly string[], instances: readonly string[] = [], landscapes = [main, other]) =>
  [...resolveTargets(landscapes, names, instances)].map((id) => id.replace('container:', ''));

describe('resolveTargets', () => {
  it.each([
    [['app'], ['main.app.one', 'main.app.two']],
    [['app.two'], ['main.app.two']],
    [['main.app'], ['main.app.one', 'main.app.two']],
    [['main.app.one'], ['main.app.one']],
    [
      ['db', 'app.one'],
      ['other.db', 'main.app.one'],
    ],
    [['main.front'], ['main.web', 'main.app.two']],
    [['main.__all__'], ['main.app.one', 'main.app.two', 'main.web']],
    [[], ['main.app.one', 'main.app.two', 'main.web', 'other.web', 'other.db']],
    [['__all__'], ['main.app.one', 'main.app.two', 'main.web', 'other.web', 'other.db']],
  ])('%j', (names, containers) => {
    expect(found(names)).toEqual(containers);
  });

  it('limits configurations to the instances that are named', () => {
    expect(found(['app'], ['two'])).toEqual(['main.app.two']);
    expect(() => found(['app'], ['twoo'])).toThrow("No configuration has an instance 'twoo'");
  });

  it('tells an instance that nothing has once, whatever it was to limit', () => {
    const refusal = { message: "No configuration has an instance 'twoo'", hint: "Did you mean 'two'?" };
    expect(() => found(['app', 'main.web'], ['twoo'])).toThrow(expect.objectContaining(refusal));
  });

  it('refuses a limit that leaves nothing of a name', () => {
    expect(() => found(['main.web'], ['two'])).toThrow(
      "There is no instance 'two' in configuration web of map main",
    );
  });

  it('refuses a name with two meanings, with both', () => {
    expect(() => found(['web'])).toThrow(
      "'web' has 2 meanings: configuration web of map main, configuration web of map other",
    );
    expect(() => found(['front'])).toThrow(
      "'front' has 2 meanings: group front of map main, group front of map other",
    );
    expect(found(['web'], [], [main])).toEqual(['main.web']);
  });

  it('names every name that means nothing, with the likely one', () => {
    expect(() => found(['appp', 'db', 'nothing-like-it'])).toThrow(
      "Nothing is called 'appp'. Did you mean 'app'?\nNothing is called 'nothing-like-it'.",
    );
  });
});
