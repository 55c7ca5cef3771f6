/** An outcome as a line of a table. */
import type { Outcome } from './measure.js';
import { latencyOf, nameOf } from './scale-case.js';

export const headings = [
  'engines × containers',
  'steps',
  'latencies',
  'wall',
  'ratio',
  'memory',
  'processor a step',
  'own a step',
  'own memory',
];

export function rowOf({ scale, together, own }: Outcome): string[] {
  const latency = latencyOf(scale);
  return [
    nameOf(scale),
    together.steps.toLocaleString('en'),
    `${(latency / 1000).toFixed(2)} s`,
    `${(together.wall / 1000).toFixed(2)} s`,
    (together.wall / latency).toFixed(3),
    `${together.memory.toFixed(0)} MiB`,
    `${(together.processor / together.steps).toFixed(3)} ms`,
    `${(own.processor / own.steps).toFixed(3)} ms`,
    `${own.memory.toFixed(0)} MiB`,
  ];
}
