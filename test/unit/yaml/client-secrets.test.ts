/** Whatever is wrong with a client file, no message shows a credential. */
import { expect, test } from 'vitest';
import { MapError } from '../../../src/map/map-error.js';
import type { Problem } from '../../../src/map/problem.js';
import { loadClients } from '../../../src/yaml/load-clients.js';

function told(text: string): string {
  const warnings: Problem[] = [];
  try {
    loadClients(text, undefined, {
      environment: { PW: 'hunter2' },
      onWarning: (each) => warnings.push(each),
    });
  } catch (error) {
    if (!(error instanceof MapError)) throw error;
    return JSON.stringify([error.message, error.problems, warnings]);
  }
  return JSON.stringify(warnings);
}

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: the syntax of variables
test.each([
  ['credentials that are a text', 'a: {auth_configs: hunter2}', true],
  ['a registry that is a text', 'a: {auth_configs: {r: hunter2}}', true],
  ['credentials that are a list', 'a: {auth_configs: {r: [hunter2]}}', true],
  ['a password that is a list', 'a: {auth_configs: {r: {password: [hunter2]}}}', true],
  ['an unknown key on the same line', 'a: {auth_configs: {r: {password: hunter2}}, x: 1}', true],
  ['a misspelt key', 'a: {auth_cnfigs: {r: {password: hunter2}}}', true],
  ['a key in camelCase', 'a: {authConfigs: {r: {x: hunter2}}}', true],
  ['an alias at another place', 'a: {auth_configs: {r: {password: &p hunter2}}, version: *p}', true],
  ['a variable elsewhere', 'a: {version: !env PW}', true],
  ['a variable for a client', 'a: {base_url: [!env PW]}', true],
  ['a key of TLS', 'a: {tls: hunter2}', true],
  ['an alias', 'a: &x {y: hunter2}\nb: {auth_configs: {r: *x}}', true],
  [
    'a variable that is not set',
    'interpolate: true\na: {auth_configs: {r: {password: "hunter2${NONE}"}}}',
    true,
  ],
  ['what is no variable', 'interpolate: true\na: {auth_configs: {r: {password: "${hunter2 }"}}}', true],
  ['a value of a variable', 'interpolate: true\na: {auth_configs: {r: "${PW}"}}', true],
  ['text that is not YAML', 'a: {auth_configs: {r: {password: hunter2]}}\nb: "hunter2" hunter2', true],
  ['a key given twice', 'a: {auth_configs: {r: {password: hunter2, password: hunter2}}}', true],
  ['nothing', 'a: {auth_configs: {r: {password: hunter2}}}', false],
  ['a word of YAML 1.1', 'a: {auth_configs: {r: {password: yes, x: 22:22}}}', false],
  // biome-ignore-end lint/suspicious/noTemplateCurlyInString: the same
])('%s', (_, text, refused) => {
  const message = told(text);
  expect(message).not.toMatch(/hunter2|yes|22:22/);
  expect(message !== '[]').toBe(refused);
});

test('a password of digits is refused, and not shown: it may not be the number that it reads as', () => {
  const message = told('a: {auth_configs: {r: {password: 0123}}}');
  expect(message).toContain('expected a text, found a number; put it in quotes');
  expect(message).not.toContain('123');
});

test('a variable in a password that is not replaced gets a warning', () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the syntax of variables
  expect(told('a: {auth_configs: {r: {password: "${PW}"}}}')).toContain('the variable is not replaced');
});
