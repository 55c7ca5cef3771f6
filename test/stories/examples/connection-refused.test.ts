/**
 * Below API 1.44, a container is connected to its further networks after it was created. A conflict there (an address that
 * is taken) was read as one of the container's name: it was found with the right hash, the step counted as done, and the
 * container was started without its network.
 */
import { test } from 'vitest';
import { hold } from '../hold.js';
import { configuration, story } from './base.js';

const on = (network: string) => ({ network, aliases: [], links: [] });

test.each(['1.41', '1.43'] as const)(
  'fails, and is mended by the next run, with API %s',
  async (apiVersion) => {
    const db = configuration('db', { networks: [on('back'), on('front')] });
    const before = {
      containers: { db: { state: 'missing', made: 'today', unconnected: false } },
      networksMissing: ['back', 'front'],
    } as const;
    const faults = [{ kind: 'status-409', on: 'connect', nth: 1, times: 1 }] as const;
    await hold(story([db], 'startup', { apiVersion, before, faults }));
  },
);
