/**
 * Host options that have parts: engines leave out of a mount what is nothing, and show every part of devices and limits
 * of processes.
 */
import { type Fields, isFields } from '../../../engine/answer/read.js';

const DEVICE: Fields = { PathOnHost: '', PathInContainer: '', CgroupPermissions: '' };
const LIMIT: Fields = { Name: '', Hard: 0, Soft: 0 };

/** Only the options that are declared. @param declared `HostConfig` */
export function nestedOptions({ Mounts, Devices, Ulimits }: Fields): Fields {
  return {
    ...(isFilledList(Mounts) && { Mounts: Mounts.map(withoutNothing) }),
    ...(isFilledList(Devices) && { Devices: Devices.map((part) => ({ ...DEVICE, ...Object(part) })) }),
    ...(isFilledList(Ulimits) && { Ulimits: Ulimits.map((part) => ({ ...LIMIT, ...Object(part) })) }),
  };
}

/** What has been declared as an object stays one, though there is nothing in it. */
function withoutNothing(value: unknown): unknown {
  if (!isFields(value)) return value;
  const parts = Object.entries(value).map(([name, part]) => [name, withoutNothing(part)] as const);
  return Object.fromEntries(parts.filter(([name, part]) => !isNothing(name, part)));
}

/** Lists of settings by name, unlike objects with fixed parts, are left out where they are empty. */
const MAPS = ['Labels', 'Options'];

function isNothing(name: string, value: unknown): boolean {
  if (isFields(value)) return MAPS.includes(name) && Object.keys(value).length === 0;
  return [undefined, null, false, 0, ''].some((nothing) => nothing === value);
}

function isFilledList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.length > 0;
}
