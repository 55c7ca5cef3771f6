/**
 * A map of any size in YAML, as people write them: groups of ten containers on a network of their own, all of which
 * extend one configuration; applications with instances, volumes that one owns and others use, paths of the host,
 * published ports, environments.
 */
import { stringify } from 'yaml';

const groupSize = 10;
const applications = ['api', 'search', 'mail', 'cart', 'orders', 'worker'];
const firstPort = 10_000;

/**
 * @param containers a multiple of ten
 * @param anchored with an anchor, which only the careful reader of YAML takes
 */
export function mapText(containers: number, { anchored }: { readonly anchored: boolean }): string {
  const groups = Array.from({ length: containers / groupSize }, (_, group) => group);
  const content = {
    name: 'bench',
    repository: 'registry.example.com',
    host_root: '/srv/bench',
    base: {
      abstract: true,
      user: '1000:1000',
      stop_timeout: '30s',
      binds: { certificates: 'ro' },
      create_options: { environment: { MODE: 'production', LANG: 'C.UTF-8' } },
      host_config: { restart_policy: { Name: 'unless-stopped', MaximumRetryCount: 0 } },
    },
    ...Object.fromEntries(groups.flatMap(groupOf)),
    volumes: {
      certificates: '/etc/certificates',
      ...Object.fromEntries(groups.map((group) => [`data${group}`, '/var/lib/data'])),
    },
    host: { certificates: 'certificates' },
    networks: Object.fromEntries(groups.map((group) => [`net${group}`, { internal: false }])),
  };
  const text = stringify(content, { aliasDuplicateObjects: false });
  return anchored ? text.replace('host_root: ', 'host_root: &root ') : text;
}

function groupOf(group: number): (readonly [string, object])[] {
  const name = (role: string) => `${role}${group}`;
  const common = { extends: 'base', networks: { [name('net')]: { aliases: ['app'] } } };
  return [
    [
      name('web'),
      {
        ...common,
        image: 'nginx:1.27',
        exposes: { 80: firstPort + 2 * group, 443: [firstPort + 2 * group + 1, '127.0.0.1'] },
        binds: { '/etc/nginx': [`web/${group}`, 'ro'] },
        links: applications.slice(0, 2).map((role) => ({ container: name(role), alias: role })),
        healthcheck: { test: 'curl -f localhost', interval: '30s', retries: 3 },
      },
    ],
    [
      name('database'),
      { ...common, image: 'postgres:17', attaches: name('data'), permissions: 'u=rwX,g=,o=' },
    ],
    [name('cache'), { ...common, image: 'redis:7', shares: ['/data'], exposes: [6379] }],
    [name('backup'), { ...common, image: 'backup', uses: { [name('data')]: 'ro' } }],
    ...applications.map((role): readonly [string, object] => [
      name(role),
      {
        ...common,
        image: `${role}:2.4`,
        uses: [name('data')],
        exposes: ['8080'],
        create_options: { environment: { ROLE: role, DATABASE: name('database'), POOL: 10 } },
      },
    ]),
  ];
}
