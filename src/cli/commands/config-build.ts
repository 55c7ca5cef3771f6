/** How an image is built, as text for people: under the keys that a map has for it, values of arguments hidden. */
import type { BuildSource, BuildSpecification } from '../../image/build-specification.js';
import type { ImageItem } from '../../landscape/landscape.js';
import { type Fields, userLabels, withoutEmpty } from './config-fields.js';

/** The reference alone where nothing says how it is built. */
export function imageText({ reference, build }: ImageItem): unknown {
  if (build === undefined) return reference;
  const { configuration, specification } = build;
  return { [reference]: { configuration, build: buildText(specification) } };
}

function buildText(specification: BuildSpecification): Fields {
  const { source, target, platform, secrets, ssh, tags, network, builder } = specification;
  return withoutEmpty({
    ...sourceText(source),
    target,
    args: Object.fromEntries(Object.keys(specification.arguments).map((name) => [name, '***'])),
    labels: userLabels(specification.labels),
    platform,
    // Where they are; what they are is read when a build asks for it.
    secrets,
    ssh,
    tags,
    cache_from: specification.cacheFrom,
    network,
    extra_hosts: specification.extraHosts,
    pull: specification.pull || undefined,
    no_cache: specification.noCache || undefined,
    builder,
  });
}

/** What a Dockerfile says is for the builder: it may set variables, too. */
function sourceText(source: BuildSource): Fields {
  switch (source.kind) {
    case 'folder':
      return { context: source.path, dockerfile: source.dockerfile };
    case 'dockerfile': {
      const { length } = source.text.trimEnd().split('\n');
      return {
        dockerfile_inline: length === 1 ? '(1 line)' : `(${length} lines)`,
        files: Object.fromEntries(source.files.map(({ path, source: from }) => [path, from])),
        archives: source.archives,
      };
    }
    default:
      return source satisfies never;
  }
}
