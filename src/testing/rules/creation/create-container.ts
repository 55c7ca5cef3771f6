/** Creates containers. Nothing is left behind by a creation that is refused. */
import { type Fields, fieldsAt, optionalTextAt } from '../../../engine/answer/read.js';
import type { ContainerRecord } from '../../state/container.js';
import type { EngineState } from '../../state/engine-state.js';
import { InputQueue } from '../../state/input-queue.js';
import { OutputLog } from '../../state/output-log.js';
import { Refusal } from '../../state/refusal.js';
import { tellOfContainer } from '../containers/container-event.js';
import { freeName, madeUpName } from '../containers/container-names.js';
import { wordsOf } from '../engine-words.js';
import { existingImage } from '../images/image-lookup.js';
import { checkedReference } from '../images/image-reference.js';
import { holdMounts, makeMounts, mountsIn } from '../mounts/make-mounts.js';
import { declareEndpoints } from '../networks/declare-endpoints.js';
import { checkConfig } from './config-checks.js';
import { hasConfig, mergedConfig } from './container-config.js';
import { completeHostConfig } from './container-defaults.js';
import { creationWarnings } from './creation-warnings.js';
import { checkHostConfig } from './host-config-checks.js';
import { declaredLinks, withContainerIds } from './linked-containers.js';
import { checkNetworkMode } from './network-mode-checks.js';
import { checkResources } from './resource-checks.js';
import { checkTypes } from './type-checks.js';

export interface Creation {
  /** Made up where it is absent or empty. */
  readonly name?: string | undefined;
  /** `linux/amd64`, which is what a simulated engine has; empty: any. */
  readonly platform?: string | undefined;
  /** Of the API that the request speaks. */
  readonly version: string;
  /** As in the API: `Config` at the top, `HostConfig`, `NetworkingConfig`. */
  readonly body: Fields;
}

/** Checks are made in the order in which engines make them. @throws Refusal */
export function createContainer(
  state: EngineState,
  { name, platform, version, body }: Creation,
): { readonly container: ContainerRecord; readonly warnings: readonly string[] } {
  checkCreation(state, body);
  const declared = fieldsAt(body, 'HostConfig');
  const id = state.newId();
  const complete = completeHostConfig(state, declared);
  const endpoints = declareEndpoints(state, { id, version, hostConfig: complete, body });
  const imageName = optionalTextAt(body, 'Image') ?? '';
  if (imageName !== '') checkedReference(state, imageName);
  const image = existingImage(state, imageName);
  checkPlatform(state, imageName, platform ?? '');
  const config = mergedConfig(state, body, image.config, hostnameOf(id, complete));
  const ownName = name ? freeName(state, name) : madeUpName(state, id);
  const hostConfig = withContainerIds(state, complete);
  const checkedMounts = mountsIn(state, hostConfig);
  const { links, mounts } = takenBack(state, { id, name: ownName, imageName, config }, () => ({
    links: declaredLinks(state, complete),
    // The last that may be refused, because volumes come into being by it.
    mounts: makeMounts(state, config, hostConfig, checkedMounts),
  }));
  const container: ContainerRecord = {
    id,
    name: ownName,
    created: state.moment(),
    imageName,
    image,
    config,
    hostConfig,
    links,
    mounts,
    endpoints,
    output: new OutputLog(state.moment),
    input: new InputQueue(),
    ...neverStarted(),
  };
  state.containers.add(container);
  holdMounts(container);
  tellOfContainer(state, container, 'create');
  return { container, warnings: creationWarnings(state, version, body, declared) };
}

/** Engines have begun to make the container when they find this out: they destroy it, and tell of that. */
function takenBack<Result>(
  state: EngineState,
  begun: Parameters<typeof tellOfContainer>[1],
  make: () => Result,
): Result {
  try {
    return make();
  } catch (error) {
    if (error instanceof Refusal) tellOfContainer(state, begun, 'destroy');
    throw error;
  }
}

function checkCreation(state: EngineState, body: Fields): void {
  if (!hasConfig(body)) {
    const config = wordsOf(state, { newer: 'config', older: 'Config' });
    throw new Refusal(400, `${config} cannot be empty in order to create a container`);
  }
  checkTypes(state, body, completeHostConfig(state, {}));
  const declared = fieldsAt(body, 'HostConfig');
  checkNetworkMode(state, body, declared);
  checkConfig(state, body);
  checkHostConfig(state, declared);
  checkResources(state, declared, 'creation');
}

const PLATFORM = 'linux/amd64';

function checkPlatform(state: EngineState, name: string, platform: string): void {
  if (['', 'linux', PLATFORM].includes(platform)) return;
  const wanted = platform.includes('/') ? platform : `${platform}/amd64`;
  const found = `image with reference ${name} was found but`;
  throw new Refusal(
    404,
    wordsOf(state, {
      newer: `${found} its platform (${PLATFORM}) does not match the specified platform (${wanted})`,
      older: `${found} does not match the specified platform: wanted ${wanted}, actual: ${PLATFORM}`,
    }),
  );
}

/** On the host's network a container has the host's name. */
function hostnameOf(id: string, hostConfig: Fields): string {
  return optionalTextAt(hostConfig, 'NetworkMode') === 'host' ? 'simulated' : id.slice(0, 12);
}

function neverStarted() {
  return {
    status: 'created',
    exitCode: 0,
    error: '',
    startedAt: undefined,
    finishedAt: undefined,
    pid: 0,
    restartCount: 0,
    starts: 0,
    stoppedByUser: false,
    ports: [],
    health: undefined,
    run: undefined,
    timers: new Set<() => void>(),
  } as const;
}
