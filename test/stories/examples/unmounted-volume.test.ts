/**
 * Open: a volume without labels that no container mounts, because the one that is to own it was made by somebody else,
 * is prepared by every run: its folder cannot be seen, and labels cannot be given to it. Turns red when it is mended.
 */
import { test } from 'vitest';
import { hold } from '../hold.js';
import { configuration, story } from './base.js';

test.fails('is prepared once', async () => {
  const db = configuration('db', { attaches: [{ alias: 'db-data', owner: null, mode: '0700' }] });
  const before = {
    containers: { db: { state: 'missing', made: 'today', unconnected: false } },
    volumes: { 'db-data': 'hand' },
  } as const;
  await hold(story([db], 'startup', { before, meanwhile: ['db'] }));
});
