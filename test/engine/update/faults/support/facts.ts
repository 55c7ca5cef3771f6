/** What a container is, as its engine shows it, and what it should be as declared: found out without docker-map's comparison. */
import {
  fieldsAt,
  fieldsOf,
  listOf,
  numberAt,
  textAt,
  textsAt,
} from '../../../../../src/engine/answer/read.js';
import type { ContainerDetails, ContainerStatus } from '../../../../../src/engine/snapshot.js';
import {
  type ConfigurationName,
  checkOf,
  configurations,
  containers,
  type Declared,
  type Images,
  imageOf,
  type Version,
} from './declared.js';

export interface Facts {
  readonly status: ContainerStatus;
  readonly image: string;
  readonly revision: string | undefined;
  /** What its health check runs. */
  readonly check: string | undefined;
  readonly memory: number;
  /** Without the map's name, in alphabetical order. */
  readonly networks: readonly string[];
  /** Paths of mounts, in alphabetical order. */
  readonly mounts: readonly string[];
  /** Of the host, in the order of the engine. */
  readonly ports: readonly string[];
}

const mebibyte = 1024 * 1024;

export function factsOf(details: ContainerDetails, prefix: string): Facts {
  const { status, configuration, hostConfiguration, networks, mounts } = details;
  const bindings = Object.values(fieldsAt(hostConfiguration, 'PortBindings'));
  return {
    status,
    image: textAt(configuration, 'Image'),
    revision: textsAt(configuration, 'Env').find((text) => text.startsWith('REVISION=')),
    check: textsAt(fieldsAt(configuration, 'Healthcheck'), 'Test').at(-1),
    memory: numberAt(hostConfiguration, 'Memory') / mebibyte,
    networks: Object.keys(networks)
      .map((name) => name.replace(prefix, ''))
      .toSorted(),
    mounts: mounts.map(({ path }) => path).toSorted(),
    ports: bindings
      .flatMap((list) => listOf(list, 'ports'))
      .map((port) => textAt(fieldsOf(port, 'port'), 'HostPort')),
  };
}

export function declaredFacts({ port, versions }: Declared, name: ConfigurationName, images: Images): Facts {
  const version = versions[name];
  return {
    status: 'running',
    image: imageOf(version, images),
    revision: `REVISION=${version.revision}`,
    check: checkOf(name, version),
    memory: version.memory,
    networks: version.back ? ['back', 'front'] : ['front'],
    mounts: mountsOf(name, version),
    ports: name === 'web' ? [String(port)] : [],
  };
}

function mountsOf(name: ConfigurationName, { shared }: Version): readonly string[] {
  const own = { db: ['/data'], app: ['/cache', '/files'], web: [], worker: [] } as const;
  return [...own[name], ...(shared ? ['/more'] : [])];
}

/** Every container with its configuration, names without the map's. */
export function allContainers(): readonly (readonly [container: string, configuration: ConfigurationName])[] {
  return configurations.flatMap((name) => containers[name].map((container) => [container, name] as const));
}
