/** `binds`, `attaches`, `uses`: volumes of a container. Manual, section 3.7.1. */
import { bindProperties, useProperties } from '../../map/element-properties.js';
import { itemsSchema } from '../items.js';
import { nullable, type TypedSchema, unless, when } from '../json-schema.js';
import { form as matching, patterns } from '../patterns.js';
import { scalarTypes } from './scalars.js';
import { form, type ValueType } from './value-type.js';

const text = scalarTypes.text.schema;
const access = scalarTypes.access.schema;
const keys = { minLength: 1 };

/** A path on the host or, behind an alias, the access. */
const hostPathOrAccess: TypedSchema = {
  ...scalarTypes.hostPath.schema,
  type: ['string', 'boolean', 'object', 'null'],
};

/** The same, or both in a list. */
const behindBind: TypedSchema = {
  ...hostPathOrAccess,
  type: [...hostPathOrAccess.type, 'array'],
  items: [hostPathOrAccess, nullable(access)],
  maxItems: 2,
};

export const binds: ValueType = {
  forms: [
    form('config', 'the volume of the alias, read and write', [
      { kind: 'shared', name: 'config', readonly: false },
    ]),
    form('[config, data]', 'several', [
      { kind: 'shared', name: 'config', readonly: false },
      { kind: 'shared', name: 'data', readonly: false },
    ]),
    form('[[config, ro]]', 'alias and access', [{ kind: 'shared', name: 'config', readonly: true }]),
    form('{config: ro, data: rw}', 'the same with the aliases as keys', [
      { kind: 'shared', name: 'config', readonly: true },
      { kind: 'shared', name: 'data', readonly: false },
    ]),
    form('[config: ro, data: ]', 'a list of mappings of one key', [
      { kind: 'shared', name: 'config', readonly: true },
      { kind: 'shared', name: 'data', readonly: false },
    ]),
    form('{/etc/app: /srv/app}', 'without alias: path in the container, path on the host', [
      { kind: 'host', path: '/etc/app', hostPath: '/srv/app', readonly: false },
    ]),
    form('{/etc/app: [config/app, ro]}', 'the same with the access', [
      { kind: 'host', path: '/etc/app', hostPath: 'config/app', readonly: true },
    ]),
    form('[[/etc/app, config/app, ro]]', 'the same by position', [
      { kind: 'host', path: '/etc/app', hostPath: 'config/app', readonly: true },
    ]),
    form('[[/etc/app, [config/app, ro]]]', 'the same, nested', [
      { kind: 'host', path: '/etc/app', hostPath: 'config/app', readonly: true },
    ]),
    form('{/etc/app: {blue: config/blue, green: config/green}}', 'for each instance a path of its own', [
      {
        kind: 'host',
        path: '/etc/app',
        hostPath: { blue: 'config/blue', green: 'config/green' },
        readonly: false,
      },
    ]),
    form('[{name: config, readonly: true}]', 'named fields: an alias', [
      { kind: 'shared', name: 'config', readonly: true },
    ]),
    form('[{path: /etc/app, host_path: config/app}]', 'named fields: two paths', [
      { kind: 'host', path: '/etc/app', hostPath: 'config/app', readonly: false },
    ]),
  ],
  schema: itemsSchema({
    table: bindProperties,
    types: scalarTypes,
    single: text,
    positions: [text, behindBind, nullable(access)],
    rest: behindBind,
    keys,
    named: {
      allOf: [
        when(
          { type: ['object'], required: ['name'] },
          { not: { anyOf: [{ required: ['path'] }, { required: ['host_path'] }] } },
        ),
        unless({ required: ['name'] }, { required: ['path', 'host_path'] }),
      ],
    },
  }),
};

/** A path; the only access that is left is `rw`. */
const behindAttached: TypedSchema = {
  type: ['string', 'boolean', 'null'],
  minLength: 1,
  not: { enum: ['ro', 'yes', 'true', true] },
};

const writable: ValueType = {
  forms: [],
  schema: { ...access, pattern: matching(patterns.writable), not: { enum: [1, true] } },
};

export const attaches: ValueType = {
  forms: [
    form('data', 'the volume of the alias', [{ kind: 'shared', name: 'data', readonly: false }]),
    form('[data, log]', 'several', [
      { kind: 'shared', name: 'data', readonly: false },
      { kind: 'shared', name: 'log', readonly: false },
    ]),
    form('{data: /var/data}', 'with a path of its own, in place of the one in `volumes`', [
      { kind: 'used', name: 'data', path: '/var/data', readonly: false },
    ]),
    form('[[data, /var/data]]', 'the same by position', [
      { kind: 'used', name: 'data', path: '/var/data', readonly: false },
    ]),
    form('[data: /var/data, log: ]', 'a list of mappings of one key', [
      { kind: 'used', name: 'data', path: '/var/data', readonly: false },
      { kind: 'shared', name: 'log', readonly: false },
    ]),
    form('[{name: data, path: /var/data}]', 'named fields', [
      { kind: 'used', name: 'data', path: '/var/data', readonly: false },
    ]),
  ],
  schema: itemsSchema({
    table: useProperties,
    types: { ...scalarTypes, access: writable },
    single: text,
    positions: [text, behindAttached],
    rest: behindAttached,
    keys,
  }),
};

const pathOrAccess: TypedSchema = { type: ['string', 'boolean', 'null'], minLength: 1 };

const behindUsed: TypedSchema = {
  ...pathOrAccess,
  type: [...pathOrAccess.type, 'array'],
  items: [pathOrAccess, nullable(access)],
  maxItems: 2,
};

export const uses: ValueType = {
  forms: [
    form('data', 'an attached volume, or all volumes of a container', [
      { kind: 'shared', name: 'data', readonly: false },
    ]),
    form('[data, log]', 'several', [
      { kind: 'shared', name: 'data', readonly: false },
      { kind: 'shared', name: 'log', readonly: false },
    ]),
    form('{data: ro}', 'with the access', [{ kind: 'shared', name: 'data', readonly: true }]),
    form('[[data, ro]]', 'the same by position', [{ kind: 'shared', name: 'data', readonly: true }]),
    form('{data: /mnt/data}', 'at a path of its own', [
      { kind: 'used', name: 'data', path: '/mnt/data', readonly: false },
    ]),
    form('{data: [/mnt/data, ro]}', 'at a path of its own, with the access', [
      { kind: 'used', name: 'data', path: '/mnt/data', readonly: true },
    ]),
    form('[[data, /mnt/data, ro]]', 'the same by position', [
      { kind: 'used', name: 'data', path: '/mnt/data', readonly: true },
    ]),
    form('[{name: data, path: /mnt/data, readonly: true}]', 'named fields', [
      { kind: 'used', name: 'data', path: '/mnt/data', readonly: true },
    ]),
  ],
  schema: itemsSchema({
    table: useProperties,
    types: scalarTypes,
    single: text,
    positions: [text, behindUsed, nullable(access)],
    rest: behindUsed,
    keys,
  }),
};
