/**
 * On the default network, an engine binds a link to the container that had the name when the link was made. When that one
 * is made anew, the container that links to it can never start again (Docker 20.10 to 28: "Cannot link to a non running
 * container"), so that it is made anew as well.
 */
import { test } from 'vitest';
import { hold } from '../hold.js';
import { configuration, story } from './base.js';

const db = configuration('db');
const web = configuration('web', { links: ['db'] });
const stopped = { state: 'exited', made: 'today', unconnected: false } as const;

test.each(['missing', 'dead'] as const)('starts when what it links to was %s', async (state) => {
  const before = { containers: { db: { ...stopped, state }, web: stopped } };
  await hold(story([db, web], 'startup', { before }));
});
