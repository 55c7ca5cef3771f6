/** What a simulated engine can be started with. */

import { DockerMapError } from '../../common/docker-map-error.js';
import { nearest } from '../../common/suggest.js';
import type { Clock } from '../clock/clock.js';
import { realClock } from '../clock/real-clock.js';
import type { FaultRule } from '../faults/fault-rules.js';
import type { Latency } from '../traffic/latency.js';
import { checkKeys } from './check-keys.js';
import type { SimulatedApiVersion } from './identity.js';
import type { SimulatedImages } from './images.js';

export interface SimulatedEngineOptions {
  /** Newest version of the API that it speaks. Default: `1.52`. */
  readonly apiVersion?: SimulatedApiVersion | undefined;
  /** A unix socket in a temporary folder, or a free port of 127.0.0.1. Default: `unix`; on Windows `tcp`. */
  readonly listen?: 'unix' | 'tcp' | undefined;
  /** Images that are on it. `busybox:latest`, with a small shell, always is. */
  readonly images?: SimulatedImages | undefined;
  /** Images that can be pulled. */
  readonly registry?: SimulatedImages | undefined;
  /** Default: time as it passes. */
  readonly clock?: Clock | undefined;
  /** How long calls take. Default: no longer than they need. */
  readonly latency?: Latency | undefined;
  /** Faults from the beginning; more can be added by `fault`. */
  readonly faults?: readonly FaultRule[] | undefined;
  /** What ids and probabilities follow from: the same seed gives the same ones. A whole number; default: 1. */
  readonly seed?: number | undefined;
}

const OPTIONS: readonly (keyof SimulatedEngineOptions)[] = [
  'apiVersion',
  'listen',
  'images',
  'registry',
  'clock',
  'latency',
  'faults',
  'seed',
];

export interface CheckedOptions {
  readonly apiVersion: string | undefined;
  readonly listen: 'unix' | 'tcp';
  readonly images: SimulatedImages;
  readonly registry: SimulatedImages;
  readonly clock: Clock;
  readonly latency: Latency;
  readonly faults: readonly FaultRule[];
  readonly seed: number;
}

/** @throws DockerMapError `engine-option` */
export function checkedOptions(options: SimulatedEngineOptions): CheckedOptions {
  checkKeys(options, OPTIONS, 'SimulatedEngine.start');
  const { seed = 1 } = options;
  if (!Number.isSafeInteger(seed))
    throw new DockerMapError('engine-option', `seed: ${seed} is no whole number.`);
  return {
    apiVersion: options.apiVersion,
    listen: listenIn(options.listen ?? (process.platform === 'win32' ? 'tcp' : 'unix')),
    images: options.images ?? [],
    registry: options.registry ?? [],
    clock: options.clock ?? realClock,
    latency: options.latency ?? 0,
    faults: options.faults ?? [],
    seed,
  };
}

function listenIn(listen: string): 'unix' | 'tcp' {
  if (listen === 'unix' || listen === 'tcp') return listen;
  const meant = nearest(listen, ['unix', 'tcp']);
  throw new DockerMapError('engine-option', `listen: an engine cannot listen on "${listen}".`, {
    hint: meant ? `Did you mean "${meant}"?` : 'It is "unix" or "tcp".',
  });
}
