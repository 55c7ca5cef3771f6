/** What a simulated engine can be started with. */
import { checkKeys, type Shape } from '../checks/check-keys.js';
import { checkedNumber, SEED } from '../checks/check-number.js';
import { checkedWord } from '../checks/check-word.js';
import type { Place } from '../checks/place.js';
import { checkedClock } from '../clock/check-clock.js';
import type { Clock } from '../clock/clock.js';
import { realClock } from '../clock/real-clock.js';
import { checkedRules } from '../faults/check-rule.js';
import type { FaultRule } from '../faults/fault-rule.js';
import type { Latency } from '../traffic/latency.js';
import type { SimulatedApiVersion } from './identity.js';
import type { SimulatedImages } from './images.js';
import { checkedTakenPorts, type TakenPort } from './taken-ports.js';

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
  /** Ports of the host that other programs hold: `8080` of TCP, `udp/53`. No container can publish one there. */
  readonly takenPorts?: readonly TakenPort[] | undefined;
  /** What ids and probabilities follow from: the same seed gives the same ones. A whole number; default: 1. */
  readonly seed?: number | undefined;
}

const OPTIONS: Shape & { readonly keys: readonly (keyof SimulatedEngineOptions)[] } = {
  keys: ['apiVersion', 'listen', 'images', 'registry', 'clock', 'latency', 'faults', 'takenPorts', 'seed'],
  form: "SimulatedEngine.start({ images: ['nginx'] })",
  instead: { port: "listen: 'tcp'", tcp: "listen: 'tcp'", socket: "listen: 'unix'", version: 'apiVersion' },
};

/** What is checked where it is used is not known yet. */
export interface CheckedOptions {
  readonly apiVersion: unknown;
  readonly listen: 'unix' | 'tcp';
  readonly images: unknown;
  readonly registry: unknown;
  readonly clock: Clock;
  readonly latency: unknown;
  readonly faults: readonly unknown[];
  readonly takenPorts: readonly string[];
  readonly seed: number;
}

/** @throws DockerMapError `engine-option` */
export function checkedOptions(options: SimulatedEngineOptions): CheckedOptions {
  checkKeys(options, OPTIONS, placeOf('SimulatedEngine.start'));
  return {
    apiVersion: options.apiVersion,
    listen: checkedWord(
      options.listen ?? (process.platform === 'win32' ? 'tcp' : 'unix'),
      ['unix', 'tcp'],
      placeOf('listen'),
    ),
    images: options.images === undefined ? [] : options.images,
    registry: options.registry === undefined ? [] : options.registry,
    clock: options.clock === undefined ? realClock : checkedClock(options.clock),
    latency: options.latency === undefined ? 0 : options.latency,
    faults: options.faults === undefined ? [] : checkedRules(options.faults),
    takenPorts: options.takenPorts === undefined ? [] : checkedTakenPorts(options.takenPorts),
    seed: checkedNumber(options.seed ?? 1, SEED, placeOf('seed')),
  };
}

function placeOf(where: string): Place {
  return { code: 'engine-option', where };
}
