/** Plans the building of images: each once, after those that it is based on. */
import type { ContainerItem } from '../../landscape/landscape.js';
import type { PlanBuilder } from '../plan-builder.js';
import type { PlanRequest } from '../request.js';
import type { StepId } from '../step.js';
import { type BuildVerdicts, buildVerdicts, builtItems } from './build-verdict.js';

/** The step that builds an image; none where it need not be built, or is not built here at all. */
export function planBuild(
  reference: string,
  verdicts: BuildVerdicts,
  builder: PlanBuilder,
): readonly StepId[] {
  const verdict = verdicts.get(reference);
  if (verdict?.kind !== 'build') return [];
  const planned = builder.find('buildImage', reference);
  if (planned !== undefined) return [planned];
  const { cause, specification, digest, bases, replaces } = verdict;
  return [
    builder.add({
      kind: 'buildImage',
      target: reference,
      cause,
      specification,
      digest,
      bases,
      ...(replaces !== undefined && { replaces }),
      after: Object.keys(bases).flatMap((base) => planBuild(base, verdicts, builder)),
    }),
  ];
}

/** The images of the targets: the action `build`. */
export function planBuilds(request: PlanRequest, builder: PlanBuilder): void {
  const verdicts = buildVerdicts(request);
  const built = new Set(builtItems(request.landscapes).map(({ reference }) => reference));
  const others = new Set<string>();
  for (const { image } of targetsOf(request)) {
    if (built.has(image)) planBuild(image, verdicts, builder);
    else others.add(image);
  }
  if (request.everything) return;
  for (const image of others)
    builder.note('kept', image, 'is not built: no configuration says how (`build`)');
}

function targetsOf({ landscapes, targets }: PlanRequest): readonly ContainerItem[] {
  return landscapes.flatMap(({ items }) =>
    [...targets].flatMap((id) => {
      const item = items.get(id);
      return item?.kind === 'container' ? [item] : [];
    }),
  );
}
