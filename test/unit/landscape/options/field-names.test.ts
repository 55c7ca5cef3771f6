/** Names of the Engine API: a slip is found, a field that docker-map does not know yet passes. */
import { expect, test } from 'vitest';
import { containerOf, problemsOf } from '../landscape-of.js';

test.each([
  ['host_config', 'Memroy', 'Memory'],
  ['host_config', 'CPUShares', 'CpuShares'],
  ['create_options', 'Memroy', 'Memory'],
  ['create_options', 'Hostnam', 'Hostname'],
  ['create_options', 'Shel', 'Shell'],
])('%s: %s is refused', (key, name, meant) => {
  expect(problemsOf({ web: { [key]: { [name]: 'x' } } })).toEqual([
    `containers.web.${key}.${name}: '${name}' is no option of Docker (${meant}?)`,
  ]);
});

test('of networks as well', () => {
  const networks = { n: { create_options: { Atachable: true } } };
  expect(problemsOf({ web: {}, networks })).toEqual([
    "networks.n.create_options.Atachable: 'Atachable' is no option of Docker (Attachable?)",
  ]);
  expect(containerOf({}, { networks: { n: { create_options: { EnableIPv4: false } } } }).name).toBe(
    'main.web',
  );
});

test.each([
  ['create_options', 'AttachStdout'],
  ['create_options', 'StdinOnce'],
  ['host_config', 'KernelMemoryTCP'],
  ['host_config', 'ReadonlyPaths'],
  ['host_config', 'BrandNewField'],
])('%s: %s passes', (key, name) => {
  expect(JSON.stringify(containerOf({ [key]: { [name]: 'x' } }).payload)).toContain(`"${name}":"x"`);
});
