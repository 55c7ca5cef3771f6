/** Whether what images are built from is still what it was when a plan was made. */
import type { Plan } from '../../plan/plan.js';
import type { BuildImage } from '../../plan/step.js';

/** Each image that would be another one now. @throws DockerMapError where its source cannot be read */
export async function changedBuilds({ steps }: Plan): Promise<readonly string[]> {
  const builds = steps.filter((step): step is BuildImage => step.kind === 'buildImage');
  if (builds.length === 0) return [];
  const { buildDigest } = await import('../../build/build-digest.js');
  const changes: string[] = [];
  for (const { target, specification, digest } of builds) {
    const now = await buildDigest(specification);
    if (now !== digest) changes.push(`image ${target}`);
  }
  return changes;
}
