/** `secrets` of a build: where their values are, by id. */
import { accepted } from '../accepted.js';
import type { BuildSecret } from '../build-declaration.js';
import { buildSecretProperties } from '../properties/build.js';
import { type Fields, fieldsOf } from './fields.js';
import { readLocalPath } from './local-path.js';
import type { Place } from './place.js';
import { readText } from './scalar.js';
import { describe, entriesOf, isList } from './shape.js';

type Secrets = Readonly<Record<string, BuildSecret>>;
type NamedSecret = readonly [string, BuildSecret];

/** A mapping of ids, or a list in the words of Docker's command line: `id=token,src=path`, `id=token,env=NAME`. */
export function readSecrets(value: unknown, place: Place): Secrets | undefined {
  const entries = entriesOf(value);
  const found = entries
    ? entries.flatMap(([id, item]) => named(id, readSecret(item, place.at(id))))
    : (isList(value) ? value : [value]).flatMap((item, index) =>
        fromText(item, isList(value) ? place.at(index) : place),
      );
  return Object.fromEntries(found);
}

function readSecret(value: unknown, place: Place): BuildSecret | undefined {
  if (typeof value === 'string') return fileAt(readLocalPath(value, place));
  const entries = entriesOf(value);
  if (entries === undefined) return place.refuse(accepted.buildSecrets, describe(value));
  return fromFields(fieldsOf(entries, place, buildSecretProperties));
}

function fromFields(fields: Fields): BuildSecret | undefined {
  const file = fields.read('file', readLocalPath);
  const environment = fields.read('environment', readText);
  if ((file === undefined) === (environment === undefined))
    return fields.place.refuse("either 'file' or 'environment'", file === undefined ? 'neither' : 'both');
  return fileAt(file) ?? (environment === undefined ? undefined : { environment });
}

function fromText(value: unknown, place: Place): readonly NamedSecret[] {
  const parts = typeof value === 'string' ? value.split(',').map((part) => part.split(/=(.*)/s)) : [];
  const { id, src, source, env, ...others } = Object.fromEntries(
    parts.map(([key = '', text = '']) => [key.trim(), text]),
  );
  const file = src ?? source;
  delete others['type'];
  if (id === undefined || (file === undefined) === (env === undefined) || Object.keys(others).length > 0) {
    place.refuse("'id=NAME,src=PATH' or 'id=NAME,env=VARIABLE'", describe(value));
    return [];
  }
  if (env !== undefined) return [[id, { environment: env }]];
  return named(id, fileAt(readLocalPath(file, place)));
}

function fileAt(file: string | undefined): BuildSecret | undefined {
  return file === undefined ? undefined : { file };
}

function named(id: string, secret: BuildSecret | undefined): readonly NamedSecret[] {
  return secret === undefined ? [] : [[id, secret]];
}
