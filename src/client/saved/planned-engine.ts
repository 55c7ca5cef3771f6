/** Which engine it is, so that it can be told from another one later. */
import type { Engine } from '../../engine/engine.js';
import type { PlannedEngine } from '../../plan/saved/saved-plan.js';

/** Podman makes up another id each time it is asked, which shows when it is asked twice; such an id says nothing. */
export async function plannedEngine(engine: Engine): Promise<PlannedEngine> {
  const [one, other] = await Promise.all([engine.info(), engine.info()]);
  return { address: engine.name, id: one.id === other.id ? one.id : '' };
}
