/** Names of what the stories of updates are about, on the engine. */
import { onEngine } from '../../story/names.js';
import type { ImageName, UpdateConfiguration } from './story.js';

export function tagOf(image: ImageName): string {
  return `${image}:latest`;
}

/** Of each image of the stories; a port that something else on the host has. */
export const takenPort = 8999;

/** Where an image has a volume of its own. */
export const keptPath = '/kept';

/** Those of one configuration, beside one another: the first one, and the one that takes its place. */
export function newNameOf(name: string): string {
  return `${onEngine(name)}.docker-map-new`;
}

export function oldNameOf(name: string): string {
  return `${onEngine(name)}.docker-map-old`;
}

/** Of each container of a configuration, the name that it had before, where it was renamed. */
export function formerNames(configuration: UpdateConfiguration): ReadonlyMap<string, string> {
  const { name, previousName, instances } = configuration;
  if (previousName === null) return new Map();
  const suffixes = instances.length === 0 ? [''] : instances.map((instance) => `.${instance}`);
  return new Map(suffixes.map((suffix) => [`${name}${suffix}`, `${previousName}${suffix}`]));
}

/** Paths of its volumes without a name. */
export function unnamedPaths({ image, shares }: UpdateConfiguration): readonly string[] {
  return image === 'keeps' ? [...shares, keptPath] : shares;
}

export const longCommand = 'sleep 1000';
