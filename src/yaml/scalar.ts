/** The value of a single word or text of a document, its variables replaced, and what is surprising about it. */
import type { Scalar } from 'yaml';
import type { Environment } from './expand-path.js';
import type { Finding } from './finding.js';
import { firstVariable, interpolate } from './interpolate.js';
import type { Span } from './source.js';
import { surpriseIn } from './yaml-1.1.js';

export interface ScalarReading {
  /** What the document is read from. */
  readonly text: string;
  readonly environment: Environment;
  /** Whether `${NAME}` is replaced; where nobody has said so, what looks like it gets a warning. */
  readonly interpolate: boolean | undefined;
  /** Plain words that YAML 1.1 read as something else get a warning. */
  readonly surprises: boolean;
}

export interface ScalarValue {
  readonly value: unknown;
  readonly faults?: readonly ScalarFinding[];
  readonly warnings?: readonly ScalarFinding[];
}

type ScalarFinding = Omit<Finding, 'path'>;

/** @param tagged The tag has the last word on the value. */
export function readScalar(scalar: Scalar, tagged: boolean, reading: ScalarReading): ScalarValue {
  const { value } = scalar;
  if (typeof value === 'string' && value.includes('${')) {
    if (reading.interpolate === true) return interpolated(scalar, value, reading);
    const variable = tagged || reading.interpolate === false ? undefined : firstVariable(value);
    if (variable !== undefined) return { value, warnings: [notReplaced(scalar, variable, reading)] };
  }
  if (tagged || !reading.surprises || scalar.type !== 'PLAIN') return { value };
  const message = surpriseIn(scalar.source ?? '', value);
  return message === undefined
    ? { value }
    : { value, warnings: [{ code: 'yaml-1.1', message, span: spanOf(scalar) }] };
}

function interpolated(scalar: Scalar, text: string, reading: ScalarReading): ScalarValue {
  const { text: value, faults } = interpolate(text, reading.environment);
  let from = spanOf(scalar).start;
  return {
    value,
    faults: faults.map(({ written, ...fault }) => {
      const span = placeOf(written, scalar, reading.text, from);
      // The next one stands behind it.
      if (span.end < spanOf(scalar).end) from = span.end;
      return { code: 'variable', ...fault, span };
    }),
  };
}

function notReplaced(scalar: Scalar, variable: string, { text }: ScalarReading): ScalarFinding {
  const message =
    "the variable is not replaced; write 'interpolate: true' at the top level to replace it, or 'interpolate: false' if it is meant as it is";
  return { code: 'variable-not-replaced', message, span: placeOf(variable, scalar, text) };
}

function spanOf({ range }: Scalar): Span {
  return { start: range?.[0] ?? 0, end: range?.[1] ?? 0 };
}

/** The first one from there on. A text with escapes or line breaks may not have the words as they are read. */
function placeOf(written: string, scalar: Scalar, text: string, from = spanOf(scalar).start): Span {
  const whole = spanOf(scalar);
  const index = text.slice(from, whole.end).indexOf(written);
  return index === -1 ? whole : { start: from + index, end: from + index + written.length };
}
