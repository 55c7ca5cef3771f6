/** `network_mode`. Manual, section 3.7.1, "Networking". */
import { accepted } from '../accepted.js';
import type { NetworkMode } from '../elements.js';
import { rememberPlace } from '../origins.js';
import type { Place } from './place.js';
import { readText } from './scalar.js';
import { describe, entriesOf, isList, isMapping, isNothing } from './shape.js';

/** Nothing, false, `none` and `disabled` turn networking off. */
export function readNetworkMode(value: unknown, place: Place): NetworkMode | undefined {
  const mode = modeOf(value, place);
  if (mode !== undefined) rememberPlace(mode, place);
  return mode;
}

function modeOf(value: unknown, place: Place): NetworkMode | undefined {
  if (value === null || value === false || value === '') return { kind: 'none' };
  if (isList(value)) return fromPair(value, place);
  if (isMapping(value) && place.report.spelling === 'any') return fromElement(value, place);
  if (typeof value !== 'string') {
    return place.refuse(accepted.networkMode, describe(value));
  }
  switch (value) {
    case 'none':
    case 'disabled':
      return { kind: 'none' };
    case 'bridge':
    case 'host':
      return { kind: value };
  }
  const [, foreign] = /^(?:container:|\/)(.*)$/s.exec(value) ?? [];
  if (foreign === undefined) return { kind: 'container', container: value };
  return foreign === ''
    ? place.refuse('the name of a container', describe(value))
    : { kind: 'foreign', container: foreign };
}

/** One that was read already. */
function fromElement(value: unknown, place: Place): NetworkMode | undefined {
  const { kind, container, ...others }: Readonly<Record<string, unknown>> = Object.fromEntries(
    entriesOf(value) ?? [],
  );
  if (Object.keys(others).length > 0) return place.refuse(accepted.networkMode, describe(value));
  switch (kind) {
    case 'foreign':
    case 'container': {
      const name = readText(container, place.at('container'));
      return name === undefined ? undefined : { kind, container: name };
    }
    case 'none':
    case 'bridge':
    case 'host':
      if (container === undefined) return { kind };
  }
  return place.refuse(accepted.networkMode, describe(value));
}

function fromPair(values: readonly unknown[], place: Place): NetworkMode | undefined {
  const [first, second] = values;
  if (values.length !== 2) return place.refuse('a configuration and an instance', `${values.length} values`);
  const configuration = readText(first, place.at(0));
  if (configuration === undefined) return undefined;
  if (isNothing(second)) return { kind: 'container', container: configuration };
  const instance = readText(second, place.at(1));
  return instance === undefined
    ? undefined
    : { kind: 'container', container: `${configuration}.${instance}` };
}
