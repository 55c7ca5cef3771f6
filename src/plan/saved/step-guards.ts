/** Guards for the steps of a plan, one for each kind. */
import type { ContainerCreation, ReplaceContainer, Step, StepKind } from '../step.js';
import { buildSpecification } from './build-guard.js';
import { exactly, flag, type Guard, json, list, number, object, oneOf, record, text } from './guard.js';
import {
  condition,
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
  pullImage: object({ ...base, kind: exactly('pullImage') }, {}),
  buildImage: object(
    {
      ...base,
      kind: exactly('buildImage'),
      specification: buildSpecification,
      digest: text,
      bases: record(text),
    },
    { replaces: text },
  ),
  createNetwork: object({ ...base, kind: exactly('createNetwork'), payload: networkCreate }, {}),
  removeNetwork: object({ ...base, kind: exactly('removeNetwork') }, {}),
  prepareVolume: object(
    { ...base, kind: exactly('prepareVolume'), creates: flag, declared: declaredOwner, helper },
    {},
  ),
  removeVolume: object({ ...base, kind: exactly('removeVolume') }, {}),
  createContainer: object({ ...ofContainer, ...creation, kind: exactly('createContainer'), volumes }, {}),
  connectNetwork: object({ ...ofContainer, kind: exactly('connectNetwork'), network: text, endpoint }, {}),
  disconnectNetwork: object({ ...ofContainer, kind: exactly('disconnectNetwork'), network: text }, {}),
  startContainer: object(
    { ...ofContainer, kind: exactly('startContainer') },
    { delay: number, creation: object<ContainerCreation>(creation, {}) },
  ),
  stopContainer: object({ ...ofContainer, kind: exactly('stopContainer'), stop: stopSettings }, {}),
  restartContainer: object(
    { ...ofContainer, kind: exactly('restartContainer'), stop: stopSettings },
    { delay: number },
  ),
  removeContainer: object(
    { ...ofContainer, kind: exactly('removeContainer'), force: flag, anonymousVolumes: flag },
    { makesWay: flag },
  ),
  replaceContainer: object(
    {
      ...ofContainer,
      ...creation,
      kind: exactly('replaceContainer'),
      volumes,
      old: replaced,
      order: oneOf<ReplaceContainer['order']>({ 'stop-first': true, 'start-first': true }),
      ready: readiness,
    },
    { delay: number, onlyIf: condition },
  ),
  updateContainer: object({ ...ofContainer, kind: exactly('updateContainer'), changes: record(json) }, {}),
  renameContainer: object({ ...ofContainer, kind: exactly('renameContainer'), name: text }, {}),
  waitContainer: object({ ...ofContainer, kind: exactly('waitContainer'), ready: readiness }, {}),
  execCommands: object(
    { ...ofContainer, kind: exactly('execCommands'), commands: list(execItem) },
    { onlyIf: condition },
  ),
  signalContainer: object({ ...ofContainer, kind: exactly('signalContainer'), signal: text }, {}),
};

const every: readonly Guard<Step>[] = Object.values(guards);

/** Each guard looks at the kind too, so that at most one of them says yes. */
export const isStep: Guard<Step> = (value): value is Step => every.some((guard) => guard(value));
