/** The options of `create_volume` in Docker's Python SDK, for `create_options` of a volume. */
import type { Json } from '../../engine/payload.js';
import type { JsonObject } from '../../map/configuration.js';
import type { Report } from '../report.js';
import { convertOptions } from './convert.js';
import { labels } from './environment.js';
import type { OptionTable, RefusedOptions } from './option.js';
import { textMapping } from './read.js';

export interface VolumeOptions {
  readonly labels?: Readonly<Record<string, string>>;
  readonly driverOptions?: Readonly<Record<string, string>>;
}

const volumeOptions: OptionTable = {
  driver_opts: { field: 'DriverOpts', read: textMapping },
  labels: { field: 'Labels', read: labels },
};

const refused: RefusedOptions = {
  driver: "use the key 'driver' of the volume",
  Driver: "use the key 'driver' of the volume",
  name: 'the name of a volume is made from its map and its alias',
  Name: 'the name of a volume is made from its map and its alias',
};

export function convertVolumeOptions(options: JsonObject, report: Report): VolumeOptions {
  const fields: Record<string, Json> = {};
  convertOptions(options, [{ table: volumeOptions, fields }], refused, (option, fault) =>
    report(['create_options', option], fault),
  );
  const { Labels: ownLabels, DriverOpts: driverOptions } = fields;
  return {
    ...(ownLabels !== undefined && { labels: labels(ownLabels) }),
    ...(driverOptions !== undefined && { driverOptions: textMapping(driverOptions) }),
  };
}
