/** A container as the list of containers shows it (`GET /containers/json`). */
import { textsAt } from '../../engine/answer/read.js';
import { isAtLeast } from '../../engine/api-version.js';
import { namesByLinks } from '../rules/containers/container-links.js';
import { findImage } from '../rules/images/image-lookup.js';
import type { ContainerRecord } from '../state/container.js';
import type { EngineState } from '../state/engine-state.js';
import { secondsOf } from '../state/moment.js';
import { endpointSummary } from './endpoint.js';
import { listedMountAnswer } from './mount.js';
import { listedPorts } from './ports.js';
import { shownMounts } from './shown-mounts.js';
import { statusText } from './status-text.js';

/** @param withSize the sizes of their file systems too */
export function containerList(
  state: EngineState,
  containers: readonly ContainerRecord[],
  options: { readonly version: string; readonly withSize: boolean },
): readonly object[] {
  const now = state.clock.now();
  const linkNames = namesByLinks(state);
  const imageNameOf = imageNames(state);
  const { version, withSize } = options;
  return containers.map((container) => ({
    Id: container.id,
    Names: namesOf(container, linkNames.get(container.id)),
    Image: imageNameOf(container),
    ImageID: container.image.id,
    Command: commandText(container),
    Created: secondsOf(container.created),
    Ports: listedPorts(container),
    ...(withSize && { SizeRootFs: container.image.size }),
    Labels: container.config['Labels'],
    State: container.status,
    Status: statusText(container, now),
    ...(isAtLeast(version, '1.52') && { Health: healthSummary(container) }),
    HostConfig: { NetworkMode: container.hostConfig['NetworkMode'] },
    NetworkSettings: { Networks: networks(container, version) },
    Mounts: shownMounts(container).map(listedMountAnswer),
  }));
}

/** Its own, and those that links to it give it. */
function namesOf({ name }: ContainerRecord, others: readonly string[] | undefined): readonly string[] {
  return others ? [`/${name}`, ...others].sort() : [`/${name}`];
}

/** Of its networks, lists show what it has there, not what it declared. */
function networks({ endpoints }: ContainerRecord, version: string): object {
  const shown: Record<string, object> = {};
  for (const [name, endpoint] of endpoints) shown[name] = endpointSummary(endpoint, version);
  return shown;
}

/** The image as it was named, as long as that name still means the same image; its id otherwise. */
function imageNames(state: EngineState): (container: ContainerRecord) => string {
  const ids = new Map<string, string | undefined>();
  return ({ imageName, image }) => {
    if (!ids.has(imageName)) ids.set(imageName, findImage(state, imageName)?.id);
    return ids.get(imageName) === image.id ? imageName : image.id;
  };
}

/** Entrypoint and command in one line; what has a space in it is quoted. */
function commandText({ config }: ContainerRecord): string {
  const [path = '', ...words] = [...textsAt(config, 'Entrypoint'), ...textsAt(config, 'Cmd')];
  return [path, ...words.map((word) => (word.includes(' ') ? `'${word}'` : word))].join(' ');
}

function healthSummary({ health }: ContainerRecord): object {
  return { Status: health?.status ?? 'none', FailingStreak: health?.failingStreak ?? 0 };
}
