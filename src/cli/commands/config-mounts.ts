/** What a container finds on its paths: host paths, volumes, and what comes from other containers. */
import type { HostConfig } from '../../engine/payload.js';
import type { ContainerItem } from '../../landscape/landscape.js';
import { furtherFields } from './config-fields.js';

/** Binds as the engine reads them, mounts in the same form, paths that get a nameless volume, other containers'. */
export function mountTexts({ payload, volumes }: ContainerItem): unknown[] {
  const { Binds = [], Mounts = [], VolumesFrom = [] } = payload.HostConfig;
  return [
    ...Binds,
    ...Mounts.map((mount) => mountText(mount, volumes)),
    ...Object.keys(payload.Volumes ?? {}),
    ...VolumesFrom.map((name) => `all of ${name}`),
  ];
}

type Mount = NonNullable<HostConfig['Mounts']>[number];

const IN_TEXT: ReadonlySet<string> = new Set(['Type', 'Source', 'Target', 'ReadOnly']);
/** The rest of an attached volume is shown with the volume. */
const IN_TEXT_OR_WITH_VOLUME: ReadonlySet<string> = new Set([...IN_TEXT, 'VolumeOptions']);

/** The mount itself where it holds more than the text has. `attached` are names of volumes. */
function mountText(mount: Mount, attached: readonly string[]): string | Mount {
  const { Type: type, Source: source, Target: target, ReadOnly: readonly } = mount;
  if (type !== 'volume' && type !== 'bind') return mount;
  const isAttached = type === 'volume' && attached.some((name) => name === source);
  const further = furtherFields(mount, isAttached ? IN_TEXT_OR_WITH_VOLUME : IN_TEXT);
  if (Object.keys(further).length > 0) return mount;
  return `${source ?? ''}:${target}${readonly === true ? ':ro' : ''}`;
}
