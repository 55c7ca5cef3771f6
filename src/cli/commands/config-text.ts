/** A landscape as text for people: YAML, everything under its name on the engine, values of the environment hidden. */
import { stringify } from 'yaml';
import type { Landscape, NetworkItem, VolumeItem } from '../../landscape/landscape.js';
import { imageText } from './config-build.js';
import { containerText } from './config-container.js';
import { byName, furtherFields, type Named, userLabels, withoutEmpty } from './config-fields.js';

export function landscapeText({ map, items, groups }: Landscape): string {
  const all = [...items.values()];
  const containers = all.filter((item) => item.kind === 'container');
  const content = {
    map,
    containers: byName(containers.map((item) => containerText(item, items))),
    volumes: byName(all.filter((item) => item.kind === 'volume').map(volume)),
    networks: byName(all.filter((item) => item.kind === 'network').map(network)),
    images: all.filter((item) => item.kind === 'image').map(imageText),
    groups: Object.fromEntries(groups),
  };
  return stringify(withoutEmpty(content), { lineWidth: 0, aliasDuplicateObjects: false });
}

function volume({ name, owner, driver, driverOptions, labels, preparation }: VolumeItem): Named {
  return {
    name,
    attached_by: owner,
    driver,
    driver_options: driverOptions,
    user: preparation?.owner,
    permissions: preparation?.mode,
    labels: userLabels(labels),
  };
}

/** Fields of the payload that have a line of their own. */
const SHOWN: ReadonlySet<string> = new Set(['Name', 'Driver', 'Internal', 'Options', 'Labels']);

function network({ name, payload }: NetworkItem): Named {
  return {
    name,
    driver: payload.Driver,
    internal: payload.Internal || undefined,
    driver_options: payload.Options,
    labels: userLabels(payload.Labels),
    options: furtherFields(payload, SHOWN),
  };
}
