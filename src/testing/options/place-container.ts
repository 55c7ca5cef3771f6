/** Makes containers by hand, for what a test begins with. */
import { DockerMapError } from '../../common/docker-map-error.js';
import { checkKeys, type Shape } from '../checks/check-keys.js';
import { checkedFlag, checkedText } from '../checks/check-word.js';
import { type Place, placeIn } from '../checks/place.js';
import { createContainer } from '../rules/creation/create-container.js';
import { startContainer } from '../rules/life/start-container.js';
import type { ContainerRecord } from '../state/container.js';
import type { EngineState } from '../state/engine-state.js';
import { Refusal } from '../state/refusal.js';
import { CONFIG_KEYS } from './image-config.js';

const BODY: Shape = {
  keys: [...CONFIG_KEYS, 'HostConfig', 'NetworkingConfig'],
  form: "createContainer('web', { Image: 'nginx' }, { started: true })",
};
const OPTIONS: Shape = { keys: ['started'], form: BODY.form };

/**
 * @param body as in the API, of the engine's own version
 * @throws DockerMapError `engine-option`; `engine-refused`, with the engine's words
 */
export function placeContainer(
  state: EngineState,
  name: unknown,
  body: unknown,
  options: unknown,
): ContainerRecord {
  const all: Place = { code: 'engine-option', where: 'createContainer' };
  const checkedName = checkedText(name, BODY.form, all);
  const place = placeIn(all, `"${checkedName}"`);
  const declared = checkKeys(body, BODY, place);
  const { started = false } = checkKeys(options, OPTIONS, place);
  const isStarted = checkedFlag(started, placeIn(place, 'started'));
  const version = state.identity.apiVersion;
  const wanted = { name: checkedName, version, body: { Image: 'busybox:latest', ...declared } };
  const { container } = unrefused(() => createContainer(state, wanted), place, whyNotMade);
  if (isStarted) unrefused(() => startContainer(state, container), place, whyNotStarted);
  return container;
}

/** @throws DockerMapError `engine-refused` */
function unrefused<Result>(
  action: () => Result,
  { where }: Place,
  why: (refusal: Refusal) => string,
): Result {
  try {
    return action();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const message = `${where}: ${error.message.replace(/\.?$/, '.')}`;
    throw new DockerMapError('engine-refused', message, { hint: why(error), cause: error });
  }
}

function whyNotMade({ status, message }: Refusal): string {
  if (message.startsWith('No such image'))
    return 'Give the engine that image first, by the option `images` or by addImage.';
  return status === 409
    ? 'Take another one, or remove the one that is there.'
    : 'The body is as in the API: { Image, Cmd, Env, HostConfig, NetworkingConfig }.';
}

function whyNotStarted(): string {
  return 'It is there, but was not started: see what it needs, and what its image runs.';
}
