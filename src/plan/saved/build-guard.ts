/** Guards for how an image is built. */
import type {
  Builder,
  BuildSource,
  BuildSpecification,
  ContextFile,
  SecretSource,
} from '../../image/build-specification.js';
import { exactly, flag, type Guard, list, object, oneOf, record, text } from './guard.js';

type Source<Kind extends BuildSource['kind']> = Extract<BuildSource, { readonly kind: Kind }>;

const folder = object<Source<'folder'>>({ kind: exactly('folder'), path: text, dockerfile: text }, {});

const contextFile = object<ContextFile>({ source: text, path: text }, {});

const dockerfile = object<Source<'dockerfile'>>(
  { kind: exactly('dockerfile'), text, files: list(contextFile), archives: list(text) },
  {},
);

const source: Guard<BuildSource> = (value): value is BuildSource => folder(value) || dockerfile(value);

const file = object<Extract<SecretSource, { readonly file: string }>>({ file: text }, {});
const variable = object<Extract<SecretSource, { readonly environment: string }>>({ environment: text }, {});
const secret: Guard<SecretSource> = (value): value is SecretSource => file(value) || variable(value);

export const buildSpecification = object<BuildSpecification>(
  {
    source,
    arguments: record(text),
    labels: record(text),
    secrets: record(secret),
    ssh: record(text),
    tags: list(text),
    cacheFrom: list(text),
    extraHosts: list(text),
    pull: flag,
    noCache: flag,
  },
  {
    target: text,
    platform: text,
    network: text,
    builder: oneOf<Builder>({ buildkit: true, classic: true }),
  },
);
