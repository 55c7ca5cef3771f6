/** Plans the commands that run in a container after its start (manual, sections 3.7.1 and 3.8.2). */
import type { ContainerItem, ExecItem } from '../landscape/landscape.js';
import { commandText } from './compare/command-text.js';
import { identityOf } from './identity.js';
import type { PlanBuilder } from './plan-builder.js';
import type { Planning } from './planning.js';
import { isProcessOf } from './process-match.js';
import { recovered } from './recovery.js';
import type { Difference, StepCondition, StepId } from './step.js';

/** Why commands are run: in a container that is new or never ran, after a start, or because they are not running. */
export type ExecOccasion = 'new' | 'started' | 'running';

const causes: Readonly<Record<ExecOccasion, string>> = {
  new: 'new container',
  started: 'started again',
  running: 'not found among its processes',
};

/** @returns the step, where there is anything to run */
export function planExecCommands(
  item: ContainerItem,
  occasion: ExecOccasion,
  after: readonly StepId[],
  context: Planning,
  onlyIf?: StepCondition,
): readonly StepId[] {
  const commands = commandsFor(item, occasion, context);
  return addExecCommands(item, { occasion, commands, after, onlyIf }, context.builder);
}

/** After a restart: those that are to be run at each start. */
export function planExecAfterRestart(
  item: ContainerItem,
  after: readonly StepId[],
  builder: PlanBuilder,
): readonly StepId[] {
  const commands = item.exec.filter(isForEachStart);
  return addExecCommands(item, { occasion: 'started', commands, after }, builder);
}

function commandsFor(item: ContainerItem, occasion: ExecOccasion, context: Planning): readonly ExecItem[] {
  switch (occasion) {
    case 'new':
      return item.exec;
    case 'started':
      return item.exec.filter(isForEachStart);
    case 'running':
      return missingCommands(item, context);
    default:
      return occasion satisfies never;
  }
}

/** Those that are to run in a running container, and do not. None where the processes were not looked at. */
export function missingCommands(item: ContainerItem, context: Planning): readonly ExecItem[] {
  const { snapshot, options } = context.request;
  const check = options?.checkExecCommands ?? 'full';
  const wanted = item.exec.filter(isForEachStart);
  if (check === 'none' || wanted.length === 0) return [];
  const processes = snapshot.processes.get(recovered(item, context).detailsOf);
  if (processes === undefined) return [];
  const user = item.payload.User || 'root';
  return wanted.filter((command) =>
    processes.every((process) => !isProcessOf(process, command, user, check)),
  );
}

function isForEachStart({ policy }: ExecItem): boolean {
  return policy === 'restart';
}

interface Commands {
  readonly occasion: ExecOccasion;
  readonly commands: readonly ExecItem[];
  readonly after: readonly StepId[];
  readonly onlyIf?: StepCondition | undefined;
}

function addExecCommands(
  item: ContainerItem,
  { occasion, commands, after, onlyIf }: Commands,
  builder: PlanBuilder,
): readonly StepId[] {
  if (commands.length === 0) return [];
  return [
    builder.add({
      kind: 'execCommands',
      target: item.name,
      container: identityOf(item),
      cause: causes[occasion],
      differences: occasion === 'running' ? commands.map(difference) : [],
      commands,
      ...(onlyIf && { onlyIf }),
      after,
    }),
  ];
}

function difference({ command }: ExecItem): Difference {
  return { field: 'exec_commands', declared: commandText(command), observed: 'not running' };
}
