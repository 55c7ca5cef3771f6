/** What the options of Docker take that are more than a simple value, by the function that reads them. */
import { deviceRequests, devices } from '../landscape/options/devices.js';
import { healthcheck } from '../landscape/options/health.js';
import { logConfig, restartPolicy, ulimits } from '../landscape/options/limits.js';
import type { Option } from '../landscape/options/option.js';
import { portBindings, portSet } from '../landscape/options/ports.js';
import { binds, links, mounts, tmpfs, volumeSet } from '../landscape/options/volumes.js';
import type { TypedSchema } from './json-schema.js';

export interface OptionValue {
  /** After "takes": `a text`. */
  readonly words: string;
  readonly schema: TypedSchema;
}

const mapping: TypedSchema = { type: ['object'] };
const mappings: TypedSchema = { type: ['object', 'array'], items: mapping };
const anyForm: TypedSchema = { type: ['object', 'array', 'string', 'number'] };

const policy: TypedSchema = {
  ...mapping,
  properties: {
    Name: {
      type: ['string', 'number', 'null'],
      examples: ['no', 'on-failure', 'always', 'unless-stopped'],
    },
    MaximumRetryCount: { type: ['integer', 'string'], pattern: String.raw`^-?\d+$|\$\{` },
  },
  additionalProperties: false,
};

export const structuredOptions: readonly (readonly [Option['read'], OptionValue])[] = [
  [restartPolicy, { words: 'a mapping of `Name` and `MaximumRetryCount`', schema: policy }],
  [logConfig, { words: 'a mapping of `type` and `config`', schema: mapping }],
  [ulimits, { words: 'mappings of `name`, `soft` and `hard`', schema: mappings }],
  [devices, { words: 'devices as `host:container:permissions`, or as mappings', schema: anyForm }],
  [
    deviceRequests,
    { words: 'mappings of `driver`, `count`, `device_ids`, `capabilities`', schema: mappings },
  ],
  [portSet, { words: 'ports such as `80` or `53/udp`', schema: anyForm }],
  [portBindings, { words: 'a mapping of ports to ports of the host', schema: mapping }],
  [volumeSet, { words: 'paths in the container', schema: anyForm }],
  [binds, { words: '`host:container:mode`, or a mapping of paths on the host', schema: anyForm }],
  [links, { words: '`container:alias`, or a mapping of aliases', schema: anyForm }],
  [tmpfs, { words: '`path:options`, or a mapping of options', schema: anyForm }],
  [mounts, { words: 'a list of mappings with `Target`', schema: { type: ['array'], items: mapping } }],
  [
    healthcheck,
    {
      words:
        'a mapping of `test`, `interval`, `timeout`, `retries`, `start_period`; times with units, or in nanoseconds',
      schema: mapping,
    },
  ],
];
