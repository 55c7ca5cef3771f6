/** Property names in the spelling of TypeScript or of files. Keys that belong to the user are not property names. */
import { isPlainObject } from '../../common/plain-object.js';

export type Spelling = 'camelCase' | 'snake_case';

/**
 * Those properties that hold something, in the order given: no `undefined`, no empty list or mapping. Lists are
 * copies.
 */
export function spelled(properties: object, spelling: Spelling): Record<string, unknown> {
  const held = Object.entries(properties).filter(([, value]) => value !== undefined && !isEmpty(value));
  return Object.fromEntries(
    held.map(([name, value]) => [spelledName(name, spelling), Array.isArray(value) ? [...value] : value]),
  );
}

/** `hostConfig` -> `host_config`; `ipv4Address` -> `ipv4_address`; `interfacesIpv6` -> `interfaces_ipv6`. */
export function spelledName(name: string, spelling: Spelling): string {
  if (spelling === 'camelCase') return name;
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return isPlainObject(value) && Object.keys(value).length === 0;
}
