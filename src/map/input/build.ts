/** `build`: how the image of a container is built. */
import type { Lazy } from '../../lazy/lazy.js';
import { accepted } from '../accepted.js';
import type { BuildDeclaration } from '../build-declaration.js';
import { buildProperties } from '../properties/build.js';
import { readBuildPairs } from './build-pairs.js';
import { readSecrets } from './build-secrets.js';
import { readHosts, readSsh } from './build-surroundings.js';
import { choice } from './choice.js';
import { dockerfileFields } from './dockerfile-in-code.js';
import { type Fields, fieldsOf } from './fields.js';
import { given } from './given.js';
import { late } from './late.js';
import { readLocalPath, readLocalPaths } from './local-path.js';
import type { Place } from './place.js';
import { readBoolean, readText, readWord } from './scalar.js';
import { describe, entriesOf } from './shape.js';
import { readLateStrings, readStrings } from './strings.js';

/** A folder, a Dockerfile in code, or named fields. */
export function readBuild(value: unknown, place: Place): BuildDeclaration<Lazy> | undefined {
  if (typeof value === 'string') {
    const context = readLocalPath(value, place);
    return context === undefined ? undefined : { context };
  }
  const own = dockerfileFields(value);
  const entries = own ? Object.entries(own) : entriesOf(value);
  if (!entries || entries.length === 0) return place.refuse(accepted.build, describe(value));
  const written = entries.flatMap(([key, item]): [string, unknown][] => {
    const inCode = key === 'dockerFile' || key === 'docker_file' ? dockerfileFields(item) : undefined;
    return inCode ? Object.entries(inCode) : [[key, item]];
  });
  const build = fromFields(fieldsOf(written, place, buildProperties));
  return isFitting(build, place) && Object.keys(build).length > 0 ? build : undefined;
}

/** What is empty says nothing, and takes nothing back. */
function fromFields(fields: Fields): BuildDeclaration<Lazy> {
  return given({
    context: fields.read('context', readLocalPath),
    dockerfile: fields.read('dockerfile', late(readText)),
    dockerfileInline: fields.read('dockerfile_inline', late(readText)),
    files: held(fields.read('files', readLocalPaths)),
    archives: held(fields.read('archives', readArchives)),
    target: fields.read('target', late(readWord)),
    args: held(fields.read('args', readBuildPairs)),
    labels: held(fields.read('labels', readBuildPairs)),
    platform: fields.read('platform', late(readText)),
    secrets: held(fields.read('secrets', readSecrets)),
    ssh: held(fields.read('ssh', readSsh)),
    tags: held(fields.read('tags', readLateStrings)),
    cacheFrom: held(fields.read('cache_from', readLateStrings)),
    network: fields.read('network', late(readWord)),
    extraHosts: held(fields.read('extra_hosts', readHosts)),
    pull: fields.read('pull', readBoolean),
    noCache: fields.read('no_cache', readBoolean),
    builder: fields.read('builder', readBuilder),
  });
}

function held<Collection extends object>(items: Collection | undefined): Collection | undefined {
  return items !== undefined && Object.keys(items).length > 0 ? items : undefined;
}

const readBuilder = choice(['buildkit', 'classic'], accepted.builder);

function readArchives(value: unknown, place: Place): readonly string[] | undefined {
  return readStrings(value, place)?.flatMap((path, index) => readLocalPath(path, place.at(index)) ?? []);
}

/** One Dockerfile only; all else may come from a configuration that is extended. */
function isFitting({ dockerfile, dockerfileInline }: BuildDeclaration<Lazy>, place: Place): boolean {
  if (dockerfile === undefined || dockerfileInline === undefined) return true;
  place.problem('invalid-value', "'dockerfile' and 'dockerfile_inline' exclude each other");
  return false;
}
