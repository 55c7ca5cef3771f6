/** The inspection of a container that was made as declared, the way Docker 28 shows it. */
import type { Fields } from '../../../src/engine/answer/read.js';
import type { ContainerCreate } from '../../../src/engine/payload.js';
import type { ContainerDetails, ContainerMount, ObservedContainer } from '../../../src/engine/snapshot.js';
import type { ContainerItem } from '../../../src/landscape/landscape.js';

export interface DetailsChanges
  extends Partial<Omit<ContainerDetails, 'configuration' | 'hostConfiguration'>> {
  /** Laid over those of the payload. */
  readonly configuration?: Fields;
  readonly hostConfiguration?: Fields;
}

/**
 * It runs; its volumes of `shares` have names of 64 digits, the first one `1111...`. `imageConfiguration` (`Config` of
 * its image) comes below what is declared, as engines have it.
 */
export function detailsOf(
  item: ContainerItem,
  changes: DetailsChanges = {},
  imageConfiguration: Fields = {},
): ContainerDetails {
  const { name, payload } = item;
  const configuration = { ...configurationOf(payload, imageConfiguration), ...changes.configuration };
  const command = configuration['Cmd'];
  return {
    id: `id of ${name}`,
    name,
    status: 'running',
    exitCode: 0,
    startedAt: '2026-01-01T00:00:00Z',
    error: '',
    restarts: 0,
    imageId: `id of ${item.image}`,
    labels: payload.Labels,
    command: Array.isArray(command) ? command.map(String) : [],
    terminal: false,
    networks: networksOf(item),
    mounts: mountsOf(payload, imageConfiguration),
    ...changes,
    configuration,
    hostConfiguration: { ...hostConfigurationOf(item), ...changes.hostConfiguration },
  };
}

/** The same container, as the list of all containers shows it. */
export function observedOf(details: ContainerDetails): ObservedContainer {
  const { id, name, status, exitCode, imageId, labels, networks, hostConfiguration } = details;
  const networkMode = hostConfiguration['NetworkMode'];
  return {
    id,
    name,
    status,
    ...(status === 'exited' && { exitCode }),
    image: String(details.configuration['Image']),
    imageId,
    labels,
    networks: Object.keys(networks),
    ...(typeof networkMode === 'string' && { networkMode }),
    ...(details.health && status === 'running' && { health: details.health.status }),
    mounts: details.mounts.map(({ type, path, source }) =>
      type === 'volume' ? { path, volume: source } : { path },
    ),
    statusText: status === 'exited' ? `Exited (${exitCode}) 3 minutes ago` : 'Up 3 minutes',
    ports: [],
  };
}

function configurationOf(payload: ContainerCreate, image: Fields): Fields {
  const { HostConfig: _, NetworkDisabled: __, ...declared } = payload;
  const declaredEnv = payload.Env ?? [];
  const named = new Set(declaredEnv.map(nameIn));
  const env = [...declaredEnv, ...textsIn(image['Env']).filter((text) => !named.has(nameIn(text)))];
  return {
    Hostname: '0123456789ab',
    Domainname: '',
    User: '',
    AttachStdin: false,
    AttachStdout: false,
    AttachStderr: false,
    Tty: false,
    OpenStdin: false,
    StdinOnce: false,
    Cmd: null,
    WorkingDir: '',
    Entrypoint: null,
    OnBuild: null,
    ...image,
    ...declared,
    Env: env,
    Labels: { ...asRecord(image['Labels']), ...payload.Labels },
    ExposedPorts: { ...asRecord(image['ExposedPorts']), ...payload.ExposedPorts },
    Volumes: { ...asRecord(image['Volumes']), ...payload.Volumes },
  };
}

