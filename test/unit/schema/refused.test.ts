/** Wrong files: the schema refuses them, at the place where the loader does. */
import { expect, test } from 'vitest';
import { accepted, type ValueTypeName } from '../../../src/map/accepted.js';
import { contentOf, loaderFaults, loaderMessages, mapFaults } from './support.js';

/** The text behind the container `web`, and the place of its fault below that container. */
const containers: readonly (readonly [string, string])[] = [
  ['{imag: nginx}', '/imag'],
  ['{createOptions: {tty: true}}', '/createOptions'],
  ['{exposes: {80: 70000}}', '/exposes/80'],
  ['{exposes: 70000}', '/exposes'],
  ['{exposes: [0]}', '/exposes/0'],
  ['{exposes: [80/http]}', '/exposes/0'],
  ['{exposes: {http: 80}}', '/exposes/http'],
  ["{exposes: ['8080:80']}", '/exposes/0'],
  ['{exposes: [[80, 8080, 5]]}', '/exposes/0/2'],
  ['{exposes: [[80, 8080, public, maybe]]}', '/exposes/0/3'],
  ['{exposes: [[80, 8080, public, true, 5]]}', '/exposes/0'],
  ['{exposes: {80: {host_prot: 8080}}}', '/exposes/80/host_prot'],
  ['{exposes: [{exposed_port: 80, host_port: many}]}', '/exposes/0/host_port'],
  ['{exposes: [{host_port: 80}]}', '/exposes/0'],
  ['{binds: 5}', '/binds'],
  ['{binds: [[data, /a, /b]]}', '/binds/0/2'],
  ['{binds: [[data, ro, ro, ro]]}', '/binds/0'],
  ['{binds: [{name: data, host_path: /srv}]}', '/binds/0'],
  ['{binds: [{path: /data}]}', '/binds/0'],
  ['{binds: [{a: ro, b: rw}]}', '/binds/0'],
  ['{binds: [{name: data, readonly: perhaps}]}', '/binds/0/readonly'],
  ['{binds: [{path: /data, hostpath: /srv}]}', '/binds/0/hostpath'],
  ['{binds: {/etc/app: {blue: 5}}}', '/binds//etc/app/blue'],
  ['{binds: [[]]}', '/binds/0'],
  ['{attaches: {data: ro}}', '/attaches/data'],
  ['{attaches: [data, 5]}', '/attaches/1'],
  ['{attaches: [{name: data, readonly: true}]}', '/attaches/0/readonly'],
  ['{uses: [[data, /a, sometimes]]}', '/uses/0/2'],
  ['{uses: [{path: /a}]}', '/uses/0'],
  ['{links: {database: 5}}', '/links/database'],
  ['{links: [[a, b, c]]}', '/links/0'],
  ['{links: [{containr: a, alias: b}]}', '/links/0/containr'],
  ['{networks: {backend: {ipv4: 300.1.1.1}}}', '/networks/backend/ipv4'],
  ['{networks: {backend: {alias: web}}}', '/networks/backend/alias'],
  ['{networks: [{network_name: backend, links: [5]}]}', '/networks/0/links/0'],
  ['{networks: [[backend, [web], [], not-an-address]]}', '/networks/0/3'],
  ['{network_mode: true}', '/network_mode'],
  ['{network_mode: [app]}', '/network_mode'],
  ["{network_mode: 'container:'}", '/network_mode'],
  ['{exec_commands: [[load, root, once]]}', '/exec_commands/0/2'],
  ['{exec_commands: [{command: load, policy: always}]}', '/exec_commands/0/policy'],
  ['{exec_commands: [{user: root}]}', '/exec_commands/0'],
  ['{exec_commands: [[/bin/sh, -c]]}', '/exec_commands/0/1'],
  ['{exec_commands: 5}', '/exec_commands'],
  ['{healthcheck: {test: check, intervall: 10s}}', '/healthcheck/intervall'],
  ['{healthcheck: {test: check, interval: 10 seconds}}', '/healthcheck/interval'],
  ['{healthcheck: {test: check, retries: few}}', '/healthcheck/retries'],
  ['{healthcheck: [check, 10s, soon]}', '/healthcheck/2'],
  ['{healthcheck: true}', '/healthcheck'],
  ['{instances: [blue green]}', '/instances/0'],
  ['{instances: {blue: }}', '/instances'],
  ['{extends: {base: }}', '/extends'],
  ['{clients: [true]}', '/clients/0'],
  ['{shares: [[/data]]}', '/shares/0'],
  ['{image: [nginx]}', '/image'],
  ['{image: 5}', '/image'],
  ['{user: {usr: app}}', '/user/usr'],
  ["{user: 'a:b:c'}", '/user'],
  ['{user: [a, b, c]}', '/user'],
  ['{permissions: rwx}', '/permissions'],
  ['{permissions: 888888}', '/permissions'],
  ['{stop_timeout: 10 minutes}', '/stop_timeout'],
  ['{stop_timeout: -1}', '/stop_timeout'],
  ['{start_delay: true}', '/start_delay'],
  ['{persistent: maybe}', '/persistent'],
  ['{ready: started}', '/ready'],
  ['{ready_timeout: -1}', '/ready_timeout'],
  ['{min_running: soon}', '/min_running'],
  ['{update_order: stop_first}', '/update_order'],
  ['{update_parallel: 0}', '/update_parallel'],
  ['{update_parallel: 1.5}', '/update_parallel'],
  ['{build: 5}', '/build'],
  ['{build: {contxt: a}}', '/build/contxt'],
  ['{build: {context: a, secrets: [token]}}', '/build/secrets/0'],
  ['{build: {context: a, builder: other}}', '/build/builder'],
  ['{compare: ignore}', '/compare'],
  ['{compare: {labels: same}}', '/compare/labels'],
  ['{compare: {label: set}}', '/compare/label'],
  ['{previous_name: a/b}', '/previous_name'],
  ['{abstract: 2}', '/abstract'],
  ['{create_options: [tty]}', '/create_options'],
  ['{host_config: always}', '/host_config'],
];

