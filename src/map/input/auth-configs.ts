/** `auth_configs`: credentials by registry. Whatever is wrong with them, no message says what they are. */
import type { Lazy } from '../../lazy/lazy.js';
import { asLazy } from '../../lazy/type-registry.js';
import { accepted } from '../accepted.js';
import type { Options, OptionValue } from '../declaration.js';
import type { Place } from './place.js';
import { describe, entriesOf, isNothing } from './shape.js';

type AuthConfigs = Readonly<Record<string, Options<Lazy> | Lazy>>;

export function readAuthConfigs(value: unknown, place: Place): AuthConfigs | undefined {
  return readEach(value, place, accepted.authConfigs, readAuthConfig);
}

function readAuthConfig(value: unknown, place: Place): Options<Lazy> | Lazy | undefined {
  return asLazy(value) ?? readEach(value, place, 'credentials as a mapping', readCredential);
}

/** Numbers are refused: a password of digits may not be the number that it reads as. */
function readCredential(value: unknown, place: Place): OptionValue<Lazy> | undefined {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return place.refuse('a text', 'a number; put it in quotes');
  return asLazy(value) ?? place.refuse('a text', kindOf(value));
}

function readEach<Item>(
  value: unknown,
  place: Place,
  called: string,
  read: (value: unknown, place: Place) => Item | undefined,
): Readonly<Record<string, Item>> | undefined {
  const entries = entriesOf(value);
  if (entries === undefined) return place.refuse(called, kindOf(value));
  return Object.fromEntries(
    entries.flatMap(([key, item]): [string, Item][] => {
      const found = isNothing(item) ? undefined : read(item, place.at(key));
      return found === undefined ? [] : [[key, found]];
    }),
  );
}

/** As `describe`, without the value itself. */
function kindOf(value: unknown): string {
  if (typeof value === 'string') return 'a text';
  return typeof value === 'number' ? 'a number' : describe(value);
}