function hostConfigurationOf({ name, payload, networks }: ContainerItem): Fields {
  return {
    Binds: null,
    LogConfig: { Type: 'json-file', Config: {} },
    PortBindings: {},
    RestartPolicy: { Name: 'no', MaximumRetryCount: 0 },
    AutoRemove: false,
    VolumeDriver: '',
    VolumesFrom: null,
    ConsoleSize: [0, 0],
    CapAdd: null,
    CapDrop: null,
    CgroupnsMode: 'private',
    Dns: [],
    DnsOptions: [],
    DnsSearch: [],
    ExtraHosts: null,
    GroupAdd: null,
    IpcMode: 'private',
    Cgroup: '',
    OomScoreAdj: 0,
    PidMode: '',
    Privileged: false,
    PublishAllPorts: false,
    ReadonlyRootfs: false,
    SecurityOpt: null,
    UTSMode: '',
    UsernsMode: '',
    ShmSize: 67_108_864,
    Runtime: 'runc',
    Isolation: '',
    CpuShares: 0,
    Memory: 0,
    NanoCpus: 0,
    CgroupParent: '',
    BlkioWeight: 0,
    CpuPeriod: 0,
    CpuQuota: 0,
    CpusetCpus: '',
    CpusetMems: '',
    Devices: [],
    MemoryReservation: 0,
    MemorySwap: 0,
    MemorySwappiness: null,
    OomKillDisable: false,
    PidsLimit: null,
    Ulimits: [],
    ...payload.HostConfig,
    ...swapOf(payload),
    NetworkMode: networkModeOf(payload, networks),
    Links: payload.HostConfig.Links?.map((link) => `/${link.replace(':', `:/${name}/`)}`) ?? null,
  };
}

/** Engines give as much swap as memory, where none is declared. */
function swapOf({ HostConfig: { Memory: memory, MemorySwap: swap } }: ContainerCreate): Fields {
  return typeof memory === 'number' && swap === undefined ? { MemorySwap: 2 * memory } : {};
}

function networkModeOf(payload: ContainerCreate, networks: ContainerItem['networks']): string {
  const declared = payload.NetworkDisabled ? 'none' : payload.HostConfig.NetworkMode;
  return declared ?? networks[0]?.network ?? 'bridge';
}

function networksOf({ name, payload, networks }: ContainerItem): Fields {
  const mode = networkModeOf(payload, networks);
  if (networks.length === 0) {
    return mode.startsWith('container:') ? {} : { [mode]: endpoint(mode, name, {}) };
  }
  return Object.fromEntries(
    networks.map((one) => [one.network, endpoint(one.network, name, one.endpoint)] as const),
  );
}

function endpoint(network: string, name: string, settings: object): Fields {
  const none = { IPAMConfig: null, Links: null, Aliases: null, DriverOpts: null };
  return { ...none, NetworkID: `id of ${network}`, EndpointID: `${name} on ${network}`, ...settings };
}

function mountsOf({ HostConfig, Volumes }: ContainerCreate, image: Fields): readonly ContainerMount[] {
  const mounts = new Map<string, ContainerMount>();
  for (const text of HostConfig.Binds ?? []) {
    const [source = '', path = '', mode = 'rw'] = text.split(':');
    const type = source.startsWith('/') ? 'bind' : 'volume';
    mounts.set(path, { type, path, source, writable: mode !== 'ro', ...(type === 'volume' && local) });
  }
  for (const mount of HostConfig.Mounts ?? []) {
    const path = String(mount['Target']);
    const type = String(mount['Type']);
    const writable = mount['ReadOnly'] !== true;
    const source = String(mount['Source'] ?? '');
    mounts.set(path, { type, path, source, writable, ...(type === 'volume' && local) });
  }
  const shares = Object.keys({ ...asRecord(image['Volumes']), ...Volumes });
  for (const [index, path] of shares.entries()) {
    if (mounts.has(path)) continue;
    mounts.set(path, { type: 'volume', path, source: anonymousVolume(index + 1), ...local, writable: true });
  }
  return [...mounts.values()];
}

const local = { driver: 'local' } as const;

/** The name of the `number`th volume without a name. */
export function anonymousVolume(number: number): string {
  return String(number).repeat(64).slice(0, 64);
}

function nameIn(variable: string): string {
  return variable.split('=', 1).join();
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
