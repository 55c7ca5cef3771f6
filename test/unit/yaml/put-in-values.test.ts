/** What variables and tags stand for is in no message about it. */
import { describe, expect, test } from 'vitest';
import { resolveLandscape } from '../../../src/landscape/resolve.js';
import { evaluateMap } from '../../../src/map/evaluate/evaluate.js';
import { MapError } from '../../../src/map/map-error.js';
import { loadMap } from '../../../src/yaml/load-map.js';
import { locateProblems } from '../../../src/yaml/locate-problems.js';
import { errorOf } from './support.js';

const options = {
  environment: { PW: 'hunter2', QUOTED: "it's hunter2", WITHIN: "w'hunter2'b", PORTS: '80 hunter2' },
};
const tags = { '!own': () => ({ image: 'x', hunter2: 1, persistent: 'hunter2' }), '!number': () => 424242 };

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: the syntax of variables
describe('a value of a variable or a tag', () => {
  test.each([
    ['exposes: !env PW', /expected a port.*, found a text/],
    ['exposes: [!env PORTS]', /expected a port.*, found a text/],
    ['exposes: {80: !number x}', /expected a port of the host.*, found a number/],
    ['stop_timeout: "${PW}"', /expected a number of seconds.*, found a text/],
    ['persistent: "${QUOTED}"', /expected true or false, found a text/],
    ['binds: [[/a, /b, !env PW]]', /'ro', 'rw'.*, found a text/],
    ['networks: !env PW', /there is no network '\*\*\*'/],
    ['networks: !env QUOTED', /there is no network '\*\*\*'/],
    ['networks: !env WITHIN', /there is no network '\*\*\*'/],
    ['links: !env PW', /there is no container '\*\*\*'/],
    ['user: &u !env PW\n  stop_timeout: *u', /expected a number of seconds.*, found a text/],
  ])('%s', (line, message) => {
    const error = errorOf(`interpolate: true\nweb:\n  ${line}\n`, 'm', { ...options, tags });
    expect(error.message).toMatch(message);
    expect(JSON.stringify([error.message, error.problems])).not.toMatch(/hunter2|424242/);
  });

  test('in what a tag gives', () => {
    const { problems } = errorOf('web: !own x\n', 'm', { tags });
    expect(problems.map(({ message }) => message)).toEqual(
      expect.arrayContaining(['expected true or false, found a text']),
    );
  });

  test('when the map is made concrete, also of a base', () => {
    const base = 'base:\n  abstract: true\n  host_config: {devices: [!env PW], extra_hosts: [!env PW]}\n';
    const map = loadMap(`${base}web: {extends: base}\n`, 'm', options);
    const told = () => {
      try {
        return resolveLandscape(evaluateMap(map.declaration));
      } catch (error) {
        if (error instanceof MapError) return locateProblems(map, error.problems);
        throw error;
      }
    };
    const messages = JSON.stringify(told());
    expect(messages).toContain("has '***'; the form is host:address");
    expect(messages).not.toContain('hunter2');
  });
});
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: the same

test.each([
  ['a value that is written', 'web:\n  exposes: nothing\n  user: !env PW\n', "found 'nothing'"],
  ['a name that is a key', 'web:\n  usre: !env PW\n', "'usre' is not a property"],
  ['a written word beside', 'web:\n  links: [bd, !env PW]\n', "there is no container 'bd'"],
])('%s is told', (_, text, message) => {
  expect(errorOf(text, 'm', options).message).toContain(message);
});

test('a long value, full of what messages say', () => {
  const environment = { LONG: "hunter2', found '".repeat(100_000) };
  expect(errorOf('web:\n  networks: !env LONG\n', 'm', { environment }).message).not.toContain('hunter2');
});