test.each(containers)('container %s', (text, place) => {
  expectFault(`web: ${text}`, `/web${place}`);
});

/** Whole files, and the places of their faults. */
const files: readonly (readonly [string, string])[] = [
  ['reposytory: registry.example.com', '/reposytory'],
  ['repository: [a]', '/repository'],
  ['interpolate: sometimes', '/interpolate'],
  ['set_hostname: sometimes', '/set_hostname'],
  ['clients: {one: }', '/clients'],
  ['groups: [web]', '/groups'],
  ['groups: {front: {web: }}', '/groups/front'],
  ['containers: [web]', '/containers'],
  ['containers: {web: nginx}', '/containers/web'],
  ['containers: {web: {imag: nginx}}', '/containers/web/imag'],
  ["'web server': {image: nginx}", '/web server'],
  ['web: {}\nvolumes: {data: 5}', '/volumes/data'],
  ['web: {}\nvolumes: {data: {path: /data}}', '/volumes/data/path'],
  ['web: {}\nvolumes: {data: {driver_options: [nfs]}}', '/volumes/data/driver_options'],
  ['web: {}\nvolumes: {data: {driver_options: {type: [nfs]}}}', '/volumes/data/driver_options/type'],
  ['web: {}\nhost: /srv', '/host'],
  ['web: {}\nhost: {data: [a, b]}', '/host/data'],
  ['web: {}\nhost: {data: {blue: }}', '/host/data/blue'],
  ['web: {}\nhost_root: 5', '/host_root'],
  ['web: {}\nnetworks: {backend: bridge}', '/networks/backend'],
  ['web: {}\nnetworks: {backend: {internal: perhaps}}', '/networks/backend/internal'],
  ['web: {}\nnetworks: {backend: {subnet: 10.0.0.0/8}}', '/networks/backend/subnet'],
  ["web: {}\nnetworks: {'back end': {}}", '/networks/back end'],
];

test.each(files)('file %s', expectFault);

/** Of all that the schema says, the deepest place is the precise one: the others are around it. */
function expectFault(yaml: string, place: string): void {
  expect(loaderFaults(yaml)).toEqual([place]);
  const faults = mapFaults(contentOf(yaml)).toSorted((a, b) => b.length - a.length);
  expect(faults[0]).toBe(place);
  for (const around of faults) expect(place.startsWith(around)).toBe(true);
}

/** Values that no form of a type has, where its words are what the message says. */
const mistaken: readonly (readonly [ValueTypeName, string])[] = [
  ['text', 'image: [a]'],
  ['words', 'clients: {a: b}'],
  ['boolean', 'persistent: maybe'],
  ['access', 'binds: [{name: a, readonly: maybe}]'],
  ['permissions', 'permissions: rwx'],
  ['user', "user: 'a:'"],
  ['seconds', 'stop_timeout: soon'],
  ['duration', 'healthcheck: {interval: soon}'],
  ['count', 'healthcheck: {retries: few}'],
  ['hostPath', 'binds: {/a: [[b]]}'],
  ['exposedPort', 'exposes: http'],
  ['hostPort', 'exposes: {80: http}'],
  ['protocol', 'exposes: [{exposed_port: 53, protocol: icmp}]'],
  ['ipv4Address', 'networks: {a: {ipv4: b}}'],
  ['ipv6Address', 'networks: {a: {ipv6: b}}'],
  ['networkMode', 'network_mode: true'],
  ['command', 'exec_commands: [{cmd: 5}]'],
  ['policy', 'exec_commands: [{cmd: a, policy: b}]'],
  ['readyState', 'ready: done'],
  ['updateOrder', 'update_order: rolling'],
  ['parallel', 'update_parallel: all'],
  ['comparison', 'compare: {labels: same}'],
  ['compare', 'compare: set'],
  ['build', 'build: 5'],
  ['builder', 'build: {context: a, builder: b}'],
  ['buildPairs', 'build: {context: a, args: [b]}'],
  ['buildFiles', 'build: {dockerfile_inline: a, files: b}'],
  ['buildSecrets', 'build: {context: a, secrets: {b: 5}}'],
  ['buildHosts', 'build: {context: a, extra_hosts: b}'],
  ['hostConfig', 'host_config: a'],
  ['createOptions', 'create_options: a'],
];

test.each(mistaken)('the message says what %s is: %s', (type, text) => {
  expect(loaderMessages(`web: {${text}}`)).toEqual([
    expect.stringMatching(new RegExp(`^expected ${accepted[type].replaceAll(/[|()]/g, '\\$&')}, found `)),
  ]);
});
