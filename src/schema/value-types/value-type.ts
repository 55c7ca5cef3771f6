/** How a type of value is described: the forms in which it may be written, what each means, and its JSON Schema. */
import type { JsonValue } from '../../map/declaration.js';
import type { TypedSchema } from '../json-schema.js';

/** One way to write a value, by an example. */
interface Form {
  /** The example in YAML, in one line; the same in TypeScript but for the quotes. */
  readonly written: string;
  readonly means: string;
  /** What is kept of it: the normalised form. */
  readonly value: JsonValue;
}

export interface ValueType {
  readonly forms: readonly Form[];
  readonly schema: TypedSchema;
}

export function form(written: string, means: string, value: JsonValue): Form {
  return { written, means, value };
}
