/** Which step of a plan a deed belongs to. */
import type { Plan, Step } from '../../../src/index.js';
import type { Act } from '../play/performance.js';
import { isChanging } from '../stage/recorded-request.js';
import { type Deed, type DeedKind, deedOf } from './deed.js';

export interface Attributed {
  readonly byStep: ReadonlyMap<Step, readonly Deed[]>;
  /** Those that no step of the plan asks for. */
  readonly unasked: readonly Deed[];
}

export function changingDeeds({ running, before, after }: Act): readonly Deed[] {
  return running.filter(isChanging).map((request) => deedOf(request, [before, after]));
}

export function attributed(act: Act, plan: Plan): Attributed {
  const byStep = new Map<Step, Deed[]>(plan.steps.map((step) => [step, []]));
  const unasked: Deed[] = [];
  for (const deed of changingDeeds(act)) {
    const candidates = plan.steps.filter((step) => asksFor(step, deed));
    // Making a container anew is a part of its start only where no step of its own does it.
    const step = candidates.find(({ kind }) => kind !== 'startContainer') ?? candidates[0];
    if (step) byStep.get(step)?.push(deed);
    else unasked.push(deed);
  }
  return { byStep, unasked };
}

function asksFor(step: Step, deed: Deed): boolean {
  if (step.kind === 'prepareVolume') return deed.target === step.helper.name && helping.has(deed.kind);
  if (step.kind === 'connectNetwork')
    return (
      deed.kind === 'connect' && !deed.byId && deed.target === step.target && deed.network === step.network
    );
  if (deed.target !== step.target) return false;
  const remaking = step.kind === 'startContainer' && step.creation !== undefined;
  if (
    remaking &&
    (deed.kind === 'remove' || deed.kind === 'create' || (deed.kind === 'connect' && deed.byId))
  )
    return true;
  return deed.kind === 'connect'
    ? step.kind === 'createContainer' && deed.byId
    : asked[step.kind].has(deed.kind);
}

const helping: ReadonlySet<DeedKind> = new Set(['create', 'start', 'wait', 'remove']);

const asked: Readonly<
  Record<Exclude<Step['kind'], 'prepareVolume' | 'connectNetwork'>, ReadonlySet<DeedKind>>
> = {
  pullImage: new Set(['pull']),
  buildImage: new Set(),
  createNetwork: new Set(['create network']),
  removeNetwork: new Set(['remove network']),
  removeVolume: new Set(['remove volume']),
  createContainer: new Set(['create']),
  startContainer: new Set(['start']),
  stopContainer: new Set(['stop', 'kill', 'wait']),
  restartContainer: new Set(['restart', 'stop', 'kill', 'wait', 'start']),
  removeContainer: new Set(['remove', 'wait']),
  disconnectNetwork: new Set(),
  replaceContainer: new Set(),
  updateContainer: new Set(),
  renameContainer: new Set(),
  waitContainer: new Set(),
  execCommands: new Set(),
  signalContainer: new Set(),
};
