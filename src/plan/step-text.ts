/** One step in words: sign, object, verb. Signs are those that users of Terraform know. */
import type { Step } from './step.js';

export type StepSign = '+' | '~' | '-' | '↻' | '▶' | '■' | '↓';

export function stepSign(step: Step): StepSign {
  switch (step.kind) {
    case 'pullImage':
      return '↓';
    case 'createNetwork':
    case 'createContainer':
      return '+';
    case 'prepareVolume':
      return step.creates ? '+' : '~';
    case 'connectNetwork':
      return '~';
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
  createNetwork: { infinitive: 'create', doing: 'creating', done: 'created' },
  createContainer: { infinitive: 'create', doing: 'creating', done: 'created' },
  prepareVolume: { infinitive: 'prepare', doing: 'preparing', done: 'prepared' },
  connectNetwork: { infinitive: 'connect', doing: 'connecting', done: 'connected' },
  startContainer: { infinitive: 'start', doing: 'starting', done: 'started' },
  stopContainer: { infinitive: 'stop', doing: 'stopping', done: 'stopped' },
  restartContainer: { infinitive: 'restart', doing: 'restarting', done: 'restarted' },
  removeContainer: { infinitive: 'remove', doing: 'removing', done: 'removed' },
  removeNetwork: { infinitive: 'remove', doing: 'removing', done: 'removed' },
  removeVolume: { infinitive: 'remove', doing: 'removing', done: 'removed' },
};

export function stepVerb(step: Step): StepVerb {
  return verbs[step.kind];
}

/** What a person wants to know beside sign and object: details of the step, then its cause. */
export function stepReason(step: Step): string {
  return [...details(step), step.cause].join('; ');
}

function details(step: Step): readonly string[] {
  switch (step.kind) {
    case 'prepareVolume': {
      const { owner, mode } = step.declared;
      return [...(owner ? [`owner ${owner}`] : []), ...(mode ? [`mode ${mode}`] : [])];
    }
    case 'createContainer':
      return step.volumes.length > 0 ? [`with ${volumes(step.volumes)}`] : [];
    case 'connectNetwork':
      return [`to network ${step.network}`];
    default:
      return [];
  }
}

function volumes(names: readonly string[]): string {
  return `${names.length > 1 ? 'volumes' : 'volume'} ${names.join(', ')}`;
}
