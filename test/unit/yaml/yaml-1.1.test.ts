/** Words that YAML 1.1 read as something else get a warning that says what they are now. */
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../../src/map/problem.js';
import { loadMap } from '../../../src/yaml/load-map.js';

function warningsOf(text: string): readonly Problem[] {
  const warnings: Problem[] = [];
  loadMap(text, 'm', { file: 'map.yaml', onWarning: (warning) => warnings.push(warning) });
  return warnings;
}

const messagesOf = (word: string) =>
  warningsOf(`web:\n  create_options: {labels: ${word}}\n`).map(({ message }) => message);

describe('words that are different', () => {
  test.each([
    ['0644', 'the number 644', 'the number 420'],
    ['-017', 'the number -17', 'the number -15'],
    ['08', 'the number 8', 'a text'],
    ['0o17', 'the number 15', 'a text'],
    ['12e5', 'the number 1200000', 'a text'],
    ['22:22', 'a text', 'the number 1342'],
    ['1:30:00.5', 'a text', 'the number 5400.5'],
    ['1_000', 'a text', 'the number 1000'],
    ['0b101', 'a text', 'the number 5'],
    ['2026-11-21', 'a text', 'a date'],
    ['2026-11-21T10:00:00Z', 'a text', 'a date'],
    ['yes', 'a text', 'true'],
    ['On', 'a text', 'true'],
    ['n', 'a text', 'false'],
  ])('%s', (word, now, before) => {
    const [message, ...others] = messagesOf(word);
    expect(message).toMatch(`${word} is ${now}, and was ${before} in YAML 1.1; put it in quotes`);
    expect(others).toEqual([]);
  });
});

test.each([
  ...['0', '7', '07', '10', '-5', '1.50', '.5', '0x1F', 'null', 'Null', 'true', 'False'],
  ...[
    '8080:80',
    '10.0.0.1',
    '22:61',
    'nginx',
    'yes!',
    'online',
    'N/A',
    '1.2.3',
    '2026-11',
    '30s',
    '"yes"',
    "'0644'",
    '!!str 0644',
  ],
])('%s is the same', (word) => {
  expect(messagesOf(word)).toEqual([]);
});

test('yes and no are fine where true or false is expected, with or without a name', () => {
  const text = `
set_hostname: no
web:
  persistent: yes
  binds: {data: no}
  exposes: [{exposed_port: 80, host_port: 80, interface: 10.0.0.1, ipv6: no}]
  networks: [back]
networks: {back: {internal: yes}}
host: {data: /srv}
volumes: {data: /data}
`;
  expect(warningsOf(text)).toEqual([]);
});

test('warnings have a place, come in the order of position, and stay with the map', () => {
  const text = 'web:\n  permissions: 0750\n  create_options:\n    labels: [yes, &x off]\n    command: *x\n';
  const warnings = warningsOf(text);
  expect(warnings.map(({ code, path, location }) => [code, path, location?.line, location?.column])).toEqual([
    ['yaml-1.1', ['web', 'permissions'], 2, 16],
    ['yaml-1.1', ['web', 'create_options', 'labels', 0], 4, 14],
    ['yaml-1.1', ['web', 'create_options', 'labels', 1], 4, 22],
  ]);
  expect(warnings[0]?.location).toMatchObject({
    file: 'map.yaml',
    excerpt: '   2 |   permissions: 0750\n     |                ^^^^',
  });
  expect(loadMap(text, 'm', { file: 'map.yaml' }).warnings).toEqual(warnings);
});

test('a document that says that it is YAML 1.1 is read as that', () => {
  const text = '%YAML 1.1\n---\nweb:\n  create_options: {mode: 0644, tty: yes}\n';
  expect(warningsOf(text)).toEqual([]);
  expect(loadMap(text, 'm').declaration.containers.get('web')?.createOptions).toEqual({
    mode: 420,
    tty: true,
  });
});
