/**
 * A container on no network, as an engine shows one that is just being made, or as somebody leaves it behind who takes it
 * off its networks. It was started as it was, and connected only by the run after that.
 */
import { test } from 'vitest';
import { hold } from '../hold.js';
import { configuration, story } from './base.js';

const back = { network: 'back', aliases: ['store'], links: [] };
const halfMade = { state: 'half-made', made: 'today', unconnected: false } as const;

test.each(['startup', 'create and start'] as const)('is on its networks after %s', async (action) => {
  const db = configuration('db', { networks: [back] });
  await hold(story([db], action, { before: { containers: { db: halfMade } } }));
});
