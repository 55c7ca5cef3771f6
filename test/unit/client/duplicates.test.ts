/** Maps that get in each other's way on one engine. */
import { describe, expect, test } from 'vitest';
import { refuseDuplicates } from '../../../src/client/duplicates.js';
import { resolveLandscape } from '../../../src/landscape/resolve.js';
import { declared } from '../../support/declared.js';

/** Each content is a map: `one`, `two`, ... */
function refuse(...contents: readonly object[]): void {
  const names = ['one', 'two', 'three'];
  refuseDuplicates(
    contents.map((content, index) =>
      resolveLandscape(declared(names[index] ?? 'more', content, { checkIntegrity: false }), {}),
    ),
  );
}

function publishing(...exposes: readonly unknown[]): object {
  return { web: { exposes } };
}

test('two maps of one name, and two objects of one name, are refused', () => {
  const one = resolveLandscape(declared('main', { 'app.x': {} }));
  expect(() => refuseDuplicates([one, one])).toThrow(expect.objectContaining({ code: 'duplicate-map' }));
  const other = resolveLandscape(declared('main.app', { x: {} }));
  expect(() => refuseDuplicates([one, other])).toThrow(expect.objectContaining({ code: 'duplicate-name' }));
});

describe('one port of the host, published by two maps', () => {
  test('is refused with the names of both', () => {
    expect(() => refuse(publishing([80, 8080]), publishing([81, 8080]))).toThrow(
      expect.objectContaining({
        code: 'port-twice',
        message:
          "Port 8080/tcp of the host is published by both 'one.web' of the map 'one' and 'two.web' of the map 'two'",
      }),
    );
  });

  test.each([
    [
      [80, 80, '10.0.0.1'],
      [80, 80],
    ],
    [
      [80, 80],
      [80, 80, '10.0.0.1'],
    ],
    [
      [80, 80, '10.0.0.1'],
      [80, 80, '0.0.0.0'],
    ],
    [
      [80, 80, '::1', true],
      [80, 80, '0:0::1', true],
    ],
    [
      [80, 80, '::', true],
      [80, 80],
    ],
    [
      ['80-82', '80-82'],
      [82, 82],
    ],
    [
      ['53/udp', 53],
      ['54/udp', 53],
    ],
  ])('%j and %j exclude each other', (one, other) => {
    expect(() => refuse(publishing(one), publishing(other))).toThrow(/is published by both/);
  });

  test.each([
    [
      [80, 80],
      [80, 81],
    ],
    [
      [80, 80, '10.0.0.1'],
      [80, 80, '10.0.0.2'],
    ],
    [
      [80, 80, '0.0.0.0'],
      [80, 80, '::', true],
    ],
    [
      ['53/udp', 53],
      [53, 53],
    ],
    [
      [80, 0],
      [80, 0],
    ],
    [80, 80],
  ])('%j and %j do not', (one, other) => {
    expect(() => refuse(publishing(one), publishing(other))).not.toThrow();
  });

  test('in options counts as well', () => {
    const options = { web: { host_config: { port_bindings: { 80: ['10.0.0.1', 8080] } } } };
    expect(() => refuse(publishing([80, 8080]), options)).toThrow(/8080\/tcp/);
    const fields = {
      web: { host_config: { PortBindings: { '80/tcp': [{ HostPort: '8080' }], '81/tcp': null } } },
    };
    expect(() => refuse(publishing([80, 8080]), fields)).toThrow(/8080\/tcp/);
  });

  test('is found behind another map, and beside several containers of one', () => {
    const many = { a: { exposes: [[80, 80]] }, b: { exposes: [[80, 80]] } };
    expect(() => refuse({ a: {} }, many, publishing([1, 80]))).toThrow(/'two.a' .* 'three.web'/);
  });

  test('is for the check of the map to find within one', () => {
    expect(() => refuse({ a: { exposes: [[80, 80]] }, b: { exposes: [[80, 80]] } }, {})).not.toThrow();
  });

  test.each([
    { network_mode: 'host', exposes: [[80, 80]] },
    { networks: ['host'], exposes: [[80, 80]] },
    { network_mode: 'disabled', exposes: [[80, 80]] },
  ])('is not published by %j', (web) => {
    expect(() => refuse(publishing([80, 80]), { web })).not.toThrow();
  });
});
