/** Gives a container another name. */
import type { ContainerRecord } from '../../state/container.js';
import type { EngineState } from '../../state/engine-state.js';
import { Refusal } from '../../state/refusal.js';
import { isNewer } from '../engine-words.js';
import { tellOfContainer } from './container-event.js';
import { freeName } from './container-names.js';

/** @param name a slash in front is allowed. @throws Refusal 400, 409 */
export function renameContainer(state: EngineState, container: ContainerRecord, name: string): void {
  const wanted = name.replace(/^\//, '');
  if (wanted === '') throw new Refusal(400, 'Neither old nor new names may be empty');
  if (wanted === container.name)
    throw new Refusal(400, 'Renaming a container with the same name as its current name');
  const newName = allocated(state, wanted);
  const oldName = `/${container.name}`;
  state.containers.renamed(container, () => {
    container.name = newName;
  });
  // Newer engines enter the names of what runs anew, also on networks that have none.
  if (container.run !== undefined && isNewer(state))
    for (const endpoint of container.endpoints.values()) endpoint.named = true;
  tellOfContainer(state, container, 'rename', { oldName });
}

function allocated(state: EngineState, name: string): string {
  try {
    return freeName(state, `/${name}`);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal(error.status, `Error when allocating new name: ${error.message}`);
  }
}
