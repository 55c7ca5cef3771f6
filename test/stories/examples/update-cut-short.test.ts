/**
 * The client was killed when it had stopped the old container. The next update began with one that did not run, and where
 * the new version was broken, it put back one that did not run: what had been up was down for good.
 */
import { test } from 'vitest';
import { holdUpdate } from '../updates/hold.js';
import { moments, updated, updateStory } from './update-base.js';

const before = updated('db', { attaches: ['db-data'] });

test.concurrent.each(moments)(
  'the old one runs again when the client is killed at request %i',
  async (at) => {
    const after = { ...before, image: 'ails' } as const;
    await holdUpdate(updateStory([before], [after], { killed: { at, carriedOut: true } }));
  },
);

test.concurrent.each(moments)('so it does by its former name when it is killed at request %i', async (at) => {
  const after = { ...before, name: 'db2', previousName: 'db' };
  await holdUpdate(updateStory([before], [after], { killed: { at, carriedOut: false }, second: 'startup' }));
});

test.concurrent.each(moments)(
  'who is bound to it is set right too when it is killed at request %i',
  async (request) => {
    const db = { ...updated('db'), shares: ['/shares/db'] };
    const app = updated('app', { attaches: ['app-data'], networkOf: 'db' });
    const killed = { at: request + 8, carriedOut: false };
    await holdUpdate(updateStory([db, app], [{ ...db, command: 'serve' }, app], { names: ['db'], killed }));
  },
);
