/**
 * The names of the driver's options that a network was declared with, as one of its labels keeps them. What is not
 * declared any more can so be told from what an engine has added.
 */
import type { Labels } from '../engine/payload.js';
import { label } from './labels.js';

/** Nothing where none are declared. */
export function optionLabels(options: Labels): Labels {
  const names = Object.keys(options).sort();
  return names.length === 0 ? {} : { [label.options]: names.join() };
}

/** None where docker-map did not make the network, or an older release did. */
export function optionsOnceDeclared(labels: Labels): readonly string[] {
  return labels[label.options]?.split(',') ?? [];
}
