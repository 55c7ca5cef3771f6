import { describe, expect, test } from 'vitest';
import { RawEngine } from '../support/raw-engine.js';

describe('removing a network', () => {
  test('not while somebody is on it', async () => {
    await using engine = await RawEngine.start();
    await engine.network('front');
    await engine.run('web', { NetworkMode: 'front' });
    expect(await engine.refusal('DELETE', '/networks/front')).toMatch(
      /^403 error while removing network: network front has active endpoints \(name:"web" id:"[0-9a-f]{12}"\)$/,
    );
    await engine.call('POST', '/containers/web/stop');
    expect(await engine.refusal('DELETE', '/networks/front')).toBe('204');
    expect(await engine.start('web')).toBe(
      '404 failed to set up container networking: network front not found',
    );
  });

  test('in the words of older engines', async () => {
    await using engine = await RawEngine.start('1.41');
    await engine.network('front');
    await engine.run('web', { NetworkMode: 'front' });
    expect(await engine.refusal('DELETE', '/networks/front')).toBe(
      '403 error while removing network: network front id ID has active endpoints',
    );
  });

  test('not one that is always there', async () => {
    await using engine = await RawEngine.start();
    expect(await engine.refusal('DELETE', '/networks/host')).toBe(
      '403 host is a pre-defined network and cannot be removed',
    );
  });

  test('all that nobody is on', async () => {
    await using engine = await RawEngine.start();
    for (const name of ['used', 'kept', 'idle']) await engine.network(name, { Labels: { [name]: '' } });
    await engine.run('web', { NetworkMode: 'used' });
    const filters = encodeURIComponent(JSON.stringify({ 'label!': ['kept'] }));
    expect(await engine.call('POST', `/networks/prune?filters=${filters}`)).toEqual({
      status: 200,
      body: { NetworksDeleted: ['idle'] },
    });
    expect((await engine.call('POST', `/networks/prune?filters=${filters}`)).body).toEqual({
      NetworksDeleted: null,
    });
  });
});
