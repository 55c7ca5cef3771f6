/** Volumes that a container has from another one, which has them from a third: the first one got a new one too late. */
import { test } from 'vitest';
import { holdUpdate } from '../updates/hold.js';
import { updated, updateStory } from './update-base.js';

test('a new volume reaches all that have it from others in one update', async () => {
  const db = updated('db', { shares: ['/shares/db'] });
  const app = updated('app', { attaches: ['app-data'], uses: ['db'] });
  const proxy = updated('proxy', { attaches: ['proxy-data'], uses: ['app'] });
  const after = [{ ...db, attaches: ['db-new'] }, app, proxy];
  // The client is killed before it does anything.
  const killed = { at: 1, carriedOut: false };
  await holdUpdate(updateStory([db, app, proxy], after, { killed }));
});
