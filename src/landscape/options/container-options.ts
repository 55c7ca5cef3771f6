/** The two dictionaries of a container configuration: `create_options` and `host_config`. */
import type { ContainerDeclaration } from '../../map/declaration.js';
import type { Report } from '../report.js';
import { convertOptions, type Destination } from './convert.js';
import { createOptions, refusedCreateOptions } from './create-options.js';
import { hostConfigOptions, refusedHostConfigOptions } from './host-config-options.js';
import type { Fields, RefusedOptions } from './option.js';

export interface ContainerOptions {
  /** Fields of the body of "create container", without the host configuration. */
  readonly create: Fields;
  readonly hostConfig: Fields;
}

const refusedInCreateOptions: RefusedOptions = { ...refusedHostConfigOptions, ...refusedCreateOptions };

const refusedInHostConfig: RefusedOptions = {
  ...Object.fromEntries(Object.keys(createOptions).map((name) => [name, 'it belongs into create_options'])),
  ...refusedHostConfigOptions,
};

/**
 * Options of the host configuration may stand in `create_options` too, where the SDK once took them; those in
 * `host_config` win.
 */
export function containerOptions(configuration: ContainerDeclaration, report: Report): ContainerOptions {
  const create: Destination = { table: createOptions, fields: {} };
  const fromCreate: Destination = { table: hostConfigOptions, fields: {} };
  const hostConfig: Destination = { table: hostConfigOptions, fields: {} };
  convertOptions(configuration.createOptions, [create, fromCreate], refusedInCreateOptions, (option, fault) =>
    report(['create_options', option], fault),
  );
  convertOptions(configuration.hostConfig, [hostConfig], refusedInHostConfig, (option, fault) =>
    report(['host_config', option], fault),
  );
  return { create: create.fields, hostConfig: { ...fromCreate.fields, ...hostConfig.fields } };
}
