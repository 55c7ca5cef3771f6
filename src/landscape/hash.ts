/** A short fingerprint of what a container was declared as. */
import { hash } from 'node:crypto';
import type { ContainerCreate, HostConfig } from '../engine/payload.js';
import { isUpdatedInPlace } from './updated-in-place.js';

const digits = 16;

/**
 * Of what is hashed, and how. A release in which the same declaration has another hash must have another format:
 * containers made before are then not taken for changed ones.
 */
const format = '2-';

/** Whether a hash, from the label of a container, can be compared with those of today. */
export function isComparableHash(value: string): boolean {
  return value.startsWith(format);
}

/**
 * Equal for equal declarations, whatever the order of their keys. Left out is what is no reason to make a container
 * anew: its networks, what engines change in place, and what belongs to a volume and is compared there.
 */
export function declarationHash(
  body: Omit<ContainerCreate, 'HostConfig'>,
  { Mounts: mounts, ...hostConfig }: HostConfig,
): string {
  const places = mounts?.map(({ VolumeOptions: _, ...place }) => place);
  const lasting = Object.entries(hostConfig).filter(([field]) => !isUpdatedInPlace(field));
  const declared = [body, Object.fromEntries(lasting), places];
  return format + hash('sha256', canonical(declared), 'hex').slice(0, digits);
}

/** JSON with its keys in order. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (!isMapping(value)) return JSON.stringify(value) ?? 'null';
  let members = '';
  for (const key of Object.keys(value).sort()) {
    const member = value[key];
    if (member !== undefined) members += `${members && ','}${JSON.stringify(key)}:${canonical(member)}`;
  }
  return `{${members}}`;
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
