/** The images of a map, with how they are built. */
import { isDeepStrictEqual } from 'node:util';
import type { ContainerDeclaration, MapDeclaration } from '../map/declaration.js';
import type { Problem } from '../map/problem.js';
import { buildSpecification } from './build-specification.js';
import { imageReference } from './image-reference.js';
import type { ImageBuild, ImageItem } from './landscape.js';
import { itemId } from './names.js';
import { reportInto } from './report.js';
import type { MapScope } from './scope.js';

/** How images are built, by reference: one that several configurations have is built for all of them. */
export type Builds = ReadonlyMap<string, ImageBuild>;

/** Reports configurations that would have one image built in two ways. */
export function buildsOf(
  scope: MapScope,
  configurations: Iterable<ContainerDeclaration>,
  problems: Problem[],
): Builds {
  const builds = new Map<string, ImageBuild>();
  for (const configuration of configurations) {
    const { name } = configuration;
    const report = reportInto(problems, 'containers', name);
    const specification = buildSpecification({ ...scope, configuration, report });
    if (specification === undefined) continue;
    const reference = imageOf(configuration, scope.map);
    const other = builds.get(reference);
    if (other === undefined)
      builds.set(reference, { map: scope.map.name, configuration: name, specification });
    else if (!isDeepStrictEqual(other.specification, specification))
      report('build', { code: 'conflicting-builds', message: conflict(reference, other, name) });
    if (reference.includes('@')) report('build', { code: 'invalid-build', message: byDigest(reference) });
  }
  return builds;
}

export function imageItem(reference: string, builds: Builds): ImageItem {
  const build = builds.get(reference);
  const item: ImageItem = { kind: 'image', id: itemId('image', reference), reference };
  return build === undefined ? item : { ...item, build };
}

/** Full reference of the image of a configuration. */
export function imageOf({ image, name }: ContainerDeclaration, map: MapDeclaration): string {
  return imageReference(image || name, map);
}

function conflict(reference: string, { configuration }: ImageBuild, name: string): string {
  return `'${name}' and '${configuration}' have the same image ${reference}, and build it in different ways`;
}

function byDigest(reference: string): string {
  return `'${reference}' stands for what was built already: an image is built under a name`;
}
