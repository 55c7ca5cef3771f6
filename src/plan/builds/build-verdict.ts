/** Which images are to be built, and why: what each would be built from now, beside the label of the one that exists. */
import { buildLabel } from '../../image/build-label.js';
import type { BuildSpecification } from '../../image/build-specification.js';
import type { ImageItem, ItemId, Landscape } from '../../landscape/landscape.js';
import { imageIdOf } from '../image-known.js';
import { PlanError } from '../plan-error.js';
import type { PlanRequest } from '../request.js';
import { imageDigest, ownDigest } from './image-digest.js';
import { imageName } from './image-name.js';

type BuildVerdict = NeededBuild | { readonly kind: 'current' } | { readonly kind: 'foreign' };

interface NeededBuild {
  readonly kind: 'build';
  readonly cause: string;
  readonly reference: string;
  readonly specification: BuildSpecification;
  /** Of what the image itself is built from. */
  readonly digest: string;
  /** Images of the map that it is based on, by reference, with their labels as they will be. */
  readonly bases: Readonly<Record<string, string>>;
  /** Id of the image that exists. */
  readonly replaces: string | undefined;
}

/** By reference; of those images that `builds` of the request is about. */
export type BuildVerdicts = ReadonlyMap<string, BuildVerdict>;

/** @throws PlanError `cycle` where images are based on each other */
export function buildVerdicts(request: PlanRequest): BuildVerdicts {
  const { builds } = request;
  if (builds === undefined || builds.size === 0) return new Map();
  const judging = new Judging(request);
  return new Map(
    builtItems(request.landscapes)
      .filter(({ id }) => builds.has(id))
      .map((item) => [item.reference, judging.verdictOf(item, []).verdict]),
  );
}

/** Images that some configuration says how to build, each once. */
export function builtItems(landscapes: readonly Landscape[]): readonly ImageItem[] {
  const built = new Map<ItemId, ImageItem>();
  for (const { items } of landscapes) {
    for (const item of items.values())
      if (item.kind === 'image' && item.build && !built.has(item.id)) built.set(item.id, item);
  }
  return [...built.values()];
}

interface Judged {
  readonly verdict: BuildVerdict;
  /** The label that the image will bear after this plan. */
  readonly label: string;
}

class Judging {
  readonly #request: PlanRequest;
  readonly #items: ReadonlyMap<string, ImageItem>;
  readonly #judged = new Map<ItemId, Judged>();

  constructor(request: PlanRequest) {
    this.#request = request;
    this.#items = new Map(builtItems(request.landscapes).map((item) => [imageName(item.reference), item]));
  }

  /** @param within the images that are based on this one, outermost first */
  verdictOf(item: ImageItem, within: readonly ImageItem[]): Judged {
    const known = this.#judged.get(item.id);
    if (known) return known;
    if (within.includes(item)) throw basedOnItself([...within.slice(within.indexOf(item)), item]);
    const judged = this.#judge(item, [...within, item]);
    this.#judged.set(item.id, judged);
    return judged;
  }

  #judge(item: ImageItem, within: readonly ImageItem[]): Judged {
    const { reference, build } = item;
    const { snapshot, builds } = this.#request;
    const known = builds?.get(item.id);
    const replaces = imageIdOf(snapshot, reference);
    const label = (replaces !== undefined && snapshot.imageLabels.get(replaces)?.[buildLabel]) || '';
    if (known === undefined || build === undefined) return { verdict: { kind: 'current' }, label };
    const bases = this.#basesOf(known.bases, within);
    const labels = Object.fromEntries(bases.map(({ base, judged }) => [base.reference, judged.label]));
    const wanted = imageDigest(known.digest, labels);
    const built = bases.find(({ judged }) => judged.verdict.kind === 'build');
    const cause = this.#causeOf(item, { replaces, label, wanted, built: built?.base });
    if (cause === undefined) return { verdict: { kind: label === '' ? 'foreign' : 'current' }, label };
    const { specification } = build;
    const { digest } = known;
    const verdict = {
      kind: 'build',
      cause,
      reference,
      specification,
      digest,
      bases: labels,
      replaces,
    } as const;
    return { verdict, label: wanted };
  }

  #basesOf(references: readonly string[], within: readonly ImageItem[]) {
    return references.flatMap((reference) => {
      const base = this.#items.get(imageName(reference));
      return base === undefined ? [] : [{ base, judged: this.verdictOf(base, within) }];
    });
  }

  #causeOf({ id }: ImageItem, { replaces, label, wanted, built }: Standing): string | undefined {
    const { action, options, targets, landscapes } = this.#request;
    if (replaces === undefined) return 'missing';
    if (options?.forceBuild && isOfTargets(id, targets, landscapes)) return 'asked for';
    // Whoever has put it there may rely on it; what is asked for expressly is that all be as declared.
    if (label === '')
      return action === 'build' || action === 'update' ? 'not built by docker-map' : undefined;
    if (label === wanted) return undefined;
    if (ownDigest(label) !== ownDigest(wanted)) return 'changed';
    return built === undefined
      ? 'its base images have changed'
      : `its base image ${built.reference} is built`;
  }
}

interface Standing {
  readonly replaces: string | undefined;
  readonly label: string;
  readonly wanted: string;
  /** A base image that is built before. */
  readonly built: ImageItem | undefined;
}

function isOfTargets(id: ItemId, targets: ReadonlySet<ItemId>, landscapes: readonly Landscape[]): boolean {
  return landscapes.some(({ items }) =>
    [...targets].some((target) => {
      const item = items.get(target);
      return item?.kind === 'container' && item.dependsOn.includes(id);
    }),
  );
}

function basedOnItself(path: readonly ImageItem[]): PlanError {
  const references = path.map(({ reference }) => reference).join(' -> ');
  return new PlanError('cycle', `Images are based on each other: ${references}`, {
    hint: 'The first line of one of the Dockerfiles must name another image.',
  });
}
