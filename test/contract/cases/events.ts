/** Events: what an engine tells of what happens. */
import { expect } from 'vitest';
import type { EngineEvent } from '../../../src/engine/answer/event.js';
import { contractCase } from '../contract-case.js';
import { created, ended, heeding, payload, runs, started } from '../support/containers.js';
import type { ContractContext } from '../support/contract-context.js';
import { network } from '../support/networks.js';
import { actionsOf, telling } from '../support/telling.js';
import { withReference } from '../support/with-reference.js';

export const eventCases = [
  contractCase('a whole life is told in order', async (context) => {
    const name = context.name('life');
    const told = telling(context, { container: [name] }, 'destroy');
    await heeding(context, 'life');
    await context.engine.containers.stop(name);
    await context.engine.containers.remove(name);
    // Whether it has ended or was stopped is a question of moments.
    expect(actionsOf(await told).join(' ')).toMatch(/^create start kill (die stop|stop die) destroy$/);
  }),

  contractCase('a restart is told in order', async (context) => {
    const name = context.name('restart');
    const told = telling(context, { container: [name] }, 'restart');
    await heeding(context, 'restart');
    await context.engine.containers.restart(name);
    expect(actionsOf(await told).join(' ')).toMatch(/^create start kill (die stop|stop die) start restart$/);
  }),

  contractCase('the end of a container is told with its exit code', async (context) => {
    const name = await created(context, 'code', runs('exit 4'));
    const told = telling(context, { container: [name], event: ['die'] }, 'die');
    await context.engine.containers.start(name);
    const [event] = await told;
    expect(event).toMatchObject({ type: 'container', attributes: { exitCode: '4', name } });
  }),

  contractCase('an event tells id, name, image and labels of its container', async (context) => {
    const told = telling(context, { event: ['create'], label: [`of=${context.name('x')}`] }, 'create');
    const name = await created(context, 'named', { Labels: { of: context.name('x') } });
    const { id } = await context.engine.containers.inspect(name);
    const [event] = await told;
    expect(event).toMatchObject({ id, attributes: { name, image: context.image, of: context.name('x') } });
    expect(event?.time).toBeGreaterThan(1_600_000_000_000);
  }),

  contractCase('a pause and its end are told', async (context) => {
    const name = await started(context, 'paused');
    const told = telling(context, { container: [name], event: ['pause', 'unpause'] }, 'unpause');
    await context.raw('POST', `/containers/${name}/pause`);
    await context.raw('POST', `/containers/${name}/unpause`);
    expect(actionsOf(await told)).toEqual(['pause', 'unpause']);
  }),

  contractCase('a change of health is told', async (context) => {
    const Healthcheck = { Test: ['CMD', '/bin/true'], Interval: 50_000_000, Timeout: 5_000_000_000 };
    const name = await created(context, 'health', { Healthcheck });
    const told = telling(context, { container: [name], event: ['health_status'] }, 'health_status: healthy');
    await context.engine.containers.start(name);
    expect(actionsOf(await told)).toEqual(['health_status: healthy']);
  }),

  contractCase('networks are told of: made, taken, left, removed', async (context) => {
    const name = context.name('net');
    const told = telling(context, { type: ['network'], network: [name] }, 'destroy');
    await network(context, 'net');
    const container = await started(context, 'on-it', { HostConfig: { NetworkMode: name } });
    await context.engine.containers.remove(container, { force: true });
    await context.engine.networks.remove(name);
    expect(actionsOf(await told)).toEqual(['create', 'connect', 'disconnect', 'destroy']);
  }),

  contractCase('volumes are told of: made, mounted, left, removed', async (context) => {
    const volume = context.name('data');
    const told = telling(context, { type: ['volume'], volume: [volume] }, 'destroy');
    const container = await started(context, 'user', { HostConfig: { Binds: [`${volume}:/data`] } });
    await context.engine.containers.remove(container, { force: true });
    await context.engine.volumes.remove(volume);
    expect(actionsOf(await told)).toEqual(['create', 'mount', 'unmount', 'destroy']);
  }),

  contractCase('references of images are told of', async (context) => {
    const reference = context.reference('tagged');
    const { id } = await context.engine.images.inspect(context.image);
    const filters = { type: ['image'], image: [id], event: ['tag'] };
    const told = telling(context, filters, 'tag', ({ attributes }) => attributes['name'] === reference);
    await withReference(context, async () => {
      expect((await told).at(-1)).toMatchObject({ type: 'image', action: 'tag', id });
    });
  }),

  contractCase('what has been can be asked for', async (context) => {
    const before = await secondsNow(context);
    const name = await ended(context, 'past', 'exit 0');
    const past: EngineEvent[] = [];
    const filters = { container: [name], type: ['container'] };
    // What is waited for is told a moment later: never in less than a second.
    const until = Math.ceil(Date.now() / 1000) + 1;
    for await (const event of context.engine.events({
      filters,
      since: before,
      until,
      signal: context.signal,
    })) {
      past.push(event);
    }
    expect(actionsOf(past)).toEqual(['create', 'start', 'die']);
  }),

  contractCase('an event has one of the kinds that were asked for', async (context) => {
    const name = context.name('kinds');
    const told = telling(context, { container: [name], event: ['start', 'die'] }, 'die');
    await context.engine.containers.create(name, payload(context, runs('exit 0')), []);
    await context.engine.containers.start(name);
    expect(actionsOf(await told)).toEqual(['start', 'die']);
  }),
];

/** By the engine's clock. */
async function secondsNow(context: ContractContext): Promise<number> {
  await context.engine.ping();
  return Math.floor(Date.now() / 1000) - 1;
}
