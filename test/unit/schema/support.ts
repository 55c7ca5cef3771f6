/** What the schema says of a content, and where. */
import { Ajv, type ErrorObject } from 'ajv';
import { parse } from 'yaml';
import { MapError } from '../../../src/map/map-error.js';
import type { Problem } from '../../../src/map/problem.js';
import { clientsSchema } from '../../../src/schema/clients-schema.js';
import type { JsonSchema } from '../../../src/schema/json-schema.js';
import { mapSchema } from '../../../src/schema/map-schema.js';
import { loadMap } from '../../../src/yaml/load-map.js';

/** The place of each fault, keys and positions joined by slashes; none for what the schema accepts. */
type Validator = (content: unknown) => readonly string[];

function validatorOf(schema: JsonSchema): Validator {
  const validate = new Ajv({
    allErrors: true,
    allowUnionTypes: true,
    strictTypes: false,
    strictTuples: false,
  }).compile(schema);
  return (content) => (validate(content) ? [] : (validate.errors ?? []).map(placeOf));
}

/** Keys that should not be there are the place themselves. */
function placeOf({ instancePath, params }: ErrorObject): string {
  const key: unknown = params['additionalProperty'] ?? params['propertyName'];
  const place = instancePath.replaceAll('~1', '/').replaceAll('~0', '~');
  return typeof key === 'string' ? `${place}/${key}` : place;
}

export const mapFaults = validatorOf(mapSchema());
export const clientFaults = validatorOf(clientsSchema());

/** YAML as an editor sees it: tagged values as what they stand on. */
export function contentOf(yaml: string): unknown {
  const content: unknown = parse(yaml, { logLevel: 'silent', merge: true });
  return JSON.parse(JSON.stringify(content));
}

/** The places of what loading a map finds wrong. */
export function loaderFaults(yaml: string): readonly string[] {
  return problemsOf(yaml).map(({ path }) => ['', ...path].join('/'));
}

export function loaderMessages(yaml: string): readonly string[] {
  return problemsOf(yaml).map(({ message }) => message);
}

function problemsOf(yaml: string): readonly Problem[] {
  try {
    loadMap(yaml, 'main', { checkIntegrity: false });
    return [];
  } catch (error) {
    if (error instanceof MapError) return error.problems;
    throw error;
  }
}
