/** Differences as text: each container with its fields below it, then how many differ. */
import type { DifferenceRow, FieldRow } from '../../client/difference-row.js';
import { type Style, signColour } from '../output/style.js';

export function isDifferent({ status, fields }: DifferenceRow): boolean {
  return status === 'absent' || fields.some(({ equal }) => !equal);
}

/** Containers of which no field is to be shown are only counted. */
export function differencesText(rows: readonly DifferenceRow[], style: Style): string {
  const lines = [...rows.flatMap((row) => rowLines(row, style)), style('bold', summary(rows))];
  return lines.map((line) => `${line}\n`).join('');
}

function rowLines({ name, status, fields }: DifferenceRow, style: Style): string[] {
  if (status === 'absent') return [coloured('+', `+ ${name}: not created`, style)];
  return fields.length === 0 ? [] : [name, ...fields.map((field) => fieldLine(field, style))];
}

/** Observed before declared, as in plans: what there is, and what it is to become. */
function fieldLine({ field, declared, observed, equal, remedy }: FieldRow, style: Style): string {
  if (equal) return `  = ${field}: ${shown(declared)}`;
  const sign = signOf(remedy);
  return coloured(sign, `  ${sign} ${field}: ${shown(observed)} -> ${shown(declared)}`, style);
}

function signOf(remedy: FieldRow['remedy']): string {
  if (remedy === 'start') return '▶';
  return remedy === 'replace' || remedy === 'reset-limit' ? '±' : '~';
}

function shown(value: string): string {
  return value === '' ? '(none)' : value;
}

function coloured(sign: string, line: string, style: Style): string {
  const colour = signColour(sign);
  return colour === null ? line : style(colour, line);
}

function summary(rows: readonly DifferenceRow[]): string {
  const different = rows.filter(isDifferent).length;
  const all = `${rows.length} container${rows.length === 1 ? '' : 's'}`;
  if (different > 0) return `${different} of ${all} ${different === 1 ? 'differs' : 'differ'} from the map.`;
  return `${all} ${rows.length === 1 ? 'is' : 'are'} as declared.`;
}
