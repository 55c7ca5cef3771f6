/**
 * Words that stand beside a container's properties in files of other tools, and elsewhere in a map: options of the engine,
 * by the names of Docker's Python SDK, and words of Compose. Each with the place that takes it, as messages tell it.
 */
import { comparedFields } from '../compared-fields.js';

const inCreateOptions: readonly string[] = [
  'command',
  'domainname',
  'entrypoint',
  'environment',
  'hostname',
  'labels',
  'mac_address',
  'stdin_open',
  'tty',
  'working_dir',
];

const inProperties: Readonly<Record<string, string>> = {
  depends_on: "what it depends on follows from 'links' and 'uses'",
  port_bindings: "ports are in 'exposes'",
  ports: "ports are in 'exposes'",
  restart: "write it as 'restart_policy' in 'host_config'",
  volumes: "volumes are in 'attaches', 'uses', 'binds' and 'shares'",
  volumes_from: "volumes of others are in 'uses'",
};

export const elsewhere: ReadonlyMap<string, string> = new Map([
  ...comparedFields.map((name) => [name, "write it in 'host_config'"] as const),
  ...inCreateOptions.map((name) => [name, "write it in 'create_options'"] as const),
  ...Object.entries(inProperties),
]);
