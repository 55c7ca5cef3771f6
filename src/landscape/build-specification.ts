/** What a configuration says of how its image is built, made concrete. */
import { basename, dirname, isAbsolute } from 'node:path';
import type { BuildSource, BuildSpecification } from '../image/build-specification.js';
import type { BuildDeclaration } from '../map/build-declaration.js';
import { isImageReference } from './image-grammar.js';
import { imageReference } from './image-reference.js';
import type { ConfigurationScope } from './scope.js';

/** Nothing where none is declared, or what is wrong with it was reported. */
export function buildSpecification(scope: ConfigurationScope): BuildSpecification | undefined {
  const { build } = scope.configuration;
  if (build === undefined) return undefined;
  checkPaths(scope, build);
  const source = sourceOf(scope, build);
  if (source === undefined) return undefined;
  const { target, platform, network, builder } = build;
  return {
    source,
    arguments: build.args ?? {},
    labels: build.labels ?? {},
    secrets: build.secrets ?? {},
    ssh: build.ssh ?? {},
    tags: (build.tags ?? []).map((tag) => checkedTag(scope, tag)),
    cacheFrom: build.cacheFrom ?? [],
    extraHosts: build.extraHosts ?? [],
    pull: build.pull ?? false,
    noCache: build.noCache ?? false,
    ...(target !== undefined && { target }),
    ...(platform !== undefined && { platform }),
    ...(network !== undefined && { network }),
    ...(builder !== undefined && { builder }),
  };
}

function sourceOf({ report }: ConfigurationScope, build: BuildDeclaration): BuildSource | undefined {
  const { context, dockerfile, dockerfileInline: text, files = {}, archives = [] } = build;
  const fault = sourceFault(build);
  if (fault !== undefined) {
    report('build', { code: 'invalid-build', message: fault });
    return undefined;
  }
  if (text === undefined) return folderSource(context ?? '', dockerfile);
  const added = Object.entries(files).map(([path, source]) => ({ source, path }));
  const all = context === undefined ? added : [{ source: context, path: '' }, ...added];
  return { kind: 'dockerfile', text, files: all, archives };
}

/** Where no Dockerfile is named, the folder may be named by it: nothing is read here, so its name has to tell. */
function folderSource(context: string, dockerfile: string | undefined): BuildSource {
  const name = basename(context);
  if (dockerfile === undefined && /^Dockerfile(\.|$)|\.Dockerfile$/.test(name))
    return { kind: 'folder', path: dirname(context), dockerfile: name };
  return { kind: 'folder', path: context, dockerfile: dockerfile ?? 'Dockerfile' };
}

function sourceFault(build: BuildDeclaration): string | undefined {
  const { context, dockerfile, dockerfileInline, files, archives } = build;
  if (dockerfile !== undefined && dockerfileInline !== undefined)
    return "'dockerfile' and 'dockerfile_inline' exclude each other; one of them is from a configuration that is extended";
  if (dockerfileInline !== undefined) return undefined;
  if (context === undefined) return "nothing says what the image is built from: add 'context', a folder";
  if (files !== undefined || archives !== undefined)
    return "'files' and 'archives' go with 'dockerfile_inline': put them into the folder";
  return undefined;
}

/** Relative to nothing: what they are below would depend on where a program is started. */
function checkPaths({ report }: ConfigurationScope, build: BuildDeclaration): void {
  for (const { key, path } of pathsOf(build)) {
    if (isAbsolute(path) || path === '') continue;
    const message = `'${path}' is a relative path, and the map has no folder: write an absolute one, as path.join(import.meta.dirname, '${path}')`;
    report(['build', ...key], { code: 'relative-build-path', message });
  }
}

interface WrittenPath {
  /** Below `build`. */
  readonly key: readonly string[];
  readonly path: string;
}

function pathsOf(build: BuildDeclaration): readonly WrittenPath[] {
  const { context, files = {}, archives = [], secrets = {}, ssh = {} } = build;
  return [
    ...(context === undefined ? [] : [{ key: ['context'], path: context }]),
    ...Object.entries(files).map(([name, path]) => ({ key: ['files', name], path })),
    ...archives.map((path) => ({ key: ['archives'], path })),
    ...Object.entries(secrets).flatMap(([id, secret]) =>
      'file' in secret ? [{ key: ['secrets', id], path: secret.file }] : [],
    ),
    ...Object.entries(ssh).map(([id, path]) => ({ key: ['ssh', id], path })),
  ];
}

function checkedTag({ map, report }: ConfigurationScope, tag: string): string {
  const reference = imageReference(tag, map);
  if (!isImageReference(reference)) {
    const message = `'${reference}' is no reference of an image`;
    report(['build', 'tags'], { code: 'invalid-image', message });
  }
  return reference;
}
