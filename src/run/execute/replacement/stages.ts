/** The order in which a container is replaced, each stage with what takes it back. */
import type { ReplaceContainer } from '../../../plan/step.js';
import type { Replacement } from './replacement.js';
import type { Stage } from './saga.js';

export function stagesOf(replacement: Replacement, order: ReplaceContainer['order']): readonly Stage[] {
  const discard = () => replacement.discardNew();
  const begin: Stage = { doing: 'looking for what was left behind', run: () => replacement.begin() };
  const create: Stage = {
    doing: 'creating the new container',
    run: () => replacement.create(),
    undo: discard,
  };
  const check: Stage = { doing: 'looking at the old container', run: () => replacement.check() };
  const stopOld: Stage = {
    doing: 'stopping the old container',
    run: () => replacement.stopOld(),
    undo: () => replacement.startOld(),
  };
  const retireOld: Stage = {
    doing: 'renaming the old container',
    run: () => replacement.retireOld(),
    undo: () => replacement.reinstateOld(),
  };
  // The old one may need the name and the ports of the new one, which is why it goes first.
  const promoteNew: Stage = {
    doing: 'giving the new container its name',
    run: () => replacement.promoteNew(),
    undo: discard,
  };
  const startNew: Stage = {
    doing: 'starting the new container',
    run: () => replacement.startNew(),
    undo: discard,
  };
  const becomeReady: Stage = {
    doing: 'waiting for the new container',
    run: () => replacement.becomeReady(),
  };
  switch (order) {
    case 'stop-first':
      return [begin, create, check, stopOld, retireOld, promoteNew, startNew, becomeReady];
    case 'start-first':
      return [begin, create, check, startNew, becomeReady, retireOld, promoteNew, stopOld];
    default:
      return order satisfies never;
  }
}
