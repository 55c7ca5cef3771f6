/** The landscape that the faults happen to, as a declaration that can be changed, and broken, in one configuration. */

/** Each after those that it depends on. */
export const configurations = ['db', 'app', 'web', 'worker'] as const;
export type ConfigurationName = (typeof configurations)[number];

/** What makes a new version one that can never run. */
export type Flaw = 'crashes' | 'no-program' | 'unhealthy' | 'never-healthy';

export interface Version {
  /** In the environment: another one takes another container. */
  readonly revision: number;
  /** MiB; changed where the container is. */
  readonly memory: number;
  /** On a second network too: connected where it is. */
  readonly back: boolean;
  /** With a further volume without a name, which takes another container. */
  readonly shared: boolean;
  readonly flaw?: Flaw;
}

export interface Declared {
  /** Of the host, where the web container is reached. */
  readonly port: number;
  readonly versions: Readonly<Record<ConfigurationName, Version>>;
}

const first: Version = { revision: 1, memory: 64, back: false, shared: false };

export function firstDeclared(port: number): Declared {
  return { port, versions: { db: { ...first, back: true }, app: first, web: first, worker: first } };
}

export function changed(
  { port, versions }: Declared,
  name: ConfigurationName,
  change: Partial<Version>,
): Declared {
  return { port, versions: { ...versions, [name]: { ...versions[name], ...change } } };
}

/** A new revision of some configurations. */
export function revised(declared: Declared, ...names: readonly ConfigurationName[]): Declared {
  return names.reduce(
    (next, name) => changed(next, name, { revision: next.versions[name].revision + 1 }),
    declared,
  );
}

/** Names, without the map's, of the containers of each configuration. */
export const containers = {
  db: ['db'],
  app: ['app'],
  web: ['web'],
  worker: ['worker.one', 'worker.two'],
} as const satisfies Readonly<Record<ConfigurationName, readonly string[]>>;

/** Images that end at once, and that lack their program. */
export interface Images {
  readonly good: string;
  readonly crashes: string;
  readonly noProgram: string;
}

/** The map. */
export function contentOf({ port, versions }: Declared, images: Images): object {
  const { db, app, web, worker } = versions;
  return {
    db: { ...configurationOf('db', db, images), attaches: 'data' },
    app: { ...configurationOf('app', app, images), attaches: 'files', links: 'db' },
    web: { ...configurationOf('web', web, images), exposes: { 80: port }, links: 'app' },
    worker: {
      ...configurationOf('worker', worker, images),
      instances: ['one', 'two'],
      update_order: 'start-first',
    },
    volumes: { data: '/data', files: '/files' },
    networks: { front: {}, back: {} },
  };
}

function configurationOf(name: ConfigurationName, version: Version, images: Images): object {
  const { revision, memory, back, shared, flaw } = version;
  const test = checkOf(name, version);
  return {
    image: imageOf(version, images),
    create_options: { environment: { REVISION: String(revision) } },
    networks: back ? ['front', 'back'] : 'front',
    shares: [...(name === 'app' ? ['/cache'] : []), ...(shared ? ['/more'] : [])],
    // What ran runs again where its engine went away.
    host_config: { mem_limit: `${memory}m`, restart_policy: { Name: 'unless-stopped' } },
    ...(flaw && { ready_timeout: 1 }),
    ...(test && { healthcheck: { test, interval: '200ms', retries: 2, timeout: '1m' } }),
  };
}

export function imageOf({ flaw }: Version, { good, crashes, noProgram }: Images): string {
  if (flaw === 'crashes') return crashes;
  return flaw === 'no-program' ? noProgram : good;
}

/** What the health check runs. */
export function checkOf(name: ConfigurationName, { flaw }: Version): string | undefined {
  if (flaw === 'unhealthy') return 'echo no data; exit 1';
  if (flaw === 'never-healthy') return 'sleep 60';
  return name === 'db' ? 'test -d /data' : undefined;
}
