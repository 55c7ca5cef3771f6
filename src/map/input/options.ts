/** `create_options`, `host_config`, `driver_options`: mappings that belong to the user; no key is renamed. */
import { type Lazy, lazy } from '../../lazy/lazy.js';
import { asLazy } from '../../lazy/type-registry.js';
import { accepted } from '../accepted.js';
import type { DriverOptions, Options, OptionValue } from '../declaration.js';
import { readLate } from './late.js';
import type { Place } from './place.js';
import { describe, entriesOf, isList } from './shape.js';

/**
 * Plain data as JSON has it, any value of which may be lazy, as may be the whole. A function stands for what it
 * returns (manual, section 3.7.1, "Additional options"). Keys with `undefined` are left out.
 */
export function readOptions(value: unknown, place: Place): Options<Lazy> | Lazy | undefined {
  const toCome = isProvider(value) ? lazy(value) : asLazy(value);
  if (toCome !== undefined) return toCome;
  const entries = entriesOf(value);
  return entries === undefined
    ? place.refuse(accepted.createOptions, describe(value))
    : objectOf(entries, place, [value]);
}

function isProvider(value: unknown): value is () => unknown {
  return typeof value === 'function' && value.length === 0;
}

/** @param within The values around this one: none of them may come again. */
function readJson(value: unknown, place: Place, within: readonly unknown[]): OptionValue<Lazy> | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  const toCome = asLazy(value);
  if (toCome !== undefined) return toCome;
  if (within.includes(value)) return place.problem('invalid-value', 'the value contains itself');
  const inside = [...within, value];
  if (isList(value)) return value.flatMap((item, index) => listOf(readJson(item, place.at(index), inside)));
  const entries = entriesOf(value);
  return entries === undefined
    ? place.refuse('plain data', describe(value))
    : objectOf(entries, place, inside);
}

/** A list of its own, so that lists within lists stay as they are. */
function listOf(value: OptionValue<Lazy> | undefined): OptionValue<Lazy>[] {
  return value === undefined ? [] : [value];
}

function objectOf(
  entries: readonly (readonly [string, unknown])[],
  place: Place,
  within: readonly unknown[],
): Options<Lazy> {
  const result: [string, OptionValue<Lazy>][] = [];
  for (const [key, item] of entries) {
    if (item === undefined) continue;
    const json = readJson(item, place.at(key), within);
    if (json !== undefined) result.push([key, json]);
  }
  return Object.fromEntries(result);
}

/** Options of a driver: words. Numbers and booleans are taken as their text. */
export function readDriverOptions(value: unknown, place: Place): DriverOptions<Lazy> | Lazy | undefined {
  const toCome = asLazy(value);
  if (toCome !== undefined) return toCome;
  const entries = entriesOf(value);
  if (entries === undefined) return place.refuse(accepted.driverOptions, describe(value));
  const options: [string, string | Lazy][] = [];
  for (const [key, item] of entries) {
    const text = readLate(item, place.at(key), readAsText);
    if (text !== undefined) options.push([key, text]);
  }
  return Object.fromEntries(options);
}

function readAsText(value: unknown, place: Place): string | undefined {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return String(value);
  return place.refuse(accepted.text, describe(value));
}
