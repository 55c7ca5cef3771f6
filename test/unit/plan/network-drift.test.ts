import { describe, expect, it } from 'vitest';
import type { ObservedNetwork } from '../../../src/engine/snapshot.js';
import { planNetworkDrift } from '../../../src/plan/network-drift.js';
import { planOrphans } from '../../../src/plan/orphans.js';
import type { Action } from '../../../src/plan/plan.js';
import { plannedLines, planningOf } from './planning-of.js';
import { type Exists, labelsOf } from './support.js';

const map = {
  web: { networks: [{ net: { aliases: 'www' } }] },
  app: { networks: 'net' },
  lone: null,
  networks: { net: { driver_options: { mtu: 1400 }, internal: true } },
};
const declared = { options: { mtu: '1400' }, internal: true };

function drift(
  network: Partial<ObservedNetwork>,
  containers: Exists['containers'] = [],
  action: Action = 'update',
) {
  const exists = { containers, networks: [{ name: 'main.net', ...declared, ...network }] };
  const planning = planningOf(action, { map, exists, options: { removeOrphans: true } });
  planOrphans(planning.request, planning.builder);
  const item = planning.request.landscapes[0]?.items.get('network:main.net');
  if (item?.kind !== 'network') throw new Error('no network');
  return { renewed: planNetworkDrift(item, planning), planning, lines: plannedLines(planning) };
}

describe('a network', () => {
  it('is as declared, whatever options the engine has added', () => {
    expect(drift({})).toMatchObject({ renewed: false, lines: [] });
    const options = { ...declared.options, 'com.docker.network.enable_ipv4': 'true' };
    expect(drift({ options })).toMatchObject({ renewed: false, lines: [] });
  });

  it('is as declared where an option that was declared once is gone anyway', () => {
    const labels = { 'io.docker-map.options': 'icc,mtu' };
    expect(drift({ labels })).toMatchObject({ renewed: false, lines: [] });
  });

  it.each<[Partial<ObservedNetwork>, object]>([
    [{ driver: 'macvlan' }, { field: 'driver', declared: 'bridge', observed: 'macvlan' }],
    [{ options: {} }, { field: 'option mtu', declared: '1400', observed: 'not set' }],
    [{ options: { mtu: '1500' } }, { field: 'option mtu', declared: '1400', observed: '1500' }],
    [
      { options: { mtu: '1400', icc: 'false' }, labels: { 'io.docker-map.options': 'icc,mtu' } },
      { field: 'option icc', declared: 'not set', observed: 'false' },
    ],
    [{ internal: false }, { field: 'internal', declared: 'true', observed: 'false' }],
  ])('differs by %o: is made anew, and says what differs', (network, difference) => {
    const { renewed, lines, planning } = drift(network);
    expect(renewed).toBe(true);
    expect(lines.filter((line) => !line.startsWith(' '))).toEqual([
      '- network main.net  it is not as declared',
      '+ network main.net  made anew  [after remove network:main.net]',
    ]);
    expect(planning.builder.build().steps[0]).toMatchObject({ differences: [difference] });
  });

  it('is left alone by other actions', () => {
    expect(drift({ internal: false }, [], 'startup')).toMatchObject({ renewed: false, lines: [] });
  });
});

describe('the containers on it', () => {
  const networks = ['main.net'];

  it('leave before and come back after, stopped ones too; what does not declare it stays away', () => {
    const containers = [
      { name: 'main.web', networks },
      { name: 'main.app', networks, status: 'exited' as const },
      { name: 'main.lone', networks: ['bridge', 'main.net'] },
    ];
    const { lines, planning } = drift({ internal: false }, containers);
    expect(lines.filter((line) => !line.startsWith(' '))).toEqual([
      '~ container main.web  disconnect from network main.net; the network is made anew',
      '~ container main.app  disconnect from network main.net; the network is made anew',
      '~ container main.lone  disconnect from network main.net; the network is made anew',
      '- network main.net  it is not as declared  [after disconnect container:main.web from main.net, disconnect container:main.app from main.net, disconnect container:main.lone from main.net]',
      '+ network main.net  made anew  [after remove network:main.net]',
      '~ container main.web  connect to network main.net; the network is made anew  [after create network:main.net]',
      '~ container main.app  connect to network main.net; the network is made anew  [after create network:main.net]',
    ]);
    expect(planning.builder.build().steps).toContainEqual(
      expect.objectContaining({ kind: 'connectNetwork', target: 'main.web', endpoint: { Aliases: ['www'] } }),
    );
  });

  it('are those of others: it is kept, and a note says why', () => {
    const containers = [
      { name: 'main.web', networks },
      { name: 'other', networks },
    ];
    const { renewed, lines } = drift({ internal: false, driver: 'macvlan' }, containers);
    expect(renewed).toBe(false);
    expect(lines).toEqual([
      '! main.net driver is macvlan, not bridge, internal is false, not true; it is kept, because other is on it',
    ]);
  });

  it('are orphans that go: they hold nothing up', () => {
    const labels = labelsOf({ gone: null }, 'container:main.gone');
    const { renewed, lines } = drift({ internal: false }, [{ name: 'main.gone', networks, labels }]);
    expect(renewed).toBe(true);
    expect(lines).toContain('- network main.net  it is not as declared  [after remove container:main.gone]');
  });
});
