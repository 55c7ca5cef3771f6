/** The tables tell by which rule each property is merged, and what is inherited. */
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ContainerMap } from '../../../src/map/container-map.js';
import { inheritLazily } from '../../../src/map/merge.js';
import { configurationTables, containerProperties } from '../../../src/map/properties.js';
import { type ConfigurationProperty, camelCase, type MergeRule } from '../../../src/map/property.js';
import { extendTolerantly } from '../../../src/map/tolerant-extension.js';
import { valueTypes } from '../../../src/schema/value-types.js';
import { declarationOf, type Setting, settings } from './settings.js';

const tables = Object.values(configurationTables);

interface Merged {
  readonly setting: Setting;
  readonly rule: ConfigurationProperty;
}

const configured: readonly Merged[] = settings.flatMap((setting) => {
  const table = tables.find(({ properties }) => properties.some((row) => row === setting.property));
  const rule = table?.properties.find((row) => row === setting.property);
  return rule === undefined ? [] : [{ setting, rule }];
});

type Fields = Readonly<Record<string, unknown>>;

function fields(value: unknown): Fields {
  return { ...(typeof value === 'object' ? value : {}) };
}

function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error('expected a list');
  return value;
}

function firstValue(item: unknown): unknown {
  const { name, path, networkName, exposedPort, protocol } = fields(item);
  return name ?? networkName ?? (exposedPort === undefined ? path : `${exposedPort}/${protocol}`);
}

/** By its rule, in other words than the code has. */
const laidOver: Readonly<Record<MergeRule, (base: unknown, over: unknown) => unknown>> = {
  replace: (_, over) => over,
  union: (base, over) => {
    const known = new Set(list(base).map((item) => JSON.stringify(item)));
    return [...list(base), ...list(over).filter((item) => !known.has(JSON.stringify(item)))];
  },
  'by first value': (base, over) => {
    const keys = new Set([...list(base), ...list(over)].map(firstValue));
    return [...keys].flatMap((key) => {
      const own = list(over).filter((item) => firstValue(item) === key);
      return own.length > 0 ? own : list(base).filter((item) => firstValue(item) === key);
    });
  },
  'by key': (base, over) => ({ ...fields(base), ...fields(over) }),
  'each by name': (base, over) =>
    Object.fromEntries(
      Object.keys({ ...fields(base), ...fields(over) }).map((name) => [
        name,
        { ...fields(fields(base)[name]), ...fields(fields(over)[name]) },
      ]),
    ),
};

/** Every form of the type over every other. */
function pairs({ setting }: Merged) {
  const { forms } = valueTypes[setting.property.type];
  return forms.flatMap((base) => forms.map((over) => ({ base, over })));
}

describe.each(configured)('$setting.called', (merged) => {
  const { setting, rule } = merged;
  const { name } = setting.property;

  test(`is merged by its rule: ${rule.merge}`, () => {
    for (const { base, over } of pairs(merged)) {
      const map = new ContainerMap('main', setting.content({ [name]: parse(base.written) }), {
        checkIntegrity: false,
      });
      map.mergeFromObject(setting.content({ [name]: parse(over.written) }));
      expect(setting.found(map.declaration)).toEqual(laidOver[rule.merge](base.value, over.value));
    }
  });
});

/** What a configuration that extends another has for the property, where each of them has one value. */
function inherited({ setting }: Merged, base: unknown, over: unknown): unknown {
  const { name } = setting.property;
  const { containers } = declarationOf({
    base: { [name]: base },
    app: { extends: 'base', [name]: over },
  });
  return fields(extendTolerantly(containers, inheritLazily).get('app'))[camelCase(name)];
}

const ofContainers = configured.filter(({ rule }) => containerProperties.properties.includes(rule));

describe.each(ofContainers.filter(({ rule }) => rule.inherited !== false))('$setting.called', (merged) => {
  test('is inherited by the same rule', () => {
    for (const { base, over } of pairs(merged)) {
      const expected = laidOver[merged.rule.merge](base.value, over.value);
      expect(inherited(merged, parse(base.written), parse(over.written))).toEqual(expected);
    }
  });
});

test('neither `abstract` nor `extends` is inherited, nor what the base was called before', () => {
  const own = ofContainers.filter(({ rule }) => rule.inherited === false);
  expect(own.map(({ rule }) => rule.name)).toEqual(['abstract', 'extends', 'previous_name']);
  const { containers } = declarationOf({
    root: {},
    base: { abstract: true, extends: 'root', previous_name: 'basis' },
    app: { extends: 'base' },
  });
  const app = extendTolerantly(containers, inheritLazily).get('app');
  expect(app).toMatchObject({ abstract: false, extends: [] });
  expect(app).not.toHaveProperty('previousName');
});
