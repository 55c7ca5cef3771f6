import { describe, expect, it } from 'vitest';
import { pluginMetadata, readPluginCall } from '../../../src/cli/arguments/docker-plugin.js';

const CALLED = { DOCKER_CLI_PLUGIN_ORIGINAL_CLI_COMMAND: '/usr/bin/docker' };

describe('a call by the Docker CLI', () => {
  it.each([
    ['map', '', {}],
    ['map up web', 'up web', {}],
    ['map --help', '--help', {}],
    ['help map', 'help', {}],
    ['help map up', 'help up', {}],
    ['-H unix:///a map up', '--host unix:///a up', {}],
    ['--host=unix:///a map up', '--host unix:///a up', {}],
    ['-c far map ps', '--context far ps', {}],
    ['--context far map ps map', '--context far ps map', {}],
    ['--config /etc/d map ps', 'ps', { DOCKER_CONFIG: '/etc/d' }],
    ['-D -l debug map ps', 'ps', { DOCKER_MAP_DEBUG: '1' }],
    ['--tlsverify map ps', 'ps', { DOCKER_TLS_VERIFY: '1' }],
    ['--tlsverify=true map ps', 'ps', { DOCKER_TLS_VERIFY: '1' }],
    ['--tls map ps', 'ps', { DOCKER_TLS: '1' }],
    ['--tls=false map ps', 'ps', {}],
    ['--tlscacert ca.pem map ps', 'ps', { DOCKER_TLS: '1' }],
    ['--tlscert=cert.pem map ps', 'ps', { DOCKER_TLS: '1' }],
    ['--tlskey key.pem map ps', 'ps', { DOCKER_TLS: '1' }],
    ['map up -f map', 'up -f map', {}],
  ])('docker %s', (line, words, environment) => {
    expect(readPluginCall(split(line), CALLED)).toEqual({ words: split(words), environment });
  });

  it('is told from a call by a plugin of the Docker CLI, which inherits the variable', () => {
    expect(readPluginCall(['up', 'map'], CALLED)).toBeNull();
  });

  it('is told from a call by the user', () => {
    expect(readPluginCall(['map', 'up'], {})).toBeNull();
  });

  it('refuses two engines', () => {
    expect(() => readPluginCall(split('-H unix:///a -H unix:///b map ps'), CALLED)).toThrow('several times');
  });
});

it('describes the plugin in the form that the Docker CLI reads', () => {
  expect(JSON.parse(pluginMetadata('1.2.3'))).toEqual({
    SchemaVersion: '0.1.0',
    Vendor: 'docker-map',
    Version: '1.2.3',
    ShortDescription: expect.stringMatching(/^Manage/),
  });
});

function split(line: string): string[] {
  return line.split(' ').filter(Boolean);
}
