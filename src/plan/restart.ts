/** Plans restart: the targets only, each after those targets that it depends on (manual, section 3.8.1). */
import { dependencyOrder } from '../landscape/dependency-order.js';
import { planExecAfterRestart } from './exec-commands.js';
import { identityOf } from './identity.js';
import { type PlanBuilder, stepId } from './plan-builder.js';
import type { PlanRequest } from './request.js';
import type { StepId } from './step.js';
import { stopOf } from './stop-settings.js';

export function planRestart(request: PlanRequest, builder: PlanBuilder): void {
  for (const landscape of request.landscapes) {
    const targets = [...request.targets].filter((id) => landscape.items.has(id));
    for (const item of dependencyOrder(landscape, targets)) {
      if (item.kind !== 'container' || !request.targets.has(item.id)) continue;
      const observed = request.snapshot.containers.get(item.name);
      if (!observed || observed.status === 'removing' || observed.status === 'dead') {
        builder.note('not-created', item.name, 'does not exist; `create` or `up` makes it');
      } else if (observed.status === 'created') {
        builder.note('never-started', item.name, 'was never started; `start` it');
      } else {
        const before = item.dependsOn.flatMap((id) => {
          const needed = landscape.items.get(id);
          return needed?.kind === 'container' ? doneWith(needed.name) : [];
        });
        const restarted = builder.add({
          kind: 'restartContainer',
          target: item.name,
          container: identityOf(item),
          cause: 'asked for',
          stop: stopOf(item, observed),
          ...(item.startDelay > 0 && { delay: item.startDelay }),
          after: before,
        });
        if (request.options?.restartExecCommands) planExecAfterRestart(item, [restarted], builder);
      }
    }
  }
}

/** The commands that run in a container belong to its start. */
function doneWith(name: string): readonly StepId[] {
  return [stepId('restartContainer', name), stepId('execCommands', name)];
}
