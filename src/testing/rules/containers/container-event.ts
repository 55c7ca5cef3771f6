/** Tells what happens to a container by an event, with the attributes that every event of one has. */
import { labelsAt } from '../../../engine/answer/read.js';
import type { ContainerRecord } from '../../state/container.js';
import type { EngineState } from '../../state/engine-state.js';

/** @param attributes besides the container's labels, image and name */
export function tellOfContainer(
  state: EngineState,
  container: Pick<ContainerRecord, 'id' | 'name' | 'imageName' | 'config'>,
  action: string,
  attributes: Readonly<Record<string, string>> = {},
): void {
  const { id, name, imageName, config } = container;
  state.events.add({
    type: 'container',
    action,
    id,
    attributes: { ...labelsAt(config, 'Labels'), image: imageName, name, ...attributes },
  });
}
