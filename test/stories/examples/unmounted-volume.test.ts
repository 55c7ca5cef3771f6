/**
 * A volume without labels that no container mounts, because the one that is to own it was made by somebody else: its
 * folder cannot be seen, and labels cannot be given to it. It is left alone, instead of being prepared by every run.
 */
import { test } from 'vitest';
import { hold } from '../hold.js';
import { configuration, story } from './base.js';

test('is not prepared again and again', async () => {
  const db = configuration('db', { attaches: [{ alias: 'db-data', owner: null, mode: '0700' }] });
  const before = {
    containers: { db: { state: 'missing', made: 'today', unconnected: false } },
    volumes: { 'db-data': 'hand' },
  } as const;
  await hold(story([db], 'startup', { before, meanwhile: ['db'] }));
});
