/** Options passed on to the engine: each name that is known, with what the value must be. */
import { createOptions } from '../../landscape/options/create-options.js';
import { hostConfigOptions } from '../../landscape/options/host-config-options.js';
import { networkOptions } from '../../landscape/options/network-options.js';
import type { OptionTable } from '../../landscape/options/option.js';
import { volumeOptions } from '../../landscape/options/volume-options.js';
import type { TypedSchema } from '../json-schema.js';
import { describeOptionValue, optionSchema } from '../option-values.js';
import { form, type ValueType } from './value-type.js';

/** Names that begin with a capital are fields of the Engine API, and go there as they are. */
function optionsSchema(table: OptionTable): TypedSchema {
  return {
    type: ['object'],
    properties: Object.fromEntries(
      Object.entries(table).map(([name, { field, read }]) => [
        name,
        {
          description: `\`${field}\` of the Engine API: ${describeOptionValue(read)}.`,
          ...optionSchema(read),
        },
      ]),
    ),
    patternProperties: { '^[A-Z]': true },
    additionalProperties: false,
  };
}

export const optionTables = {
  createOptions: { ...hostConfigOptions, ...createOptions },
  hostConfig: hostConfigOptions,
  volumeOptions,
  networkOptions,
} as const;

export const containerOptions: ValueType = {
  forms: [
    form('{tty: true, hostname: web}', "names of Docker's Python SDK", { tty: true, hostname: 'web' }),
    form('{Tty: true}', 'names of the Engine API', { Tty: true }),
  ],
  schema: optionsSchema(optionTables.createOptions),
};

export const hostConfig: ValueType = {
  forms: [
    form('{mem_limit: 512m, init: true}', "names of Docker's Python SDK", { mem_limit: '512m', init: true }),
    form('{Memory: 536870912}', 'names of the Engine API', { Memory: 536_870_912 }),
  ],
  schema: optionsSchema(optionTables.hostConfig),
};

export const volumeOptionsType: ValueType = {
  forms: [form('{labels: {team: web}}', 'labels, further driver options', { labels: { team: 'web' } })],
  schema: optionsSchema(optionTables.volumeOptions),
};

export const networkOptionsType: ValueType = {
  forms: [
    form('{attachable: true}', "names of Docker's Python SDK", { attachable: true }),
    form('{EnableIPv6: true}', 'names of the Engine API', { EnableIPv6: true }),
  ],
  schema: optionsSchema(optionTables.networkOptions),
};

export const driverOptions: ValueType = {
  forms: [
    form('{type: nfs}', 'texts by name', { type: 'nfs' }),
    form('{size: 100, secure: true}', 'numbers and truth values are taken as texts', {
      size: '100',
      secure: 'true',
    }),
  ],
  schema: { type: ['object'], additionalProperties: { type: ['string', 'number', 'boolean'] } },
};
