import { describe, expect, test } from 'vitest';
import { containerName, hostname, linkAlias, networkName, volumeName } from '../../../src/landscape/names.js';
import { isPresetNetwork } from '../../../src/map/preset-networks.js';

describe('names on the engine', () => {
  test.each([
    [containerName('main', 'web'), 'main.web'],
    [containerName('main', 'web', null), 'main.web'],
    [containerName('main', 'app', 'i1'), 'main.app.i1'],
    [volumeName('main', 'sock'), 'main.sock'],
    [volumeName('main', 'sock', 'app'), 'main.app.sock'],
    [networkName('main', 'net1'), 'main.net1'],
    [networkName('main', 'bridge'), 'bridge'],
    [hostname('main.app_x.i.1'), 'main-app-x-i-1'],
    [hostname('main.app', 'c_1.x'), 'main-app-c-1-x'],
    [hostname('main.app', '__default__'), 'main-app'],
    [linkAlias('app_server.instance1'), 'app-server-instance1'],
  ])('%s', (name, expected) => {
    expect(name).toBe(expected);
  });

  test('host, bridge and none belong to the engine', () => {
    expect(['host', 'bridge', 'none', 'default'].map(isPresetNetwork)).toEqual([true, true, true, false]);
  });
});
