/**
 * Tells of volumes that exist and are not as declared. They are never made anew: that would take their data. Values
 * of options may be secret (passwords of shares in the net), so that only their names are told.
 */
import type { VolumeItem } from '../landscape/landscape.js';
import type { ForwardContext } from './forward-context.js';

export function planVolumeDrift(item: VolumeItem, { request, builder }: ForwardContext): void {
  const observed = request.snapshot.volumes.get(item.name);
  if (!observed) return;
  const options = differingOptions(item.driverOptions, observed.options);
  const differences = [
    ...(observed.driver === item.driver ? [] : [`driver ${observed.driver} -> ${item.driver}`]),
    ...(options.length === 0 ? [] : [`driver options ${options.join(', ')}`]),
  ];
  if (differences.length === 0) return;
  const message = `is kept, with its data, although it differs: ${differences.join('; ')} (save the data, remove its containers and the volume, and run \`up\`)`;
  builder.note('volume-differs', item.name, message);
}

/** Where either side has any, all must be the same. */
function differingOptions(
  declared: Readonly<Record<string, string>>,
  observed: Readonly<Record<string, string>>,
): readonly string[] {
  const names = new Set([...Object.keys(declared), ...Object.keys(observed)]);
  return [...names].filter((name) => declared[name] !== observed[name]).sort();
}
