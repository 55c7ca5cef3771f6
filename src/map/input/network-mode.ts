/** `network_mode`. Manual, section 3.7.1, "Networking". */
import type { NetworkMode } from '../elements.js';
import type { Place } from './place.js';
import { readText } from './scalar.js';
import { describe, isList } from './shape.js';

/** Nothing, false, `none` and `disabled` turn networking off. */
export function readNetworkMode(value: unknown, place: Place): NetworkMode | undefined {
  const mode = modeOf(value, place);
  if (mode !== undefined) place.report.remember(mode, place);
  return mode;
}

function modeOf(value: unknown, place: Place): NetworkMode | undefined {
  if (value === null || value === false || value === '') return { kind: 'none' };
  if (isList(value)) return fromPair(value, place);
  if (typeof value !== 'string') {
    return place.refuse("'bridge', 'host', 'disabled', or the name of a container", describe(value));
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
  if (foreign === undefined) return fromName(value, place);
  return foreign === ''
    ? place.refuse('the name of a container', describe(value))
    : { kind: 'foreign', container: foreign };
}

function fromPair(values: readonly unknown[], place: Place): NetworkMode | undefined {
  const [first, second] = values;
  if (values.length !== 2) return place.refuse('a configuration and an instance', `${values.length} values`);
  const configuration = readText(first, place.at(0));
  if (configuration === undefined) return undefined;
  if (second === null) return { kind: 'configuration', configuration };
  const instance = readText(second, place.at(1));
  return instance === undefined ? undefined : { kind: 'configuration', configuration, instance };
}

/** The longest part before a dot that is a configuration; if there is none, the part before the first dot. */
function fromName(name: string, place: Place): NetworkMode {
  const known = place.report.containerNames;
  let end = name.length;
  while (end > 0 && !known.has(name.slice(0, end))) end = name.lastIndexOf('.', end - 1);
  if (end <= 0) end = name.includes('.') ? name.indexOf('.') : name.length;
  const configuration = name.slice(0, end);
  const instance = name.slice(end + 1);
  return instance === ''
    ? { kind: 'configuration', configuration }
    : { kind: 'configuration', configuration, instance };
}
