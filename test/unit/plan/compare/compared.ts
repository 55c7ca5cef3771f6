/** What the tests of the comparison share: a container made from one declaration, beside another. */
import type { Fields } from '../../../../src/engine/answer/read.js';
import type { ContainerDetails, ObservedContainer } from '../../../../src/engine/snapshot.js';
import type { ContainerItem, Landscape } from '../../../../src/landscape/landscape.js';
import { type ComparedField, compareContainer } from '../../../../src/plan/compare/compare-container.js';
import { type DetailsChanges, detailsOf } from '../details-of.js';
import { landscapeOf } from '../support.js';

export interface ComparedCase {
  /** Of the container `app`. */
  readonly declared: object;
  /** What it was made from; default: what is declared. */
  readonly made?: object;
  /** Beside `app`. */
  readonly rest?: object;
  /** `Config` of the image; `null`: it is gone. */
  readonly image?: Fields | null;
  readonly changes?: DetailsChanges;
  /** Not made by docker-map. */
  readonly foreign?: boolean;
  readonly containers?: readonly (Pick<ObservedContainer, 'id' | 'name'> & Partial<ObservedContainer>)[];
  readonly modes?: Parameters<typeof compareContainer>[0]['modes'];
  readonly imageId?: string | undefined;
}

export function compared({ image = {}, modes = {}, containers = [], ...given }: ComparedCase) {
  const { landscape, item } = landscapeWith(given.declared, given.rest);
  const { item: maker } = landscapeWith(given.made ?? given.declared, given.rest);
  const details = detailsOf(maker, given.changes, image ?? {});
  return compareContainer({
    item,
    details: given.foreign ? withoutOwnLabels(details) : details,
    imageId: 'imageId' in given ? given.imageId : details.imageId,
    imageConfiguration: image ?? undefined,
    modes,
    containers: new Map(containers.map((each) => [each.name, observed(each)])),
    landscape,
  });
}

/** Each difference in a line. */
export function differences(given: ComparedCase): readonly string[] {
  return differing(given).map(
    ({ field, observed: is, declared, remedy }) =>
      `${field}: ${is} -> ${declared}${remedy.kind === 'replace' ? '' : ` (${remedy.kind})`}`,
  );
}

export function differing(given: ComparedCase): readonly ComparedField[] {
  return compared(given).filter(({ equal }) => !equal);
}

function landscapeWith(app: object, rest: object = {}): { landscape: Landscape; item: ContainerItem } {
  const landscape = landscapeOf({ app: { image: 'app:1', ...app }, ...rest });
  const item = landscape.items.get('container:main.app');
  if (item?.kind !== 'container') throw new Error('no container main.app');
  return { landscape, item };
}

function withoutOwnLabels(details: ContainerDetails): ContainerDetails {
  const labels = Object.fromEntries(
    Object.entries(details.labels).filter(([name]) => !name.startsWith('io.docker-map.')),
  );
  return { ...details, labels, configuration: { ...details.configuration, Labels: labels } };
}

function observed(
  container: Pick<ObservedContainer, 'id' | 'name'> & Partial<ObservedContainer>,
): ObservedContainer {
  return {
    status: 'running',
    image: 'x:latest',
    imageId: 'id of x',
    labels: {},
    networks: [],
    mounts: [],
    statusText: 'Up 3 minutes',
    ports: [],
    ...container,
  };
}
