/** The options of `create_volume` in Docker's Python SDK, for `create_options` of a volume. */
import type { Json } from '../../engine/payload.js';
import type { JsonObject } from '../../map/declaration.js';
import type { Report } from '../report.js';
import { convertOptions } from './convert.js';
import { labels } from './environment.js';
import type { Option, OptionTable, RefusedOptions } from './option.js';
import { textMapping } from './read.js';

export interface VolumeOptions {
  readonly labels: Readonly<Record<string, string>>;
  readonly driverOptions: Readonly<Record<string, string>>;
}

const driverOptions: Option = { field: 'DriverOpts', read: textMapping };
const ownLabels: Option = { field: 'Labels', read: labels };

export const volumeOptions: OptionTable = {
  driver_opts: driverOptions,
  DriverOpts: driverOptions,
  labels: ownLabels,
  Labels: ownLabels,
};

const refused: RefusedOptions = {
  driver: "use the key 'driver' of the volume",
  Driver: "use the key 'driver' of the volume",
  name: 'the name of a volume is made from its map and its alias',
  Name: 'the name of a volume is made from its map and its alias',
};

/** What else the engine may know of volumes cannot be passed on: they come into being with a container's mount. */
export function convertVolumeOptions(options: JsonObject, report: Report): VolumeOptions {
  const fields: Record<string, Json> = {};
  convertOptions(options, [{ table: volumeOptions, fields }], refused, (option, fault) =>
    report(['create_options', option], fault),
  );
  const { Labels: volumeLabels = {}, DriverOpts: driverOpts = {}, ...others } = fields;
  for (const name of Object.keys(others)) {
    const message = `'${name}' cannot be set here: a volume has 'labels' and 'driver_opts'`;
    report(['create_options', name], { code: 'refused-option', message });
  }
  return { labels: textMapping(volumeLabels), driverOptions: textMapping(driverOpts) };
}
