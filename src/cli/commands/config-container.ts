/** A container as text for people has it: what is mostly looked for in lines of its own, all else under `options`. */
import type { ContainerCreate, NetworkMembership } from '../../engine/payload.js';
import type {
  ContainerItem,
  ExecItem,
  Item,
  Landscape,
  Readiness,
  UpdateRules,
} from '../../landscape/landscape.js';
import { usualReadiness } from '../../landscape/readiness.js';
import { furtherFields, type Named, userLabels, withoutEmpty } from './config-fields.js';
import { mountTexts } from './config-mounts.js';

/** Fields of the payload that have a line of their own. */
const SHOWN: ReadonlySet<string> = new Set([
  ...['Image', 'Labels', 'HostConfig', 'User', 'Hostname', 'Domainname', 'Cmd', 'Entrypoint', 'Env'],
  ...['Volumes', 'ExposedPorts'],
]);

const SHOWN_OF_HOST_CONFIG: ReadonlySet<string> = new Set([
  ...['Binds', 'Mounts', 'VolumesFrom', 'Links', 'NetworkMode', 'PortBindings'],
]);

export function containerText(item: ContainerItem, items: Landscape['items']): Named {
  const { payload } = item;
  const host = payload.HostConfig;
  return {
    name: item.name,
    configuration: item.configuration,
    instance: item.instance,
    image: item.image,
    persistent: item.persistent || undefined,
    user: payload.User,
    hostname: payload.Hostname,
    domainname: payload.Domainname,
    command: payload.Cmd,
    entrypoint: payload.Entrypoint,
    environment: maskedEnvironment(payload.Env ?? []),
    labels: userLabels(payload.Labels),
    volumes: mountTexts(item),
    ports: portTexts(payload),
    network_mode: host.NetworkMode,
    networks: item.networks.map(networkText),
    links: host.Links,
    exec_commands: item.exec.map(execText),
    start_delay: item.startDelay || undefined,
    ...readinessText(item.ready),
    ...updateText(item.update),
    options: { ...furtherFields(payload, SHOWN), ...furtherFields(host, SHOWN_OF_HOST_CONFIG) },
    not_carried_out: item.unsupported.map(({ key }) => key),
    depends_on: item.dependsOn.map((id) => itemText(items.get(id), id)),
  };
}

function maskedEnvironment(variables: readonly string[]): Record<string, string> {
  return Object.fromEntries(variables.map((each) => [each.split('=', 1)[0] ?? each, '***']));
}

/** Published ports as `docker ps` writes them, then those that only other containers reach. */
function portTexts({ ExposedPorts = {}, HostConfig: { PortBindings = {} } }: ContainerCreate): string[] {
  const published = Object.entries(PortBindings).flatMap(([port, hosts]) =>
    hosts.map(({ HostIp, HostPort }) => `${addressText(HostIp)}${HostPort || '(any)'}->${port}`),
  );
  const inner = Object.keys(ExposedPorts).filter((port) => !Object.hasOwn(PortBindings, port));
  return [...published, ...inner];
}

function addressText(address: string | undefined): string {
  if (!address) return '';
  return address.includes(':') ? `[${address}]:` : `${address}:`;
}

/** The name alone where nothing more is declared. */
function networkText({ network, endpoint }: NetworkMembership): unknown {
  const settings = withoutEmpty({
    aliases: endpoint.Aliases,
    links: endpoint.Links,
    ipv4_address: endpoint.IPAMConfig?.IPv4Address,
    ipv6_address: endpoint.IPAMConfig?.IPv6Address,
    link_local_ips: endpoint.IPAMConfig?.LinkLocalIPs,
  });
  return Object.keys(settings).length === 0 ? network : { [network]: settings };
}

function execText({ command, user, policy }: ExecItem): unknown {
  return withoutEmpty({ command, user, policy });
}

/** What is as usual needs no words. */
function readinessText({ state, timeout, minimum }: Readiness): Readonly<Record<string, unknown>> {
  return {
    ready: state === usualReadiness.state ? undefined : state,
    ready_timeout: timeout === usualReadiness.timeout ? undefined : timeout,
    min_running: minimum === usualReadiness.minimum ? undefined : minimum,
  };
}

function updateText({
  order,
  parallel,
  compare,
  previousName,
}: UpdateRules): Readonly<Record<string, unknown>> {
  return {
    update_order: order,
    update_parallel: parallel === 1 ? undefined : parallel,
    compare,
    previous_name: previousName,
  };
}

function itemText(item: Item | undefined, id: string): string {
  if (item === undefined) return id;
  return item.kind === 'image' ? `image ${item.reference}` : `${item.kind} ${item.name}`;
}
