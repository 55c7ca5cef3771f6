/** Options by the SDK's names, or the Engine API's, turned into fields of the Engine API. */
import { nearest } from '../../common/suggest.js';
import type { Json } from '../../engine/payload.js';
import type { JsonObject } from '../../map/declaration.js';
import type { Fault } from '../report.js';
import { type Option, type OptionTable, OptionValueError, type RefusedOptions } from './option.js';
import { otherFields } from './other-fields.js';

/** A part of a request's body: the options that belong into it, and the fields found so far. */
export interface Destination {
  readonly table: OptionTable;
  readonly fields: Record<string, Json>;
}

export type ReportOption = (option: string, fault: Fault) => void;

/**
 * Puts each option into the first destination that knows it. A capitalised name that none knows, and that is no
 * slip, is a field of the Engine API, and goes into the first destination unchanged. `null` leaves an option to the
 * engine.
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
    const place = destinations.find(({ table }) => knows(table, name));
    const fault = refusal(name, refused) ?? (place ? undefined : unknown(name, destinations));
    if (fault) {
      report(name, fault);
      continue;
    }
    const { table, fields } = place ?? destinations[0];
    const option = optionIn(table, name);
    const field = option?.field ?? name;
    const other = setBy.get(field);
    if (other !== undefined) report(name, twice(name, other));
    setBy.set(field, name);
    setOption(fields, option, name, value, report);
  }
}

function refusal(name: string, refused: RefusedOptions): Fault | undefined {
  if (!Object.hasOwn(refused, name)) return undefined;
  return { code: 'refused-option', message: `'${name}' cannot be set here: ${refused[name]}` };
}

/** A capitalised name may be a field of a newer engine, unless it is near one that is known. */
function unknown(name: string, destinations: readonly Destination[]): Fault | undefined {
  const known = destinations.flatMap(({ table }) => namesIn(table));
  if (!isFieldName(name)) return noOption(name, known);
  const fields = [...known.filter(isFieldName), ...otherFields];
  return otherFields.has(name) || nearest(name, fields) === undefined ? undefined : noOption(name, fields);
}

function noOption(name: string, known: readonly string[]): Fault {
  return { code: 'unknown-option', message: `'${name}' is no option of Docker`, unknown: { name, known } };
}

function twice(name: string, other: string): Fault {
  return { code: 'option-twice', message: `'${name}' and '${other}' are the same option; give one of them` };
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
    report(name, { code: error.code, message: error.sentence(name) });
  }
}

/** The SDK's names and the Engine API's. */
function namesIn(table: OptionTable): readonly string[] {
  return [...Object.keys(table), ...Object.values(table).map(({ field }) => field)];
}

function optionIn(table: OptionTable, name: string): Option | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

function knows(table: OptionTable, name: string): boolean {
  if (Object.hasOwn(table, name)) return true;
  return isFieldName(name) && Object.values(table).some(({ field }) => field === name);
}

function isFieldName(name: string): boolean {
  return /^[A-Z]/.test(name);
}
