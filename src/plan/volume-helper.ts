/**
 * The short-lived container that gives a volume its owner and mode. Its name follows from the volume's, so that
 * one left behind by a killed run is found and its work taken up, and two runs never do the work side by side.
 */
import type { ContainerCreate } from '../engine/payload.js';
import { label } from '../landscape/labels.js';
import type { VolumeItem, VolumePreparation } from '../landscape/landscape.js';
import { volumeMount } from '../landscape/mounts.js';

/** Image with `sh`, `chown` and `chmod`: manual, section 3.7.1 "Selectively sharing volumes". */
export const defaultCoreImage = 'busybox:latest';

const mountPoint = '/volume-tmp';

export function helperName(volume: string): string {
  return `${volume}.docker-map-prepare`;
}

export function helperPayload(
  item: VolumeItem,
  preparation: VolumePreparation,
  image: string,
): ContainerCreate {
  return {
    Image: image,
    User: '0:0',
    Entrypoint: ['/bin/sh', '-c'],
    Cmd: [script(preparation)],
    NetworkDisabled: true,
    Labels: { [label.map]: item.map, [label.prepares]: item.name },
    HostConfig: { NetworkMode: 'none', Mounts: [volumeMount(item, mountPoint, false)] },
  };
}

function script({ owner, mode }: VolumePreparation): string {
  const commands = [];
  if (owner !== undefined) commands.push(`chown -R ${quoted(owner)} ${mountPoint}`);
  if (mode !== undefined) commands.push(`chmod -R ${quoted(mode)} ${mountPoint}`);
  return commands.join(' && ');
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'"'"'`)}'`;
}
