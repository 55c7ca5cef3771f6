/** One step in words: sign, object, verb. Signs are those that users of Terraform know. */
import type { BuildSpecification } from '../image/build-specification.js';
import { commandText } from './compare/command-text.js';
import type { Difference, Step } from './step.js';

export type StepSign = '+' | '~' | '±' | '-' | '↻' | '▶' | '■' | '↓' | '…' | '»' | '↯';

export function stepSign(step: Step): StepSign {
  switch (step.kind) {
    case 'pullImage':
      return '↓';
    case 'buildImage':
      return step.replaces === undefined ? '+' : '~';
    case 'createNetwork':
    case 'createContainer':
      return '+';
    case 'prepareVolume':
      return step.creates ? '+' : '~';
    case 'connectNetwork':
    case 'disconnectNetwork':
    case 'updateContainer':
    case 'renameContainer':
      return '~';
    case 'replaceContainer':
      return '±';
    case 'waitContainer':
      return '…';
    case 'execCommands':
      return '»';
    case 'signalContainer':
      return '↯';
    case 'startContainer':
      return '▶';
    case 'stopContainer':
      return '■';
    case 'restartContainer':
      return '↻';
    case 'removeContainer':
    case 'removeNetwork':
    case 'removeVolume':
      return '-';
    default:
      return step satisfies never;
  }
}

export type StepObject = 'image' | 'network' | 'volume' | 'container';

export function stepObject(step: Step): StepObject {
  switch (step.kind) {
    case 'pullImage':
    case 'buildImage':
      return 'image';
    case 'createNetwork':
    case 'removeNetwork':
      return 'network';
    case 'prepareVolume':
    case 'removeVolume':
      return 'volume';
    case 'createContainer':
    case 'connectNetwork':
    case 'startContainer':
    case 'stopContainer':
    case 'restartContainer':
    case 'removeContainer':
    case 'disconnectNetwork':
    case 'replaceContainer':
    case 'updateContainer':
    case 'renameContainer':
    case 'waitContainer':
    case 'execCommands':
    case 'signalContainer':
      return 'container';
    default:
      return step satisfies never;
  }
}

/** `container main.web`. */
export function stepLabel(step: Step): string {
  return `${stepObject(step)} ${step.target}`;
}

export interface StepVerb {
  /** Base form, for summaries: `create`. */
  readonly infinitive: string;
  /** While it goes on: `creating`. */
  readonly doing: string;
  /** Afterwards: `created`. */
  readonly done: string;
}

const verbs: Readonly<Record<Step['kind'], StepVerb>> = {
  pullImage: { infinitive: 'pull', doing: 'pulling', done: 'pulled' },
  buildImage: { infinitive: 'build', doing: 'building', done: 'built' },
  createNetwork: { infinitive: 'create', doing: 'creating', done: 'created' },
  createContainer: { infinitive: 'create', doing: 'creating', done: 'created' },
  prepareVolume: { infinitive: 'prepare', doing: 'preparing', done: 'prepared' },
  connectNetwork: { infinitive: 'connect', doing: 'connecting', done: 'connected' },
  startContainer: { infinitive: 'start', doing: 'starting', done: 'started' },
  stopContainer: { infinitive: 'stop', doing: 'stopping', done: 'stopped' },
  restartContainer: { infinitive: 'restart', doing: 'restarting', done: 'restarted' },
  removeContainer: { infinitive: 'remove', doing: 'removing', done: 'removed' },
  removeNetwork: { infinitive: 'remove', doing: 'removing', done: 'removed' },
  disconnectNetwork: { infinitive: 'disconnect', doing: 'disconnecting', done: 'disconnected' },
  replaceContainer: { infinitive: 'replace', doing: 'replacing', done: 'replaced' },
  updateContainer: { infinitive: 'update', doing: 'updating', done: 'updated' },
  renameContainer: { infinitive: 'rename', doing: 'renaming', done: 'renamed' },
  waitContainer: { infinitive: 'wait for', doing: 'waiting for', done: 'ready' },
  execCommands: { infinitive: 'run commands in', doing: 'running commands in', done: 'with commands run' },
  signalContainer: { infinitive: 'signal', doing: 'signalling', done: 'signalled' },
  removeVolume: { infinitive: 'remove', doing: 'removing', done: 'removed' },
};

export function stepVerb(step: Step): StepVerb {
  return verbs[step.kind];
}

/** What a person wants to know beside sign and object: details of the step, then its cause. */
export function stepReason(step: Step): string {
  return [...details(step), step.cause].join('; ');
}

/** Differences that the step's line does not tell: all but those of volumes, which are its cause. */
export function stepDifferences(step: Step): readonly Difference[] {
  return step.kind === 'prepareVolume' ? [] : step.differences;
}

/** `image: nginx:1 -> nginx:2`: as it is, and as declared. */
export function differenceText({ field, declared, observed }: Difference): string {
  return `${field}: ${observed} -> ${declared}`;
}

function details(step: Step): readonly string[] {
  switch (step.kind) {
    case 'buildImage':
      return builtFrom(step.specification);
    case 'prepareVolume': {
      const { owner, mode } = step.declared;
      return [...(owner ? [`owner ${owner}`] : []), ...(mode ? [`mode ${mode}`] : [])];
    }
    case 'createContainer':
      return step.volumes.length > 0 ? [`with ${volumes(step.volumes)}`] : [];
    case 'connectNetwork':
      return [`connect to network ${step.network}`];
    case 'disconnectNetwork':
      return [`disconnect from network ${step.network}`];
    case 'renameContainer':
      return [`rename to ${step.name}`];
    case 'signalContainer':
      return [step.signal];
    case 'execCommands':
      // Those that were looked for and not found are its differences.
      return step.differences.length > 0 ? [] : step.commands.map(({ command }) => commandText(command));
    case 'replaceContainer':
      return [step.order, ...(step.volumes.length > 0 ? [`with ${volumes(step.volumes)}`] : [])];
    default:
      return [];
  }
}

function builtFrom({ source, target }: BuildSpecification): readonly string[] {
  const from = source.kind === 'folder' ? `from ${source.path}` : 'from a Dockerfile in the map';
  return [target === undefined ? from : `${from}, stage ${target}`];
}

function volumes(names: readonly string[]): string {
  return `${names.length > 1 ? 'volumes' : 'volume'} ${names.join(', ')}`;
}
