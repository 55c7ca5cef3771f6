/** JSON Schema, draft 7: the keywords that our schemas use. Draft 7 is what YAML language servers know best. */
import type { JsonValue } from '../map/declaration.js';

type TypeName = 'string' | 'number' | 'integer' | 'boolean' | 'null' | 'array' | 'object';

export interface JsonSchema {
  readonly $schema?: string;
  readonly $ref?: string;
  readonly definitions?: Schemas;
  readonly title?: string;
  readonly description?: string;
  readonly default?: JsonValue;
  readonly examples?: readonly JsonValue[];
  readonly type?: readonly TypeName[];
  readonly enum?: readonly JsonValue[];
  readonly const?: JsonValue;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Schema | readonly Schema[];
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly properties?: Schemas;
  readonly patternProperties?: Schemas;
  readonly additionalProperties?: Schema;
  readonly propertyNames?: JsonSchema;
  readonly required?: readonly string[];
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly if?: JsonSchema;
  readonly else?: Schema;
  readonly not?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
}

export type Schema = JsonSchema | boolean;
export type Schemas = Readonly<Record<string, Schema>>;

/**
 * A schema that says which types it takes. All other keywords only speak of values of one type (`items` of lists,
 * `pattern` of texts), so one schema describes all forms of a value, and its errors are at the place of the fault.
 */
export interface TypedSchema extends JsonSchema {
  readonly type: readonly TypeName[];
}

/** Takes nothing (`null`) too. */
export function nullable(schema: TypedSchema): TypedSchema {
  if (schema.type.includes('null')) return schema;
  const choice = schema.enum === undefined ? {} : { enum: [...schema.enum, null] };
  return { ...schema, ...choice, type: [...schema.type, 'null'] };
}

/** `schema` holds for what `condition` describes. */
export function when(condition: JsonSchema, schema: JsonSchema): JsonSchema {
  return { if: { not: condition }, else: schema };
}

/** `schema` holds for what `condition` does not describe. */
export function unless(condition: JsonSchema, schema: JsonSchema): JsonSchema {
  return { if: condition, else: schema };
}
