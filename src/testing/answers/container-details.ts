/** A container as its inspection shows it (`GET /containers/{id}/json`). */
import { type Fields, fieldsAt, textsAt } from '../../engine/answer/read.js';
import { isAtLeast } from '../../engine/api-version.js';
import type { ContainerRecord } from '../state/container.js';
import type { EngineState } from '../state/engine-state.js';
import { timeText } from '../state/moment.js';
import { stateAnswer } from './container-state.js';
import { mountAnswer } from './mount.js';
import { networkSettingsAnswer } from './network-settings.js';
import { shownMounts } from './shown-mounts.js';

/** @param withSize the sizes of its file systems too */
export function containerDetails(
  state: EngineState,
  container: ContainerRecord,
  { version, withSize }: { readonly version: string; readonly withSize: boolean },
): object {
  const { config, id, image } = container;
  const [path = '', ...words] = [...textsAt(config, 'Entrypoint'), ...textsAt(config, 'Cmd')];
  return {
    Id: id,
    Created: timeText(container.created),
    Path: path,
    Args: words,
    State: stateAnswer(container),
    Image: image.id,
    ...files(container),
    Name: `/${container.name}`,
    RestartCount: container.restartCount,
    Driver: 'overlay2',
    Platform: 'linux',
    MountLabel: '',
    ProcessLabel: '',
    AppArmorProfile: '',
    ExecIDs: runningExecs(state, container),
    HostConfig: hostConfigAnswer(container),
    GraphDriver: {
      Name: 'overlay2',
      Data: {
        MergedDir: `/var/lib/docker/overlay2/${id}/merged`,
        UpperDir: `/var/lib/docker/overlay2/${id}/diff`,
      },
    },
    ...(withSize && { SizeRw: 0, SizeRootFs: image.size }),
    Mounts: shownMounts(container).map(mountAnswer),
    Config: configAnswer(config, version),
    NetworkSettings: networkSettingsAnswer(container, version),
  };
}

/** They come into being at the first start. */
function files({ id, starts, hostConfig }: ContainerRecord): object {
  const folder = `/var/lib/docker/containers/${id}`;
  const pathOf = (name: string) => (starts > 0 ? `${folder}/${name}` : '');
  const hasLog = fieldsAt(hostConfig, 'LogConfig')['Type'] === 'json-file';
  return {
    ResolvConfPath: pathOf('resolv.conf'),
    HostnamePath: pathOf('hostname'),
    HostsPath: pathOf('hosts'),
    LogPath: hasLog ? pathOf(`${id}-json.log`) : '',
  };
}

function runningExecs(state: EngineState, container: ContainerRecord): readonly string[] | null {
  const execs = [...state.execs].filter((exec) => exec.container === container && exec.status !== 'ended');
  return execs.length > 0 ? execs.map(({ id }) => id) : null;
}

function hostConfigAnswer({ name, hostConfig, links }: ContainerRecord): Fields {
  const shown = links.map(({ target, alias }) => `/${target.name}:/${name}/${alias}`);
  return { ...hostConfig, Links: shown.length > 0 ? shown : null };
}

function configAnswer(config: Fields, version: string): Fields {
  if (!isAtLeast(version, '1.52')) return config;
  const { OnBuild: _onBuild, MacAddress: _macAddress, ...shown } = config;
  return shown;
}
