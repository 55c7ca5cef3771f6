/** Every example of the manual's section 3.10.3; "Availability" is the table of `map/evaluate.test.ts`. */
import { afterEach, describe, expect, test } from 'vitest';
import { lazy, lazyOnce } from '../../../src/lazy/lazy.js';
import { resolveDeep } from '../../../src/lazy/resolve.js';
import { registerType, typeResolver, unregisterType } from '../../../src/lazy/type-registry.js';
import { ContainerMap } from '../../../src/map/container-map.js';
import { evaluateMap } from '../../../src/map/evaluate/evaluate.js';

let calls = 0;

function getPath(first: string, { kw1, kw2 }: { kw1: string; kw2: string }): string {
  calls += 1;
  return `/${first}/${kw1}/${kw2}`;
}

const keywords = { kw1: 'one', kw2: 'two' };

/** A map that uses `volume1`. */
function newMap(): ContainerMap {
  calls = 0;
  return new ContainerMap(
    'main',
    { app: { binds: 'volume1' }, volumes: { volume1: '/v' } },
    { checkIntegrity: false },
  );
}

function pathIn(map: ContainerMap): unknown {
  return evaluateMap(map.declaration).host.paths.get('volume1');
}

/** As MsgPack has it. */
class ExtType {
  readonly code: number;
  readonly data: Uint8Array;
  constructor(code: number, data: Uint8Array) {
    this.code = code;
    this.data = data;
  }
}

const myExtTypeCode = 1;
const information = new TextEncoder().encode('/info');

function myExtHook({ code, data }: ExtType): unknown {
  if (code === myExtTypeCode) return new TextDecoder().decode(data);
  throw new Error(`Unexpected ext type code. ${code}`);
}

describe('a path', () => {
  test('is known at once where the function is called', () => {
    const map = newMap();
    map.host['volume1'] = getPath('arg1', keywords);
    expect(calls).toBe(1);
    expect(pathIn(map)).toBe('/arg1/one/two');
  });

  test('with lazy, is worked out on every use', () => {
    const map = newMap();
    map.host['volume1'] = lazy(getPath, 'arg1', keywords);
    map.checkIntegrity();
    expect(calls).toBe(0);
    expect([pathIn(map), pathIn(map), calls]).toEqual(['/arg1/one/two', '/arg1/one/two', 2]);
  });

  test('with lazyOnce, is kept', () => {
    const map = newMap();
    map.host['volume1'] = lazyOnce(getPath, 'arg1', keywords);
    expect([pathIn(map), pathIn(map), calls]).toEqual(['/arg1/one/two', '/arg1/one/two', 1]);
  });

  test('is only worked out when a container uses it', () => {
    const map = newMap();
    map.get('app').binds = undefined;
    map.host['volume1'] = lazy(getPath, 'arg1', keywords);
    expect([pathIn(map), calls]).toEqual([undefined, 0]);
  });
});

describe('Serialization issues', () => {
  afterEach(() => unregisterType(ExtType));

  test('a registered type stands for its value, and is kept until then', () => {
    registerType(ExtType, myExtHook);
    const map = newMap();
    const value = new ExtType(myExtTypeCode, information);
    Reflect.set(map.host, 'volume1', value);
    expect(map.asObject()).toMatchObject({ host: { volume1: value } });
    expect(pathIn(map)).toBe('/info');
  });

  test('a value that the function does not take is an error that says where', () => {
    registerType(ExtType, myExtHook);
    const map = newMap();
    Reflect.set(map.host, 'volume1', new ExtType(2, information));
    expect(() => pathIn(map)).toThrow(/host\.volume1.*Unexpected ext type code/);
  });

  test('it has to be the exact type', () => {
    class Special extends ExtType {}
    registerType(ExtType, myExtHook);
    expect(() => Reflect.set(newMap().host, 'volume1', new Special(1, information))).toThrow(
      'host.volume1: expected a path, or a path for each instance, found an object of a class',
    );
  });
});

test('Pre-resolving values: types for one call', () => {
  const deserialized = {
    app: { binds: 'volume1' },
    volumes: { volume1: '/v' },
    host: { volume1: new ExtType(myExtTypeCode, information) },
  };
  const mapContent = resolveDeep(deserialized, { types: [typeResolver(ExtType, myExtHook)] });
  expect(mapContent).toEqual({ ...deserialized, host: { volume1: '/info' } });
  if (typeof mapContent !== 'object' || mapContent === null) throw new Error('no content');
  expect(pathIn(new ContainerMap('main', mapContent))).toBe('/info');
});
