/** A landscape as text for people: YAML, everything under its name on the engine, without secrets. */
import { stringify } from 'yaml';
import type { HostConfig } from '../../engine/payload.js';
import type { ContainerItem, Item, Landscape, NetworkItem, VolumeItem } from '../../landscape/landscape.js';

export function landscapeText({ map, items, groups }: Landscape): string {
  const all = [...items.values()];
  const content = {
    map,
    containers: byName(all.filter((item) => item.kind === 'container').map((item) => container(item, items))),
    volumes: byName(all.filter((item) => item.kind === 'volume').map(volume)),
    networks: byName(all.filter((item) => item.kind === 'network').map(network)),
    images: all.filter((item) => item.kind === 'image').map((item) => item.reference),
    groups: Object.fromEntries(groups),
  };
  return stringify(withoutEmpty(content), { lineWidth: 0, aliasDuplicateObjects: false });
}

interface Named {
  readonly name: string;
  readonly [field: string]: unknown;
}

function container(item: ContainerItem, items: Landscape['items']): Named {
  const { payload } = item;
  return {
    name: item.name,
    configuration: item.configuration,
    instance: item.instance,
    image: item.image,
    user: payload.User,
    hostname: payload.Hostname,
    command: payload.Cmd,
    entrypoint: payload.Entrypoint,
    environment: maskedEnvironment(payload.Env ?? []),
    volumes: mountTexts(payload.HostConfig),
    ports: portTexts(payload.HostConfig),
    networks: networkTexts(item),
    depends_on: item.dependsOn.map((id) => label(items.get(id), id)),
  };
}

function volume({ name, owner, driver, driverOptions, preparation }: VolumeItem): Named {
  return { name, attached_by: owner, driver, driver_options: driverOptions, ...permissions(preparation) };
}

function permissions(preparation: VolumeItem['preparation']) {
  return { user: preparation?.owner, permissions: preparation?.mode };
}

function network({ name, payload }: NetworkItem): Named {
  return {
    name,
    driver: payload.Driver,
    internal: payload.Internal || undefined,
    driver_options: payload.Options,
  };
}

function byName(entries: readonly Named[]): Record<string, unknown> {
  return Object.fromEntries(entries.map(({ name, ...fields }) => [name, withoutEmpty(fields)]));
}

/** Without what says nothing: absent values, empty lists and empty mappings. */
function withoutEmpty(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => !isEmpty(value)));
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

function maskedEnvironment(variables: readonly string[]): Record<string, string> {
  return Object.fromEntries(variables.map((each) => [each.split('=', 1)[0] ?? each, '***']));
}

/** Binds as the engine reads them, then mounts in the same form. */
function mountTexts({ Binds = [], Mounts = [], VolumesFrom = [] }: HostConfig): string[] {
  const mounts = Mounts.map(
    (mount) => `${mount['Source'] ?? ''}:${mount['Target']}${mount['ReadOnly'] === true ? ':ro' : ''}`,
  );
  return [...Binds, ...mounts, ...VolumesFrom.map((name) => `all of ${name}`)];
}

function portTexts({ PortBindings = {} }: HostConfig): string[] {
  return Object.entries(PortBindings).flatMap(([port, hosts]) =>
    hosts.map(({ HostIp, HostPort }) => `${HostIp === '' ? '' : `${HostIp}:`}${HostPort}->${port}`),
  );
}

function networkTexts({ networks, payload }: ContainerItem): string[] {
  if (networks.length > 0) return networks.map(({ network }) => network);
  const mode = payload.HostConfig.NetworkMode;
  return mode === undefined ? [] : [mode];
}

function label(item: Item | undefined, id: string): string {
  if (item === undefined) return id;
  return item.kind === 'image' ? `image ${item.reference}` : `${item.kind} ${item.name}`;
}
