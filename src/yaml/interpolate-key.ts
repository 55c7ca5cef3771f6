/** The key `interpolate` at the top level of a file: whether variables in its texts are replaced. */
import { type Document, isMap, isScalar } from 'yaml';
import type { Finding } from './finding.js';
import { keyText } from './key.js';

export const interpolateKey = 'interpolate';

export interface InterpolateSetting {
  /** Nothing where the file does not say. */
  readonly interpolate?: boolean;
  readonly faults: readonly Finding[];
}

export function readInterpolateKey(document: Document): InterpolateSetting {
  const { contents } = document;
  const pair = isMap(contents)
    ? contents.items.find(({ key }) => keyText(key) === interpolateKey)
    : undefined;
  if (pair === undefined) return { faults: [] };
  const value: unknown = isScalar(pair.value) ? pair.value.value : undefined;
  if (typeof value === 'boolean') return { interpolate: value, faults: [] };
  const [start, end] = (isScalar(pair.key) ? pair.key.range : undefined) ?? [0, 0];
  return { faults: [{ code: 'invalid-value', path: [interpolateKey], message, span: { start, end } }] };
}

const message =
  "'interpolate' says whether variables are replaced, and takes true or false; a container of that name stands below 'containers'";
