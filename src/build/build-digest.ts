/**
 * What an image was built from, in one word: put as a label on what docker-map builds, and compared when a plan is made.
 */
import { createHash } from 'node:crypto';
import type { BuildContext } from '../image/build-context.js';
import { buildLabel } from '../image/build-label.js';
import type { BuildSpecification } from '../image/build-specification.js';
import { contextOf } from '../image/context/context-of.js';

/** Another one whenever digests come to be made of something else. */
const VERSION = 1;

/**
 * `1-` and 64 hexadecimal digits. Of the context, and of all in the specification that may make the image another one
 * (stage, arguments, labels, platform; not secrets' values, further tags, caches or the builder). `buildLabel` counts for
 * nothing: it holds the digest.
 *
 * @param context default: that of the specification's source
 * @throws DockerMapError where the source cannot be read
 */
export async function buildDigest(
  specification: BuildSpecification,
  context: BuildContext = contextOf(specification.source),
): Promise<string> {
  const { target, platform, labels } = specification;
  const content = JSON.stringify([
    await context.digest(),
    target ?? null,
    platform ?? null,
    sorted(specification.arguments),
    sorted(labels).filter(([name]) => name !== buildLabel),
  ]);
  return `${VERSION}-${createHash('sha256').update(content).digest('hex')}`;
}

function sorted(values: Readonly<Record<string, string>>): readonly (readonly [string, string])[] {
  return Object.entries(values).toSorted(([left], [right]) => (left < right ? -1 : 1));
}
