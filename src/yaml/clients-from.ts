/** Client configurations made of the content of a document: one object of a class for each entry. */
import { messageOf } from '../common/message-of.js';
import { clientProperties } from '../map/client-properties.js';
import { keysOf } from '../map/input/fields.js';
import { checkName } from '../map/input/names.js';
import { Place, Report } from '../map/input/place.js';
import { describe, isNothing } from '../map/input/shape.js';
import { MapError } from '../map/map-error.js';
import type { Problem } from '../map/problem.js';
import { camelCase } from '../map/property.js';
import { plainData } from './plain-data.js';

/** `ClientConfiguration`, or a class of the user. */
export type ClientType<Configuration> = new (values: object) => Configuration;

export interface MadeClients<Configuration> {
  readonly clients: Readonly<Record<string, Configuration>>;
  /** Paths begin with the name of the client. */
  readonly problems: readonly Problem[];
  /** What the class has thrown beside them. */
  readonly causes: readonly unknown[];
}

export function clientsFrom<Configuration>(
  content: ReadonlyMap<string, unknown>,
  type: ClientType<Configuration>,
): MadeClients<Configuration> {
  const report = new Report({ spelling: 'snake_case' });
  const root = Place.root(report);
  const causes: unknown[] = [];
  const clients: [string, Configuration][] = [];
  for (const [name, value] of content) {
    const place = root.at(name);
    checkName(name, 'a client', place);
    const entry = entryOf(value, place);
    if (entry === undefined) continue;
    try {
      clients.push([name, new type(Object.fromEntries(entry.values))]);
    } catch (error) {
      if (error instanceof MapError) {
        for (const problem of error.problems) report.problems.push(below(name, entry, problem));
      } else {
        causes.push(error);
        place.problem('client-refused', messageOf(error));
      }
    }
  }
  return { clients: Object.fromEntries(clients), problems: report.problems, causes };
}

interface Entry {
  /** Names of properties in camelCase. */
  readonly values: ReadonlyMap<string, unknown>;
  /** The keys of the text by those of `values`. */
  readonly written: ReadonlyMap<string, string>;
}

/** Nothing is a client without properties, a text is where its engine is. */
function entryOf(value: unknown, place: Place): Entry | undefined {
  if (isNothing(value)) return { values: new Map(), written: new Map() };
  if (typeof value === 'string') return { values: new Map([['baseUrl', value]]), written: new Map() };
  if (!(value instanceof Map))
    return place.refuse('the properties of a client as a mapping', describe(value));
  const values = new Map<string, unknown>();
  const written = new Map<string, string>();
  const known = keysOf(clientProperties, 'snake_case');
  for (const [key, item] of value) {
    const property = known.get(key);
    const inCode = property === undefined ? key : camelCase(property);
    const other = property === undefined ? keysOf(clientProperties, 'any').get(key) : undefined;
    if (other === undefined) {
      values.set(inCode, plainData(item));
      written.set(inCode, key);
    } else place.at(key).problem('unknown-key', `'${key}' is not a property of a client`, other);
  }
  return { values, written };
}

function below(name: string, { written }: Entry, problem: Problem): Problem {
  const [key, ...rest] = problem.path;
  if (key === undefined) return { ...problem, path: [name] };
  return { ...problem, path: [name, written.get(String(key)) ?? key, ...rest] };
}
