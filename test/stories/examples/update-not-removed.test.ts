/**
 * The new container was not healthy, and the engine could not remove it. The old one was started all the same, beside the
 * new one, and both wrote to one volume.
 */
import { test } from 'vitest';
import { holdUpdate } from '../updates/hold.js';
import { updated, updateStory } from './update-base.js';

test('the old one does not run beside the new one', async () => {
  const before = updated('db', { attaches: ['db-data'] });
  const after = { ...before, image: 'ails' } as const;
  const faults = [{ kind: 'status-500', on: 'remove', nth: 2, times: 3 }] as const;
  await holdUpdate(updateStory([before], [after], { faults }));
});
