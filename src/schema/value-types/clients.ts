/** Types of values that only client configurations have. Manual, section 3.7.1, "Clients". */
import type { JsonSchema } from '../json-schema.js';
import { form as matching, patterns } from '../patterns.js';
import { scalarTypes } from './scalars.js';
import { form, type ValueType } from './value-type.js';

export const apiVersion: ValueType = {
  forms: [
    form('auto', 'the newest that both sides know', 'auto'),
    form("'1.44'", 'this one; in quotes, since 1.40 would be the number 1.4', '1.44'),
  ],
  schema: { type: ['string', 'number'], pattern: matching(String.raw`auto|\d+\.\d+`) },
};

/** An address may be a draft (`10.x.x.11`), but not of the other family. */
function textBut(otherFamily: string): JsonSchema {
  return { ...scalarTypes.text.schema, not: { pattern: `^(?:${otherFamily})$` } };
}

export const ipv4Interfaces: ValueType = {
  forms: [form('{public: 203.0.113.5}', 'an address for each name', { public: '203.0.113.5' })],
  schema: { type: ['object'], additionalProperties: textBut(patterns.ipv6) },
};

export const ipv6Interfaces: ValueType = {
  forms: [form("{public: '2001:db8::5'}", 'an address for each name', { public: '2001:db8::5' })],
  schema: { type: ['object'], additionalProperties: textBut(patterns.ipv4) },
};

export const authConfigs: ValueType = {
  forms: [
    form('{registry.example.com: {username: me, password: secret}}', 'credentials for each registry', {
      'registry.example.com': { username: 'me', password: 'secret' },
    }),
  ],
  schema: {
    type: ['object'],
    additionalProperties: {
      type: ['object', 'null'],
      additionalProperties: { type: ['string', 'boolean', 'null'] },
    },
  },
};

export const tls: ValueType = {
  forms: [
    form('true', "with the files of Docker's command line", true),
    form('{ca_cert: ca.pem}', 'with these options', { ca_cert: 'ca.pem' }),
  ],
  schema: { type: ['boolean', 'object', 'string'], pattern: String.raw`\$\{` },
};

export const plainMapping: ValueType = {
  forms: [form('{one: two}', 'kept as it is', { one: 'two' })],
  schema: { type: ['object'] },
};
