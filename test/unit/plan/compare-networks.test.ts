import { describe, expect, it } from 'vitest';
import type { Fields } from '../../../src/engine/answer/read.js';
import { compareNetworks } from '../../../src/plan/compare/compare-networks.js';
import { containerItem, type DetailsChanges, detailsOf } from './support.js';

const id = 'fcf86a469a74a5810799e7ed0238dd9781150014fc8379670af5a13df6fad97f';
const networks = { front: null, back: null };

/** What differs, `remedy network: observed -> declared`. */
function compared(configuration: object, changes: DetailsChanges = {}, ids: readonly string[] = known) {
  const item = containerItem({ app: configuration, other: null, networks }, 'main.app');
  const details = detailsOf(item, { id, ...changes });
  const networkIds = new Map(ids.map((name) => [name, `id of ${name}`]));
  return compareNetworks(item, details, networkIds).map(
    ({ remedy, network, difference }) =>
      `${remedy} ${network}: ${difference.observed} -> ${difference.declared}`,
  );
}

const known = ['bridge', 'main.front', 'main.back', 'main.else'];
const byHand = { labels: {} };

/** As engines write what was not given. */
const blank = { IPAMConfig: null, Links: null, Aliases: null, DriverOpts: null, MacAddress: '' };
const on = (network: string, settings: Fields = {}) => ({
  [network]: { ...blank, NetworkID: `id of ${network}`, EndpointID: '1', ...settings },
});

describe('which networks', () => {
  it('are those declared: nothing to do', () => {
    expect(compared({ networks: ['front', 'back'] })).toEqual([]);
    expect(compared({})).toEqual([]);
    expect(compared({ network_mode: 'bridge' })).toEqual([]);
  });

  it('is missing: connect, with the settings that are declared', () => {
    const app = { networks: ['front', { back: { aliases: 'db' } }] };
    const item = containerItem({ app, networks }, 'main.app');
    const details = detailsOf(item, { networks: on('main.front') });
    expect(compareNetworks(item, details, new Map([['main.front', 'id of main.front']]))).toEqual([
      {
        network: 'main.back',
        remedy: 'connect',
        endpoint: { Aliases: ['db'] },
        difference: { field: 'network main.back', declared: 'connected', observed: 'not connected' },
      },
    ]);
  });

  it('is one too many: disconnect', () => {
    const changes = { networks: { ...on('main.front'), ...on('main.else') } };
    expect(compared({ networks: 'front' }, changes)).toEqual([
      'disconnect main.else: connected -> not connected',
    ]);
  });

  it('may be more than declared where the map says so, or differ in any way', () => {
    const changes = { networks: on('main.else') };
    const missing = 'connect main.front: not connected -> connected';
    expect(compared({ networks: 'front', compare: { networks: 'at-least' } }, changes)).toEqual([missing]);
    expect(compared({ networks: 'front', compare: { networks: 'ignore' } }, changes)).toEqual([]);
    expect(compared({ networks: 'front', compare: { '*': 'ignore' } }, changes)).toEqual([]);
  });

  it('are declared no more, or for the first time', () => {
    expect(compared({}, { networks: on('main.front') })).toEqual([
      'connect bridge: not connected -> connected',
      'disconnect main.front: connected -> not connected',
    ]);
    expect(compared({ networks: 'front' }, { networks: on('bridge') })).toEqual([
      'connect main.front: not connected -> connected',
      'disconnect bridge: connected -> not connected',
    ]);
    expect(compared({}, { networks: {} })).toEqual(['connect bridge: not connected -> connected']);
  });

  it.each([
    [{ network_mode: 'host' }, {}],
    [{ network_mode: 'disabled' }, {}],
    [{ network_mode: 'other' }, {}],
    [{ networks: 'host' }, {}],
    // The mode differs: no connection mends that.
    [{ network_mode: 'host' }, { networks: on('bridge'), hostConfiguration: { NetworkMode: 'default' } }],
    [{ network_mode: 'other' }, { networks: on('bridge'), hostConfiguration: { NetworkMode: 'bridge' } }],
    [{ networks: 'front' }, { networks: on('host'), hostConfiguration: { NetworkMode: 'host' } }],
    [{}, { networks: on('none'), hostConfiguration: { NetworkMode: 'none' } }],
    [{}, { networks: {}, hostConfiguration: { NetworkMode: 'container:0123' } }],
    [{}, { networks: {}, configuration: { NetworkDisabled: true } }],
  ])('%o beside %o: nothing, as one side is on no network', (configuration, changes) => {
    expect(compared(configuration, changes)).toEqual([]);
  });
});

describe('a network that was made anew', () => {
  const app = { networks: 'front' };

  it('is connected again, whether the container runs or not, and whether the network is there or not', () => {
    const lost = ['reconnect main.front: on one of this name that is gone -> connected'];
    expect(compared(app, { networks: on('main.front', { NetworkID: 'another' }) })).toEqual(lost);
    const stopped = on('main.front', { NetworkID: 'another', EndpointID: '' });
    expect(compared(app, { status: 'exited', networks: stopped })).toEqual(lost);
    expect(compared(app, {}, ['bridge'])).toEqual(lost);
  });

  it('is no loss for one that was never connected, nor where it is the engine that makes it', () => {
    const created = on('main.front', { NetworkID: '', EndpointID: '' });
    expect(compared(app, { status: 'created', networks: created })).toEqual([]);
    expect(compared({}, { status: 'exited', networks: on('bridge', { NetworkID: 'another' }) })).toEqual([]);
  });
});

