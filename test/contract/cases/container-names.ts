/** Names and ids of containers. */
import { expect } from 'vitest';
import { fieldsOf, textAt } from '../../../src/engine/answer/read.js';
import { contractCase } from '../contract-case.js';
import { created, payload } from '../support/containers.js';
import { expectRefusal } from '../support/refusal.js';

export const containerNameCases = [
  contractCase('a container has the name it was given', async (context) => {
    const name = await created(context, 'named');
    expect(await context.engine.containers.inspect(name)).toMatchObject({ name });
    expect((await context.list()).map((one) => one.name)).toContain(name);
  }),

  contractCase('a name that is taken is refused, and told whose it is', async (context) => {
    const name = await created(context, 'taken');
    const { id } = await context.engine.containers.inspect(name);
    await expectRefusal(
      created(context, 'taken'),
      409,
      new RegExp(`container name "/${name}" is already in use by container "${id}"`),
    );
  }),

  contractCase('a name can be taken again when its container is gone', async (context) => {
    const name = await created(context, 'again');
    const { id } = await context.engine.containers.inspect(name);
    await context.engine.containers.remove(name);
    await created(context, 'again');
    expect((await context.engine.containers.inspect(name)).id).not.toBe(id);
  }),

  contractCase('of many who want one name at once, one gets it', async (context) => {
    const attempts = await Promise.allSettled(Array.from({ length: 5 }, () => created(context, 'race')));
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  }),

  contractCase('a name with a space is refused', async (context) => {
    const answer = context.engine.containers.create('a name', payload(context), []);
    await expectRefusal(answer, 400, /Invalid container name \(a name\), only \[a-zA-Z0-9\]/);
  }),

  contractCase('a name of one letter is refused', async (context) => {
    const answer = context.engine.containers.create('a', payload(context), []);
    await expectRefusal(answer, 400, /Invalid container name \(a\), only/);
  }),

  contractCase('a container without a name is given one', async (context) => {
    const { containers } = context.engine;
    const answer = await context.raw('POST', '/containers/create', payload(context));
    expect(answer.status).toBe(201);
    const id = textAt(fieldsOf(answer.json, 'answer'), 'Id');
    expect((await containers.inspect(id)).name).toMatch(/^[a-z]+_[a-z]+\d*$/);
    expect(await containers.remove(id)).toBe(true);
  }),

  contractCase('an id has 64 hexadecimal digits', async (context) => {
    const { id } = await context.engine.containers.inspect(await created(context, 'id'));
    expect(id).toMatch(/^[0-9a-f]{64}$/);
  }),

  contractCase('a container is found by its id and by the beginning of it', async (context) => {
    const name = await created(context, 'found');
    const { id } = await context.engine.containers.inspect(name);
    expect((await context.engine.containers.inspect(id)).name).toBe(name);
    expect((await context.engine.containers.inspect(id.slice(0, 12))).name).toBe(name);
  }),

  contractCase('a container that is not there is not found, whatever is asked of it', async (context) => {
    const name = context.name('missing');
    const { containers } = context.engine;
    const words = new RegExp(`No such container: ${name}`, 'i');
    await expectRefusal(containers.inspect(name), 404, words);
    await expectRefusal(containers.start(name), 404, words);
    await expectRefusal(containers.stop(name), 404, words);
    await expectRefusal(containers.restart(name), 404, words);
    await expectRefusal(containers.kill(name, 'SIGTERM'), 404, words);
    await expectRefusal(containers.wait(name), 404, words);
    await expectRefusal(containers.logs(name), 404, words);
    await expectRefusal(containers.ownership(name, '/'), 404, words);
    await expectRefusal(context.raw('POST', `/containers/${name}/pause`), 404, words);
    await expectRefusal(context.raw('POST', `/containers/${name}/exec`, { Cmd: ['true'] }), 404, words);
    await expectRefusal(context.raw('DELETE', `/containers/${name}`), 404, words);
    expect(await containers.remove(name)).toBe(false);
  }),
];
