/** Options by the SDK's names, or the Engine API's, turned into fields of the Engine API. */
import type { Json } from '../../engine/payload.js';
import type { JsonObject } from '../../map/configuration.js';
import type { Fault } from '../report.js';
import { type Option, type OptionTable, OptionValueError, type RefusedOptions } from './option.js';

/** A part of a request's body: the options that belong into it, and the fields found so far. */
export interface Destination {
  readonly table: OptionTable;
  readonly fields: Record<string, Json>;
}

export type ReportOption = (option: string, fault: Fault) => void;

/**
 * Puts each option into the first destination that knows it. A capitalised name that none knows is a field of the
 * Engine API, and goes into the first destination unchanged. `null` leaves an option to the engine.
 */
export function convertOptions(
  options: JsonObject,
  destinations: readonly [Destination, ...Destination[]],
  refused: RefusedOptions,
  report: ReportOption,
): void {
  const setBy = new Map<string, string>();
  for (const [name, value] of Object.entries(options)) {
    if (value === null) continue;
    const place = destinations.find(({ table }) => Object.hasOwn(table, name) || hasField(table, name));
    const reason = Object.hasOwn(refused, name) ? refused[name] : undefined;
    if (reason !== undefined) {
      report(name, { code: 'refused-option', message: `'${name}' cannot be set here: ${reason}` });
    } else if (place === undefined && !isFieldName(name)) {
      const unknown = { name, known: destinations.flatMap(({ table }) => Object.keys(table)) };
      report(name, { code: 'unknown-option', message: `'${name}' is no option of Docker`, unknown });
    } else {
      const { table, fields } = place ?? destinations[0];
      const other = setBy.get(optionField(table, name));
      if (other !== undefined) reportTwice(name, other, report);
      setBy.set(optionField(table, name), name);
      setOption(fields, table[name], name, value, report);
    }
  }
}

function setOption(
  fields: Record<string, Json>,
  option: Option | undefined,
  name: string,
  value: Json,
  report: ReportOption,
): void {
  if (!option) {
    fields[name] = value;
    return;
  }
  try {
    const content = option.read(value);
    for (const field of [option.field, ...(option.implies ?? [])]) fields[field] = content;
  } catch (error) {
    if (!(error instanceof OptionValueError)) throw error;
    report(name, { code: error.code, message: `'${name}' ${error.message}` });
  }
}

function reportTwice(name: string, other: string, report: ReportOption): void {
  report(name, {
    code: 'option-twice',
    message: `'${name}' and '${other}' are the same option; give one of them`,
  });
}

function optionField(table: OptionTable, name: string): string {
  return Object.hasOwn(table, name) ? (table[name]?.field ?? name) : name;
}

function hasField(table: OptionTable, name: string): boolean {
  return isFieldName(name) && Object.values(table).some(({ field }) => field === name);
}

function isFieldName(name: string): boolean {
  return /^[A-Z]/.test(name);
}
