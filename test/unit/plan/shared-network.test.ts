import { describe, expect, it } from 'vitest';
import { linesOf } from './support.js';

const map = { owner: null, guest: { network_mode: 'owner' } };
const images = ['owner:latest', 'guest:latest'];
const owner = { name: 'main.owner', id: 'current' };
const guest = { name: 'main.guest', networkMode: 'container:current' };

describe('startup of a container that shares the network of another', () => {
  it('leaves it alone where it is bound to the one that runs', () => {
    expect(linesOf('startup', { map, exists: { containers: [owner, guest] } })).toEqual([]);
  });

  it('makes it anew where the other is another one by now', () => {
    const containers = [owner, { ...guest, networkMode: 'container:former' }];
    expect(linesOf('startup', { map, exists: { images, containers } })).toEqual([
      '■ container main.guest  it shares the network of main.owner, which is made anew',
      '- container main.guest  it shares the network of main.owner, which is made anew  [after stop container:main.guest]',
      '+ container main.guest  it shares the network of main.owner, which is made anew  [after remove container:main.guest]',
      '▶ container main.guest  new  [after create container:main.guest]',
    ]);
  });

  it('makes it anew after the other is made anew', () => {
    const stopped = { ...guest, status: 'exited' as const, exitCode: 0 };
    expect(linesOf('startup', { map, exists: { images, containers: [stopped] } })).toEqual([
      '+ container main.owner  missing',
      '▶ container main.owner  new  [after create container:main.owner]',
      '- container main.guest  it shares the network of main.owner, which is made anew',
      '+ container main.guest  it shares the network of main.owner, which is made anew  [after remove container:main.guest, create container:main.owner]',
      '▶ container main.guest  new  [after create container:main.guest, start container:main.owner]',
    ]);
  });

  it('restarts it after the other is started, for it has lost its network', () => {
    const containers = [{ ...owner, status: 'exited' as const, exitCode: 0 }, guest];
    expect(linesOf('startup', { map, exists: { containers } })).toEqual([
      '▶ container main.owner  exited (0)',
      '↻ container main.guest  it shares the network of main.owner, which is started  [after start container:main.owner]',
    ]);
  });

  it('restarts what shares its network in turn', () => {
    const further = { name: 'main.further', networkMode: 'container:guest' };
    const containers = [
      { ...owner, status: 'exited' as const, exitCode: 0 },
      { ...guest, id: 'guest' },
      further,
    ];
    const declared = { ...map, further: { network_mode: 'guest' } };
    expect(linesOf('startup', { map: declared, exists: { containers } })).toEqual([
      '▶ container main.owner  exited (0)',
      '↻ container main.guest  it shares the network of main.owner, which is started  [after start container:main.owner]',
      '↻ container main.further  it shares the network of main.guest, which is started  [after restart container:main.guest]',
    ]);
  });

  it('has no say where the other is not of the map', () => {
    const foreign = { guest: { network_mode: 'container:elsewhere' } };
    expect(linesOf('startup', { map: foreign, exists: { containers: [guest] } })).toEqual([]);
  });
});
