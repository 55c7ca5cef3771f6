/** What an action is asked for on the command line: the names and the options that the client gets. */
import type { ActionOptions } from '../../client/action-options.js';
import type { Action } from '../../plan/plan.js';
import type { OptionValues } from '../option-values.js';

/** `names` empty means everything; only then `shutdown` takes the map's networks along. */
export function actionOptions(
  action: Action,
  names: readonly string[],
  options: OptionValues,
): ActionOptions {
  return {
    instances: options.instances,
    removeAttached: options.volumes,
    removePersistent: !options.keepPersistent,
    removeNetworks: action === 'shutdown' && names.length === 0 && options.instances.length === 0,
    removeOrphans: options.removeOrphans,
    wait: options.wait,
    restartExecCommands: options.restartExecCommands,
    forceUpdate: options.forceUpdate,
    skipLimitReset: options.skipLimitReset,
    updatePersistent: options.updatePersistent,
    checkExecCommands: options.checkExecCommands,
    pullBeforeUpdate: options.pull,
    pullAllImages: !options.missing,
    // What was built with other layers, or from a newer base, is not told by the digest of its context.
    forceBuild: options.force || options.noCache || (action === 'build' && options.pull),
    buildImages: !options.noBuild,
    sendSignal: options.signal,
  };
}
