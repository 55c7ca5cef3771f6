/** What a container has more than is declared: a difference only where docker-map put it there, from another declaration. */
import { describe, expect, test } from 'vitest';
import { differences } from './compared.js';

const more = {
  create_options: { environment: { A: 1, OLD: 2 }, labels: { a: 'b', old: 'c' } },
  exposes: [[80, 8080], 90],
  shares: ['/s'],
  binds: { '/x': '/tmp' },
};
const less = { create_options: { environment: { A: 1 }, labels: { a: 'b' } } };

test('it was declared once', () => {
  expect(differences({ declared: less, made: more })).toEqual([
    'environment: OLD=*** -> (none)',
    'labels: old=c -> (none)',
    'ports: 90/tcp -> (none)',
    'port_bindings: 8080:80/tcp -> (none)',
    'volumes: 111111111111…:/s -> (none)',
    'binds: /tmp:/x -> (none)',
  ]);
});

test('somebody else made the container', () => {
  expect(differences({ declared: less, made: more, foreign: true })).toEqual([]);
});

test('the engine added it to what this very declaration says', () => {
  const changes = {
    configuration: { StopTimeout: 0, Healthcheck: { Test: ['CMD-SHELL', 'x'], Retries: 3 } },
    hostConfiguration: { CapDrop: ['CAP_MKNOD'], UTSMode: 'private', PidsLimit: 2048 },
  };
  const declared = { healthcheck: { test: 'x' } };
  expect(differences({ declared, changes })).toEqual([]);
  expect(differences({ declared, changes, foreign: true })).toEqual([
    'stop_timeout: 0 -> (none)',
    'healthcheck: retries 3 -> (none)',
    'cap_drop: MKNOD -> (none)',
    'uts_mode: private -> (none)',
  ]);
});

test('a release with another format of hashes made the container', () => {
  const labels = { 'io.docker-map.hash': '1-0123456789abcdef' };
  expect(differences({ declared: less, made: more, changes: { labels } })).toEqual([]);
});

describe('where only the engine knows the default', () => {
  const made = { host_config: { shm_size: '1m', init: true, log_config: { type: 'none' }, runtime: 'crun' } };

  test('it is no difference', () => {
    expect(differences({ declared: {}, made, foreign: true })).toEqual([]);
  });

  test('it is one where a label says that it was declared once', () => {
    expect(differences({ declared: {}, made })).toEqual([
      'shm_size: 1m -> (not declared)',
      'log_config: none -> (not declared)',
      'init: true -> (not declared)',
      'runtime: "crun" -> (not declared)',
    ]);
  });
});

test('what the engine dropped when it made the container is no difference', () => {
  const declared = {
    host_config: { blkio_weight: 300, mem_swappiness: 5, device_read_bps: [{ Path: '/x', Rate: 1 }] },
  };
  const dropped = { BlkioWeight: 0, MemorySwappiness: null, BlkioDeviceReadBps: [] };
  expect(differences({ declared, changes: { hostConfiguration: dropped } })).toEqual([]);
  expect(differences({ declared, made: {} })).toHaveLength(3);
});
