/**
 * A health check was declared, and `startup` kept the older container, which had none. What depends on it was not started:
 * the container could never become healthy.
 */
import { test } from 'vitest';
import { holdUpdate } from '../updates/hold.js';
import { updated, updateStory } from './update-base.js';

test('dependents of a container without the new health check are started', async () => {
  const db = updated('db', { attaches: ['db-data'] });
  const app = updated('app', { uses: ['db'] });
  const drift = [
    { container: 'app', kind: 'stopped' },
    { container: 'db', kind: 'stopped' },
  ] as const;
  // The client is killed before it does anything.
  const killed = { at: 1, carriedOut: false };
  const after = [{ ...db, healthCheck: true }, app];
  await holdUpdate(updateStory([db, app], after, { drift, killed, second: 'startup' }));
});
