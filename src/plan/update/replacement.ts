/** Plans the one step that puts a new container in the place of another one, with its volumes. */
import type { ContainerDetails, ObservedContainer } from '../../engine/snapshot.js';
import type { ContainerItem } from '../../landscape/landscape.js';
import { provideImage } from '../builds/provide-image.js';
import { connectionsOf } from '../container-connections.js';
import { broughtVolumes } from '../container-creation.js';
import { needs } from '../container-needs.js';
import { planExecCommands } from '../exec-commands.js';
import type { ForwardContext } from '../forward-context.js';
import { identityOf } from '../identity.js';
import type { Difference, StepCondition, StepId } from '../step.js';
import { stopOf } from '../stop-settings.js';
import { withCarriedVolumes } from './carried-volumes.js';
import { replacementOrder } from './replacement-order.js';
import { turnOf } from './rolling.js';

interface Replacement {
  readonly item: ContainerItem;
  readonly observed: ObservedContainer;
  readonly details: ContainerDetails;
  /** Name of the old container; another than the new one's where its configuration was renamed. */
  readonly formerName: string;
  /** It runs, or is to run again where it is not replaced. */
  readonly runs: boolean;
  readonly cause: string;
  readonly differences: readonly Difference[];
  readonly after: readonly StepId[];
  /** What it depends on whether it is needed; absent: nothing, it is. */
  readonly onlyIf?: StepCondition | undefined;
}

export function planReplacement(replacement: Replacement, context: ForwardContext): void {
  const { item, observed, details, formerName, runs, cause, differences, after, onlyIf } = replacement;
  const { builder } = context;
  const payload = withCarriedVolumes(item, details, context);
  const replaced = builder.add({
    kind: 'replaceContainer',
    target: item.name,
    container: identityOf(item),
    cause,
    differences,
    payload,
    networks: item.networks,
    volumes: broughtVolumes(item, context),
    old: {
      id: observed.id,
      name: formerName,
      running: runs,
      stop: stopOf(item, observed),
    },
    order: replacementOrder({ item, payload, observed, details, formerName }, context),
    ready: item.ready,
    ...(item.startDelay > 0 && { delay: item.startDelay }),
    ...(onlyIf && { onlyIf }),
    after: [
      ...after,
      ...provideImage(item.image, context),
      ...needs(item, 'createContainer', context),
      ...needs(item, 'startContainer', context),
      ...connectionsOf(item),
      ...context.vacated,
      ...turnOf(item, context),
    ],
  });
  context.replacements.set(item.configuration, [
    ...(context.replacements.get(item.configuration) ?? []),
    replaced,
  ]);
  if (onlyIf) context.provisional.add(replaced);
  planExecCommands(item, 'new', [replaced], context, onlyIf && { replaced: [replaced] });
}
