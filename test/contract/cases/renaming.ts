/** Other names for containers that exist. */
import { expect } from 'vitest';
import { contractCase } from '../contract-case.js';
import { created, started } from '../support/containers.js';
import { network } from '../support/networks.js';
import { expectRefusal } from '../support/refusal.js';
import { actionsOf, telling } from '../support/telling.js';

export const renamingCases = [
  contractCase('what runs goes on under another name', async (context) => {
    const { containers } = context.engine;
    const name = await started(context, 'before');
    const before = await containers.inspect(name);
    const after = context.name('after');
    await containers.rename(name, after);
    const { id, status, startedAt } = before;
    expect(await containers.inspect(after)).toMatchObject({ id, status, startedAt, name: after });
    await expectRefusal(containers.inspect(name), 404, /no such container/i);
  }),

  contractCase('two containers change places by their names', async (context) => {
    const { containers } = context.engine;
    const [old, new_] = [await started(context, 'web'), await created(context, 'web.new')];
    const ids = [(await containers.inspect(old)).id, (await containers.inspect(new_)).id];
    await containers.rename(old, context.name('web.old'));
    await containers.rename(new_, old);
    expect((await containers.inspect(old)).id).toBe(ids[1]);
    expect((await containers.inspect(context.name('web.old'))).id).toBe(ids[0]);
  }),

  contractCase('a name that another container has is refused', async (context) => {
    const { containers } = context.engine;
    const [one, other] = [await created(context, 'one'), await created(context, 'other')];
    const words = /Error when allocating new name: Conflict\. The container name .* is already in use/;
    await expectRefusal(containers.rename(one, other), 409, words);
    expect(await context.listed(one)).toBeDefined();
  }),

  contractCase('the name that it has is refused', async (context) => {
    const name = await created(context, 'same');
    await expectRefusal(
      context.engine.containers.rename(name, name),
      400,
      /Renaming a container with the same name as its current name/,
    );
  }),

  contractCase('what is not there cannot be renamed', async (context) => {
    const answer = context.engine.containers.rename(context.name('missing'), context.name('other'));
    await expectRefusal(answer, 404, /no such container/i);
  }),

  contractCase('a container is found on its network by its new name', async (context) => {
    const NetworkMode = await network(context, 'net');
    const name = await started(context, 'before', { HostConfig: { NetworkMode } });
    const after = context.name('after');
    await context.engine.containers.rename(name, after);
    const { Containers } = Object((await context.raw('GET', `/networks/${NetworkMode}`)).json);
    expect(Object.values(Containers)).toMatchObject([{ Name: after }]);
  }),

  contractCase('a new name is told, with the old one', async (context) => {
    const name = await created(context, 'before');
    const after = context.name('after');
    const { id } = await context.engine.containers.inspect(name);
    const told = telling(context, { container: [id], event: ['rename'] }, 'rename');
    await context.engine.containers.rename(name, after);
    const events = await told;
    expect(actionsOf(events)).toEqual(['rename']);
    expect(events).toMatchObject([{ id, attributes: { name: after, oldName: `/${name}` } }]);
  }),
];
