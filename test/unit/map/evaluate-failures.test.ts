/** What goes wrong with lazy values is told with the place where they were written. Manual, section 3.10.3. */
import { describe, expect, test } from 'vitest';
import { type Lazy, lazy } from '../../../src/lazy/lazy.js';
import { ClientConfiguration } from '../../../src/map/client-configuration.js';
import { ContainerConfiguration } from '../../../src/map/container-configuration.js';
import { ContainerMap } from '../../../src/map/container-map.js';
import { evaluateClient } from '../../../src/map/evaluate/client.js';
import { evaluateMap, evaluateMapAsync } from '../../../src/map/evaluate/evaluate.js';

const cause = new Error('no vault');
const fails: Lazy = lazy(() => {
  throw cause;
});
const itself: Lazy = lazy(() => itself);
const content = (value: unknown) => ({
  containers: { app: { binds: 'v', createOptions: { labels: ['x', { y: value }] } } },
  volumes: { v: '/v' },
  host: { v: '/h' },
});

test('a number that is none is refused', () => {
  const map = new ContainerMap('main', content(lazy(() => Number('1g'))));
  expect(() => evaluateMap(map.declaration)).toThrow(
    'containers.app.create_options.labels[1].y: expected plain data, found the number NaN',
  );
});

test('the whole path to a function that throws is told', async () => {
  const { declaration } = new ContainerMap('main', content(fails));
  const expected = {
    code: 'lazy-failed',
    cause,
    message:
      "a lazy value in 'containers.app.create_options.labels[1].y' of map 'main' cannot be worked out: no vault",
    hint: 'Mend the function behind it, or give the value itself.',
  };
  expect(() => evaluateMap(declaration)).toThrow(expect.objectContaining(expected));
  await expect(evaluateMapAsync(declaration)).rejects.toMatchObject(expected);
});

test('the hint of what failed is kept', () => {
  const { declaration } = new ContainerMap('main', content(itself));
  expect(() => evaluateMap(declaration)).toThrow(
    expect.objectContaining({ hint: 'A lazy value must not give itself.' }),
  );
});

describe('toJSON', () => {
  test.each<[string, object, string]>([
    [
      'a map',
      new ContainerMap('main', content(fails)),
      "'containers.app.create_options.labels[1].y' of map 'main'",
    ],
    ['a configuration', new ContainerConfiguration({ user: fails }), "'user' of a container"],
    [
      'a configuration in a map',
      new ContainerMap('main', content(fails)).get('app'),
      "'create_options.labels[1].y' of container 'app'",
    ],
    ['a client', new ClientConfiguration({ info: { x: fails } }), "'info.x' of a client"],
  ])('of %s tells where a function fails', (_, value, place) => {
    expect(() => JSON.stringify(value)).toThrow(
      expect.objectContaining({
        code: 'lazy-failed',
        cause,
        message: `a lazy value in ${place} cannot be worked out: no vault`,
      }),
    );
  });

  test('does not wait', () => {
    const map = new ContainerMap('main', content(lazy(async () => 'x')));
    expect(() => map.toJSON()).toThrow(
      expect.objectContaining({
        code: 'lazy-asynchronous',
        message: expect.stringContaining('containers.app.create_options.labels[1].y'),
        hint: expect.stringContaining('resolveDeepAsync'),
      }),
    );
  });

  test('works out lazy values at any depth', () => {
    const value = lazy(() => [lazy(() => ({ a: lazy(() => 1) }))]);
    expect(new ContainerConfiguration({ createOptions: { value } }).toJSON()).toEqual({
      create_options: { value: [{ a: 1 }] },
    });
  });
});

describe('a client', () => {
  test('tells where a function fails', async () => {
    const client = new ClientConfiguration({ interfaces: { private: fails } });
    await expect(evaluateClient(client, 'apps1')).rejects.toMatchObject({
      code: 'lazy-failed',
      cause,
      message: "a lazy value in 'interfaces.private' of client 'apps1' cannot be worked out: no vault",
    });
  });

  test('is not asked for what a landscape does not need', async () => {
    const client = new ClientConfiguration({
      interfaces: { private: lazy(() => '10.0.0.1') },
      authConfigs: { 'registry.example.com': fails },
      tls: { key: fails },
      info: fails,
    });
    expect(await evaluateClient(client, 'apps1')).toEqual({
      interfaces: { private: '10.0.0.1' },
      interfacesIpv6: {},
    });
  });

  test('whose address is no value in the end', async () => {
    const client = new ClientConfiguration({ interfaces: { private: itself } });
    await expect(evaluateClient(client, 'apps1')).rejects.toMatchObject({ code: 'lazy-failed' });
  });
});
