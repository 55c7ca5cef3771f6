/** A volume, as the API shows it. */
import { volumeFolder } from '../rules/volumes/volume-folder.js';
import { timeText } from '../state/moment.js';
import type { VolumeRecord } from '../state/volume.js';

export function volumeAnswer({ name, driver, labels, options, created }: VolumeRecord): object {
  return {
    CreatedAt: timeText(created).replace(/\.\d+/, ''),
    Driver: driver,
    Labels: orNull(labels),
    Mountpoint: volumeFolder(name),
    Name: name,
    Options: orNull(options),
    Scope: 'local',
  };
}

function orNull(fields: Readonly<Record<string, string>>): Readonly<Record<string, string>> | null {
  return Object.keys(fields).length === 0 ? null : fields;
}
