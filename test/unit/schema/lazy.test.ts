/** The tables tell where lazy values are taken, and where not. */
import { describe, expect, test } from 'vitest';
import { Lazy, lazy } from '../../../src/lazy/lazy.js';
import { MapError } from '../../../src/map/map-error.js';
import { declarationOf, type Setting, settings } from './settings.js';

const late = lazy(() => 'later');
const everywhere = [late, [late], { data: late }];

function taken({ property, content, found }: Setting, value: unknown): unknown {
  return found(declarationOf(content({ [property.name]: value })));
}

/** A lazy value is in there as it is. */
function holdsLazy(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return value instanceof Lazy || Object.values(value).some(holdsLazy);
}

function settingsWith(lazyPlace: string | undefined): readonly Setting[] {
  return settings.filter(({ property }) => property.lazy === lazyPlace);
}

describe('a value', () => {
  test.each(settingsWith('value'))('$called may be lazy', (setting) => {
    expect(holdsLazy(taken(setting, late))).toBe(true);
  });
});

describe('each item', () => {
  test.each(settingsWith('items'))('$called', (setting) => {
    const value = setting.property.kind === 'list' ? [late] : { data: late };
    expect(holdsLazy(taken(setting, value))).toBe(true);
  });
});

describe('a dictionary, and its values', () => {
  test.each(settingsWith('values'))('$called', (setting) => {
    expect(holdsLazy(taken(setting, late))).toBe(true);
    expect(holdsLazy(taken(setting, { labels: late }))).toBe(true);
  });
});

describe('nowhere', () => {
  test.each(settingsWith(undefined))('$called', (setting) => {
    for (const value of everywhere) expect(() => taken(setting, value)).toThrow(MapError);
  });
});
