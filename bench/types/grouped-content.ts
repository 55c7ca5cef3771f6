/**
 * The text of a map's content, with references of every kind: groups of five containers, on a network and with volumes
 * of their own, that link to each other and to instances of the group before.
 */

const groupSize = 5;

/** @param containers a multiple of five */
export function groupedContent(containers: number): string {
  const groups = Array.from({ length: containers / groupSize }, (_, group) => group);
  const each = (text: (group: number) => string) => groups.map(text).join('\n');
  return `{
  repository: 'registry.example.com',
  containers: {
${each(containersOf)}
  },
  volumes: {
${each((group) => `    data${group}: '/data', config${group}: { defaultPath: '/etc/app', user: 1000 },`)}
  },
  host: {
${each((group) => `    config${group}: { default: 'config/${group}' },`)}
  },
  networks: {
${each((group) => `    net${group}: { driver: 'bridge', internal: true },`)}
  },
  groups: {
${each((group) => `    group${group}: ['owner${group}', 'server${group}', 'worker${group}.one'],`)}
  },
}`;
}

function containersOf(group: number): string {
  const before = Math.max(0, group - 1);
  const common = `binds: [{ config${group}: 'ro' }, ['/srv', 'srv', 'ro']], networks: ['net${group}', ['net${before}', { aliases: 'a' }]]`;
  return `    owner${group}: { image: 'app:1.2', attaches: ['data${group}', ['socket${group}', '/run']], user: '1000:1000', ${common} },
    server${group}: { extends: 'owner${group}', uses: ['data${group}', ['socket${group}', 'ro']], exposes: { 80: 8080, 443: [8443, 'public'] }, ${common} },
    client${group}: { uses: 'data${group}', links: ['server${group}', ['worker${before}.two', 'worker']], healthcheck: { test: 'true', interval: '10s' }, ${common} },
    worker${group}: { instances: ['one', 'two', 'three'], uses: { data${group}: 'ro' }, execCommands: [['true', 'root']], ${common} },
    reporter${group}: { networkMode: 'worker${group}.one', uses: ['data${group}', 'worker${group}.two'], stopTimeout: '5s', createOptions: { environment: { GROUP: '${group}' } } },`;
}
