import { expect, it } from 'vitest';
import { type LostEvents, losesEvents } from '../../../../src/testing/index.js';
import { connected } from '../support/connected.js';

/** The actions that a client hears of while two containers are started. */
async function heard(lost: LostEvents | undefined): Promise<string[]> {
  await using test = await connected();
  const { engine, client } = test;
  if (lost) engine.fault({ on: 'GET /events', fault: losesEvents(lost) });
  const told: string[] = [];
  const listening = (async () => {
    for await (const { action, attributes } of client.events()) {
      if (action === 'create' || action === 'start') told.push(`${action} ${attributes['name']}`);
      if (action === 'destroy') return;
    }
  })();
  while (engine.requestsTo('GET /events')[0]?.status === undefined) await client.containers.list();
  for (const name of ['one', 'two'])
    engine.createContainer(name, { Cmd: ['sleep', '1000'] }, { started: true });
  engine.createContainer('last');
  await client.containers.remove('last');
  await listening;
  return told;
}

it('tells all events without a fault', async () => {
  expect(await heard(undefined)).toEqual([
    'create one',
    'start one',
    'create two',
    'start two',
    'create last',
  ]);
});

it('loses the events of an action', async () => {
  expect(await heard({ action: 'start' })).toEqual(['create one', 'create two', 'create last']);
});

it('loses the events of a container', async () => {
  expect(await heard({ name: 'one' })).toEqual(['create two', 'start two', 'create last']);
});

it('loses only what all words are true of', async () => {
  const all = await heard({ type: 'network', action: 'start', name: 'one' });
  expect(all).toHaveLength(5);
});
