/** Whatever the text, the answer is what it says, or an error that says where. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MapError } from '../../../src/map/map-error.js';
import type { Problem } from '../../../src/map/problem.js';
import { loadClients } from '../../../src/yaml/load-clients.js';
import { loadMap } from '../../../src/yaml/load-map.js';
import type { YamlOptions } from '../../../src/yaml/options.js';

const manual = readFileSync(new URL('../../fixtures/manual-3.9.1.yaml', import.meta.url), 'utf8');

// biome-ignore lint/suspicious/noTemplateCurlyInString: the syntax of variables
const variables = ['${A}', '${', '${A:-', '$${', '${NONE}', '${B-c}', '!env ', '!env A'];

const clients = `interpolate: true
apps1:
  base_url: \${A:-tcp://apps1}
  interfaces:
    private: 10.0.0.11
  interfaces_ipv6: {private: "2001:db8::1"}
  auth_configs: {"registry.example.com": {username: me, password: ${variables[0]}}}
  stop_timeout: 1m30s
apps2:
web1: unix:///var/run/docker.sock
`;

/** Reads a text; every problem and warning must have a place within it. */
function readAny(text: string, read: (text: string, options: YamlOptions) => unknown): void {
  const lines = text.split(/\r\n|\n|\r/).length;
  const check = ({ location }: Problem) => {
    expect(location?.line).toBeGreaterThanOrEqual(1);
    expect(location?.line).toBeLessThanOrEqual(lines);
    expect(location?.column).toBeGreaterThanOrEqual(1);
  };
  const tags = {
    '!fail': () => {
      throw new Error('it does not work');
    },
  };
  try {
    read(text, { environment: { A: '1', B: 'x: [' }, onWarning: check, tags });
  } catch (error) {
    if (!(error instanceof MapError)) throw error;
    expect(error.problems.length).toBeGreaterThan(0);
    error.problems.forEach(check);
  }
}

const readMap = (text: string, options: YamlOptions) => loadMap(text, 'main', options);
const readClients = (text: string, options: YamlOptions) => loadClients(text, undefined, options);

const piece = fc.oneof(
  fc.constantFrom(
    '',
    ':',
    '- ',
    '\n',
    '  ',
    '{',
    ']',
    '"',
    '*a',
    '&a ',
    '<<: ',
    '? ',
    '|',
    '#',
    '%',
    '---\n',
  ),
  fc.constantFrom('!path ', '!path_lazy ', '!fail ', '!pth ', '0644', 'yes', '22:22', ...variables),
  fc.string({ maxLength: 3 }),
);

test.each([
  ["the manual's map", manual, readMap],
  ['a map with variables', `interpolate: true\n${manual}`, readMap],
  ['a client file', clients, readClients],
])('%s with a piece replaced', (_, whole, read) => {
  fc.assert(
    fc.property(fc.nat(whole.length), fc.nat(12), piece, (at, length, text) => {
      readAny(whole.slice(0, at) + text + whole.slice(at + length), read);
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['a map', readMap],
  ['a client file', readClients],
])('arbitrary text for %s', (_, read) => {
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.array(piece).map((pieces) => pieces.join('')),
  );
  fc.assert(
    fc.property(text, fc.boolean(), (any, interpolate) =>
      readAny(any, (text, options) => read(text, { ...options, interpolate })),
    ),
    { numRuns: 300 },
  );
});

test('arbitrary bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      try {
        loadMap(bytes, 'main');
      } catch (error) {
        const unreadable = error instanceof Error && 'code' in error && error.code === 'file-unreadable';
        if (!unreadable && !(error instanceof MapError)) throw error;
      }
    }),
    { numRuns: 300 },
  );
});
