/**
 * The names of the fields that a container was declared with, as one of its labels keeps them. What is not declared any
 * more can so be told from what an engine or somebody else has put there.
 */
import type { ContainerCreate, HostConfig, Labels } from '../engine/payload.js';
import { label } from './labels.js';

/** Names of the Engine API, those of `HostConfig` among the others. */
export function declaredFields(body: Omit<ContainerCreate, 'HostConfig'>, hostConfig: HostConfig): string {
  const { Image: _, Labels: __, ...others } = body;
  return [...Object.keys(others), ...Object.keys(hostConfig)].sort().join();
}

/** None where docker-map did not make the container, or an older release did. */
export function fieldsOnceDeclared(labels: Labels): readonly string[] {
  return labels[label.fields]?.split(',').filter(Boolean) ?? [];
}
