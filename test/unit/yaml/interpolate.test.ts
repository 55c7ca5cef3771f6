/** Variables in texts, where a file wants them replaced. */
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../../src/map/problem.js';
import { interpolate } from '../../../src/yaml/interpolate.js';
import { loadMap } from '../../../src/yaml/load-map.js';
import { errorOf } from './support.js';

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: the syntax that is tested
const environment = { NAME: 'main', EMPTY: '', SECRET: 'hunter2', LOOP: '${NAME}' };

describe('a text', () => {
  test.each([
    ['a${NAME}b${NAME}', 'amainbmain'],
    ['${EMPTY}', ''],
    ['${NONE:-x}', 'x'],
    ['${EMPTY:-x}', 'x'],
    ['${NONE-x}', 'x'],
    ['${EMPTY-x}', ''],
    ['${NONE:-}', ''],
    ['${NONE:-a b/c:-d?}', 'a b/c:-d?'],
    ['${NAME:?is needed}', 'main'],
    ['$${NAME}', '${NAME}'],
    ['$$${NAME}', '$${NAME}'],
    ['$NAME $ {NAME}', '$NAME $ {NAME}'],
    ['${LOOP}', '${NAME}'],
    ['${NONE:-line\nline}', 'line\nline'],
  ])('%j is %j', (text, expected) => {
    expect(interpolate(text, environment)).toEqual({ text: expected, faults: [] });
  });

  test.each([
    ['${NONE}', ["the variable 'NONE' is not set"]],
    ['${NONE} ${SECRETT}', ["the variable 'NONE' is not set", "the variable 'SECRETT' is not set"]],
    ['${EMPTY:?fill it}', ["the variable 'EMPTY' is empty: fill it"]],
    ['${NONE?give it}', ["the variable 'NONE' is not set: give it"]],
    ['${__proto__}', ["the variable '__proto__' is not set"]],
    ['${}', [expect.stringMatching(/^expected a variable/)]],
    ['${A B}', [expect.stringMatching(/^expected a variable/)]],
    ['${A:-${NAME}}', [expect.stringMatching(/^expected a variable/)]],
    ['${NAME', [expect.stringMatching(/has no '}' behind it/)]],
  ])('%j is refused', (text, messages) => {
    expect(interpolate(text, environment).faults.map(({ message }) => message)).toEqual(messages);
  });
});

const text = `interpolate: true
web:
  image: "nginx:\${TAG}"
  create_options:
    command: |
      echo
      \${WHAT}
    environment: {"\${KEY}": '\${VALUE:-v}'}
`;

test('what is not set is told with its place, all at once', () => {
  const { problems } = errorOf(text, 'm', { environment: { TAGS: 'x' } });
  expect(problems.map(({ code, location }) => [code, location?.line, location?.column])).toEqual([
    ['variable', 3, 17],
    ['variable', 7, 7],
  ]);
  expect(problems[0]).toMatchObject({ suggestion: 'TAGS', path: ['web', 'image'] });
});

test('one variable twice in a text has two places, and each of more than a call has arguments has its own', () => {
  const placesOf = (value: string) =>
    errorOf(`interpolate: true\nweb: {image: "${value}"}\n`, 'm', { environment: {} }).problems.map(
      ({ location }) => location?.column,
    );
  expect(placesOf('${A} ${A}')).toEqual([15, 20]);
  const places = placesOf('${A}'.repeat(150_000));
  expect([places.length, new Set(places).size, places.at(-1)]).toEqual([150_000, 150_000, 15 + 4 * 149_999]);
});

test('texts are replaced, and no keys', () => {
  const map = loadMap(text, 'm', { environment: { TAG: '1', WHAT: '"a: b"' } });
  expect(map.declaration.containers.get('web')).toMatchObject({
    image: 'nginx:1',
    createOptions: { command: 'echo\n"a: b"\n', environment: { '${KEY}': 'v' } },
  });
  expect([...map.declaration.containers.keys()]).toEqual(['web']);
});

test('the value of a variable is in no message', () => {
  const { message } = errorOf('interpolate: true\nweb:\n  image: ${SECRE}\n', 'm', { environment });
  expect(message).toContain("did you mean 'SECRET'?");
  expect(message).not.toContain('hunter2');
});

test('variables are replaced before a tag has its turn', () => {
  const lines = 'interpolate: true\nhost_root: !path ${NAME}/$NAME\nvolumes: {v: !own "${NAME}"}\n';
  const map = loadMap(lines, 'm', { environment, tags: { '!own': (value) => `/${value}` } });
  expect(map.declaration.host.root).toBe('main/main');
  expect(map.declaration.volumes.get('v')?.defaultPath).toBe('/main');
});

describe('a file that does not say that it has variables', () => {
  const lines = 'web:\n  image: "nginx:${NAME}"\n';
  const read = (document: string, interpolated?: boolean) => {
    const warnings: Problem[] = [];
    const options = interpolated === undefined ? {} : { interpolate: interpolated };
    const map = loadMap(document, 'm', { environment, ...options, onWarning: (each) => warnings.push(each) });
    const image = map.declaration.containers.get('web')?.image;
    return {
      image,
      places: warnings.map(({ code, location }) => `${code} ${location?.line}:${location?.column}`),
    };
  };

  test.each<[string, string, boolean | undefined, string, string[]]>([
    ['keeps them, with a warning', lines, undefined, 'nginx:${NAME}', ['variable-not-replaced 2:17']],
    ['keeps them, where it says so', `interpolate: false\n${lines}`, undefined, 'nginx:${NAME}', []],
    ['keeps them, where the caller says so', lines, false, 'nginx:${NAME}', []],
    ['has them replaced, where the caller says so', lines, true, 'nginx:main', []],
    ['knows better than the caller', `interpolate: false\n${lines}`, true, 'nginx:${NAME}', []],
  ])('%s', (_, document, interpolated, image, places) => {
    expect(read(document, interpolated)).toEqual({ image, places });
  });

  test('gets no warning for paths', () => {
    expect(read('web:\n  binds: !path [[/a, "${NAME}"]]\n').places).toEqual(['variable-not-replaced 2:23']);
    expect(read('host_root: !path "${NAME}"\n').places).toEqual([]);
  });
});
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: the syntax that is tested

test.each(['yes', '1', '{image: nginx}', ''])('interpolate: %s is refused', (value) => {
  expect(errorOf(`interpolate: ${value}\n`, 'm').problems).toMatchObject([
    { code: 'invalid-value', path: ['interpolate'], location: { line: 1, column: 1 } },
  ]);
});
