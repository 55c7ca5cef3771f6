/** Guards for the steps of a plan, one for each kind. */
import type { ContainerCreation, Step, StepKind } from '../step.js';
import { flag, type Guard, json, list, number, object, oneOf, record, text } from './guard.js';
import {
  containerCreate,
  declaredOwner,
  difference,
  endpoint,
  execItem,
  helper,
  identity,
  membership,
  networkCreate,
  readiness,
  replaced,
  stopSettings,
} from './step-parts.js';

type Guards = { readonly [Kind in StepKind]: Guard<Extract<Step, { readonly kind: Kind }>> };

const base = {
  id: text,
  engine: text,
  target: text,
  cause: text,
  differences: list(difference),
  after: list(text),
};
const ofContainer = { ...base, container: identity };
const creation = { payload: containerCreate, networks: list(membership) };
const volumes = list(text);

const guards: Guards = {
  pullImage: object({ ...base, kind: oneOf('pullImage') }, {}),
  createNetwork: object({ ...base, kind: oneOf('createNetwork'), payload: networkCreate }, {}),
  removeNetwork: object({ ...base, kind: oneOf('removeNetwork') }, {}),
  prepareVolume: object(
    { ...base, kind: oneOf('prepareVolume'), creates: flag, declared: declaredOwner, helper },
    {},
  ),
  removeVolume: object({ ...base, kind: oneOf('removeVolume') }, {}),
  createContainer: object({ ...ofContainer, ...creation, kind: oneOf('createContainer'), volumes }, {}),
  connectNetwork: object({ ...ofContainer, kind: oneOf('connectNetwork'), network: text, endpoint }, {}),
  disconnectNetwork: object({ ...ofContainer, kind: oneOf('disconnectNetwork'), network: text }, {}),
  startContainer: object(
    { ...ofContainer, kind: oneOf('startContainer') },
    { delay: number, creation: object<ContainerCreation>(creation, {}) },
  ),
  stopContainer: object({ ...ofContainer, kind: oneOf('stopContainer'), stop: stopSettings }, {}),
  restartContainer: object(
    { ...ofContainer, kind: oneOf('restartContainer'), stop: stopSettings },
    { delay: number },
  ),
  removeContainer: object(
    { ...ofContainer, kind: oneOf('removeContainer'), force: flag, anonymousVolumes: flag },
    { makesWay: flag },
  ),
  replaceContainer: object(
    {
      ...ofContainer,
      ...creation,
      kind: oneOf('replaceContainer'),
      volumes,
      old: replaced,
      order: oneOf('stop-first', 'start-first'),
      ready: readiness,
    },
    { delay: number },
  ),
  updateContainer: object({ ...ofContainer, kind: oneOf('updateContainer'), changes: record(json) }, {}),
  renameContainer: object({ ...ofContainer, kind: oneOf('renameContainer'), name: text }, {}),
  waitContainer: object({ ...ofContainer, kind: oneOf('waitContainer'), ready: readiness }, {}),
  execCommands: object({ ...ofContainer, kind: oneOf('execCommands'), commands: list(execItem) }, {}),
  signalContainer: object({ ...ofContainer, kind: oneOf('signalContainer'), signal: text }, {}),
};

const every: readonly Guard<Step>[] = Object.values(guards);

/** Each guard looks at the kind too, so that at most one of them says yes. */
export const isStep: Guard<Step> = (value): value is Step => every.some((guard) => guard(value));
