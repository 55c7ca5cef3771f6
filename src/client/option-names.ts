/** The names of all options that a mapping client and its actions take. */
import type { OptionNames } from '../common/known-options.js';
import type { PlanOptions } from '../plan/request.js';
import type { RunOptions } from '../run/run-plan.js';
import type { ActionOptions, OptionDefaults, ScriptDefaults } from './action-options.js';
import type { MappingDockerClientOptions } from './client-options.js';
import type { ScriptOptions } from './script/script-options.js';

const plan: OptionNames<PlanOptions> = {
  ...{ removePersistent: true, removeAttached: true, removeNetworks: true, removeOrphans: true },
  ...{ nonrecoverableExitCodes: true, forceUpdate: true, skipLimitReset: true, updatePersistent: true },
  ...{ checkExecCommands: true, restartExecCommands: true, compare: true, sendSignal: true, wait: true },
  ...{ pullAllImages: true, pullBeforeUpdate: true, forceBuild: true, buildImages: true, coreImage: true },
};
const scriptDefaults: OptionNames<ScriptDefaults> = { removeExistingBefore: true, removeCreatedAfter: true };

const run: OptionNames<RunOptions> = {
  signal: true,
  onEvent: true,
  parallel: true,
  credentials: true,
};

/** Of what is planned, and of what is carried out: programs have one object for both. */
export const action: OptionNames<ActionOptions & RunOptions> = { ...plan, ...run, instances: true };

export const script: OptionNames<ScriptOptions & PlanOptions> = {
  ...plan,
  ...run,
  ...scriptDefaults,
  ...{ instance: true, scriptPath: true, entrypoint: true, commandFormat: true, containerScriptDir: true },
  ...{ upload: true, waitTimeout: true, timestamps: true, tail: true, onOutput: true },
};

export const defaults: OptionNames<OptionDefaults> = { ...plan, ...scriptDefaults };

export const client: OptionNames<MappingDockerClientOptions> = {
  ...{ clientName: true, interfaces: true, interfacesIpv6: true, domainname: true, stopTimeout: true },
  ...{ configuration: true, coreImage: true, parallel: true, optionDefaults: true, actions: true },
};
