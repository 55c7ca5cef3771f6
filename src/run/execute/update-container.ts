/** Changes limits or the restart policy of a container where it is. The engine's warnings are told as progress. */
import type { UpdateContainer } from '../../plan/step.js';
import type { Execution } from './execution.js';

export async function updateContainer(step: UpdateContainer, execution: Execution): Promise<boolean> {
  const { engine, onProgress } = execution;
  for (const warning of await engine.containers.update(step.target, step.changes)) onProgress(warning);
  return true;
}
