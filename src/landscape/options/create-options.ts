/** The options of `create_container` in Docker's Python SDK, except those of the host configuration. */
import { commandLine } from './command-line.js';
import { environment, labels } from './environment.js';
import { healthcheck } from './health.js';
import type { OptionTable, RefusedOptions } from './option.js';
import { portSet } from './ports.js';
import { flag, text } from './read.js';
import { wholeSeconds } from './times.js';
import { volumeSet } from './volumes.js';

export const createOptions: OptionTable = {
  command: { field: 'Cmd', read: commandLine },
  domainname: { field: 'Domainname', read: text },
  entrypoint: { field: 'Entrypoint', read: commandLine },
  environment: { field: 'Env', read: environment },
  healthcheck: { field: 'Healthcheck', read: healthcheck },
  hostname: { field: 'Hostname', read: text },
  labels: { field: 'Labels', read: labels },
  mac_address: { field: 'MacAddress', read: text },
  network_disabled: { field: 'NetworkDisabled', read: flag },
  ports: { field: 'ExposedPorts', read: portSet },
  stdin_open: { field: 'OpenStdin', read: flag, implies: ['StdinOnce', 'AttachStdin'] },
  stop_signal: { field: 'StopSignal', read: text },
  stop_timeout: { field: 'StopTimeout', read: wholeSeconds },
  tty: { field: 'Tty', read: flag },
  user: { field: 'User', read: text },
  volumes: { field: 'Volumes', read: volumeSet },
  working_dir: { field: 'WorkingDir', read: text },
};

const notAttached = 'containers of a landscape always run detached';

export const refusedCreateOptions: RefusedOptions = {
  detach: notAttached,
  host_config: 'it has a key of its own beside create_options',
  HostConfig: "use the key 'host_config' beside create_options",
  image: "use the key 'image' of the configuration",
  Image: "use the key 'image' of the configuration",
  name: 'the name of a container is made from its map, configuration and instance',
  network: "use the key 'networks' of the configuration",
  networking_config: "use the key 'networks' of the configuration",
  NetworkingConfig: "use the key 'networks' of the configuration",
  platform: 'containers run on the platform of their image',
  remove: "use 'auto_remove' in host_config",
  stderr: notAttached,
  stdout: notAttached,
  stream: notAttached,
  use_config_proxy: 'proxies are set in environment',
  version: 'the API version is settled with the engine',
};
