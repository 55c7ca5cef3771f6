/**
 * The top level of a map, taken apart: its own properties, and the containers, which may be there or below
 * `containers` (manual, section 3.7.2). A key that is none of the properties is a container if its value can
 * be one; if it is rather a misspelt property, it is reported and taken as what was meant.
 */
import { nearest } from '../../common/suggest.js';
import { accepted } from '../accepted.js';
import { containerProperties, mapProperties } from '../properties.js';
import { isComposeFile, refuseComposeFile } from './compose-file.js';
import { keysOf } from './fields.js';
import type { Place, Placed } from './place.js';
import { describe, entriesOf, isMapping, isNothing } from './shape.js';

export interface Sections {
  /** The map's own properties, by their name in YAML. */
  readonly properties: ReadonlyMap<string, Placed>;
  readonly containers: ReadonlyMap<string, Placed>;
}

export function readSections(content: unknown, place: Place): Sections {
  const sections = { properties: new Map<string, Placed>(), containers: new Map<string, Placed>() };
  const entries = entriesOf(content);
  if (entries === undefined) place.refuse('a mapping of containers and properties', describe(content));
  else if (isComposeFile(entries)) {
    refuseComposeFile(place);
    return sections;
  }
  const known = keysOf(mapProperties, place.report.spelling);
  const others: (readonly [string, Placed])[] = [];
  for (const [key, value] of entries ?? []) {
    const placed = { value, place: place.at(key) };
    const property = known.get(key);
    if (property === undefined) others.push([key, placed]);
    else if (!sections.properties.has(property)) sections.properties.set(property, placed);
    else placed.place.problem('duplicate-key', `'${property}' is given twice`);
  }
  for (const [key, placed] of others) addOther(sections, key, placed);
  const nested = sections.properties.get('containers');
  if (nested !== undefined) addNested(sections.containers, nested);
  return sections;
}

interface OpenSections {
  readonly properties: Map<string, Placed>;
  readonly containers: Map<string, Placed>;
}

/** A key that is not known: a container, or refused and taken as the property that was meant. */
function addOther({ properties, containers }: OpenSections, key: string, placed: Placed): void {
  const meant = misspeltProperty(key, placed);
  if (meant === undefined) addContainer(containers, key, placed);
  else if (meant !== null && !properties.has(meant)) properties.set(meant, placed);
}

function addNested(containers: Map<string, Placed>, { value, place }: Placed): void {
  const entries = entriesOf(value);
  if (entries === undefined && !isNothing(value)) place.refuse(accepted.containers, describe(value));
  for (const [name, item] of entries ?? [])
    addContainer(containers, name, { value: item, place: place.at(name) });
}

function addContainer(containers: Map<string, Placed>, name: string, placed: Placed): void {
  if (containers.has(name))
    placed.place.problem('duplicate-key', `the container '${name}' is declared twice`);
  else containers.set(name, placed);
}

/** The property that was meant; `null` if the key is refused and none is near; `undefined` for a container. */
function misspeltProperty(key: string, { value, place }: Placed): string | null | undefined {
  if (isMapping(value) && looksLikeContainer(value, place)) return undefined;
  const camelCase = keysOf(mapProperties, 'any').get(key);
  if (isNothing(value) && camelCase === undefined) return undefined;
  const meant = camelCase ?? nearest(key, keysOf(mapProperties, place.report.spelling).keys());
  if (isMapping(value) && meant === undefined) return undefined;
  const reason = isMapping(value)
    ? 'as a container it has no known property'
    : 'a container is a mapping of properties';
  place.problem('unknown-key', `'${key}' is not a property of a map, and ${reason}`, meant);
  return propertyOf(meant);
}

function propertyOf(key: string | undefined): string | null {
  return key === undefined ? null : (keysOf(mapProperties, 'any').get(key) ?? null);
}

/** Nothing in it, or at least one key that is a property of a container. */
function looksLikeContainer(value: unknown, place: Place): boolean {
  const keys = (entriesOf(value) ?? []).map(([key]) => key);
  const known = keysOf(containerProperties, place.report.spelling);
  return keys.length === 0 || keys.some((key) => known.has(key));
}
