/** The plan of a rename did not tell that networks differed too. */
import { test } from 'vitest';
import { holdUpdate } from '../updates/hold.js';
import { updated, updateStory } from './update-base.js';

test('a rename tells of networks', async () => {
  const before = updated('db', { networks: [{ network: 'side', alias: true }] });
  await holdUpdate(updateStory([before], [updated('db2', { previousName: 'db' })]));
});
