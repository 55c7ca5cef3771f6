/** The options of `create_network` in Docker's Python SDK, for `create_options` of a network. */
import type { Json } from '../../engine/payload.js';
import type { JsonObject } from '../../map/declaration.js';
import type { Report } from '../report.js';
import { convertOptions } from './convert.js';
import { labels } from './environment.js';
import type { Fields, OptionTable, RefusedOptions } from './option.js';
import { flag, mapping, text, textMapping } from './read.js';

export const networkOptions: OptionTable = {
  attachable: { field: 'Attachable', read: flag },
  check_duplicate: { field: 'CheckDuplicate', read: flag },
  enable_ipv6: { field: 'EnableIPv6', read: flag },
  ingress: { field: 'Ingress', read: flag },
  ipam: { field: 'IPAM', read: mapping },
  labels: { field: 'Labels', read: labels },
  options: { field: 'Options', read: textMapping },
  scope: { field: 'Scope', read: text },
};

const refused: RefusedOptions = {
  driver: "use the key 'driver' of the network",
  internal: "use the key 'internal' of the network",
  name: 'the name of a network is made from its map and its name there',
  Name: 'the name of a network is made from its map and its name there',
};

export function convertNetworkOptions(options: JsonObject, report: Report): Fields {
  const fields: Record<string, Json> = {};
  convertOptions(options, [{ table: networkOptions, fields }], refused, (option, fault) =>
    report(['create_options', option], fault),
  );
  return fields;
}