describe('aliases', () => {
  const app = { networks: [{ front: { aliases: 'a' } }] };
  const seen = (settings: Fields, changes: DetailsChanges = {}, configuration: object = app) =>
    compared(configuration, { ...changes, networks: on('main.front', settings) });

  it('are all there, beside the names that engines add', () => {
    const older = { Aliases: ['a', id.slice(0, 12), 'hosty'] };
    const newer = { Aliases: ['a'], DNSNames: ['main.app', 'a', id.slice(0, 12), 'hosty'] };
    expect(seen(older, { configuration: { Hostname: 'hosty' } })).toEqual([]);
    expect(seen(newer, { configuration: { Hostname: 'hosty' } })).toEqual([]);
    expect(seen({ Aliases: null, DNSNames: ['main.app', 'a'] })).toEqual([]);
  });

  it('are missing', () => {
    const missing = ['reconnect main.front: aliases none -> aliases a'];
    expect(seen({ Aliases: null, DNSNames: null })).toEqual(missing);
    expect(seen({ Aliases: [id.slice(0, 12)] })).toEqual(missing);
    expect(seen({ Aliases: [] }, byHand)).toEqual(missing);
  });

  it('are more than declared: a difference only where docker-map made the container', () => {
    const more = { Aliases: ['b', 'a'] };
    expect(seen(more)).toEqual(['reconnect main.front: aliases a, b -> aliases a']);
    expect(seen(more, byHand)).toEqual([]);
    expect(seen({ Aliases: ['b'] }, {}, { networks: 'front' })).toEqual([
      'reconnect main.front: aliases b -> aliases none',
    ]);
  });
});

describe('links', () => {
  const app = { networks: [{ front: { links: [['other', 'o']] } }] };
  const seen = (links: readonly string[] | null, changes: DetailsChanges = {}) =>
    compared(app, { ...changes, networks: on('main.front', { Links: links }) });

  it('are compared as a set, for all containers', () => {
    expect(seen(['main.other:o'])).toEqual([]);
    expect(seen(['/main.other:o'])).toEqual([]);
    expect(seen(null)).toEqual(['reconnect main.front: links none -> links main.other:o']);
    expect(seen(['main.other:o', 'main.x:x'], byHand)).toEqual([
      'reconnect main.front: links main.other:o, main.x:x -> links main.other:o',
    ]);
  });
});

describe('addresses', () => {
  const seen = (endpoint: object | null, addresses: Fields | null, changes: DetailsChanges = {}) =>
    compared(
      { networks: [{ front: endpoint }] },
      { ...changes, networks: on('main.front', { IPAMConfig: addresses, IPAddress: '10.0.0.9' }) },
    );

  it.each([
    [{ ipv4_address: '10.0.0.9' }, { IPv4Address: '10.0.0.9' }],
    [{ ipv6_address: '2001:db8::1' }, { IPv6Address: '2001:0db8:0:0:0:0:0:1' }],
    [{ ipv6_address: '2001:0DB8:0:0:0:0:0:1' }, { IPv6Address: '2001:db8::1' }],
    [{ link_local_ips: ['169.254.8.8', '169.254.1.1'] }, { LinkLocalIPs: ['169.254.1.1', '169.254.8.8'] }],
    [null, {}],
    [null, null],
  ])('%o is %o', (endpoint, addresses) => {
    expect(seen(endpoint, addresses)).toEqual([]);
  });

  it('differ', () => {
    expect(seen({ ipv4_address: '10.0.0.8' }, { IPv4Address: '10.0.0.9' })).toEqual([
      'reconnect main.front: IPv4 10.0.0.9 -> IPv4 10.0.0.8',
    ]);
    // The address that it happens to have is not its own.
    expect(seen({ ipv4_address: '10.0.0.9' }, null)).toEqual([
      'reconnect main.front: IPv4 none -> IPv4 10.0.0.9',
    ]);
    expect(seen({ ipv6_address: '2001:db8::1' }, { IPv6Address: '2001:db8::2' })).toHaveLength(1);
    expect(seen({ link_local_ips: ['169.254.8.8'] }, {})).toHaveLength(1);
    expect(seen(null, { LinkLocalIPs: ['169.254.8.8'] }, byHand)).toHaveLength(1);
  });

  it('are declared no more: a difference only where docker-map made the container', () => {
    const fixed = { IPv4Address: '10.0.0.9', IPv6Address: '2001:db8::1' };
    expect(seen(null, fixed)).toEqual([
      'reconnect main.front: IPv4 10.0.0.9; IPv6 2001:db8::1 -> IPv4 none; IPv6 none',
    ]);
    expect(seen(null, fixed, byHand)).toEqual([]);
  });
});
