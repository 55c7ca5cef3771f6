/** The parts that the texts of all kinds of objects are made of. */
import { label } from '../../landscape/labels.js';

/** An object under its name on the engine. */
export interface Named {
  readonly name: string;
  readonly [field: string]: unknown;
}

export type Fields = Readonly<Record<string, unknown>>;

export function byName(entries: readonly Named[]): Record<string, unknown> {
  return Object.fromEntries(entries.map(({ name, ...fields }) => [name, withoutEmpty(fields)]));
}

/** Without what says nothing: absent values, empty lists and empty mappings. */
export function withoutEmpty(fields: Fields): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => !isEmpty(value)));
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/** Fields of a request's body that have no line of their own. */
export function furtherFields(body: object, shown: ReadonlySet<string>): Fields {
  const fields: [string, unknown][] = Object.entries(body);
  return Object.fromEntries(fields.filter(([field]) => !shown.has(field)));
}

const OWN_LABELS: ReadonlySet<string> = new Set(Object.values(label));

/** Without those of docker-map. */
export function userLabels(labels: Readonly<Record<string, string>>): Fields {
  return furtherFields(labels, OWN_LABELS);
}
