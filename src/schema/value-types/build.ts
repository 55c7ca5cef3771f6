/** `build`: how the image of a container is built. */
import { buildProperties, buildSecretProperties } from '../../map/properties/build.js';
import { fieldSchemas } from '../fields.js';
import type { TypedSchema } from '../json-schema.js';
import { form as matching } from '../patterns.js';
import { scalarTypes } from './scalars.js';
import { form, type ValueType } from './value-type.js';

const text = scalarTypes.text.schema;

const buildPairs: ValueType = {
  forms: [
    form('{VERSION: 1.2.3, DEBUG: 1}', 'by name', { VERSION: '1.2.3', DEBUG: '1' }),
    form('[VERSION=1.2.3, DEBUG=1]', 'a list', { VERSION: '1.2.3', DEBUG: '1' }),
    form('VERSION=1.2.3', 'a list of one', { VERSION: '1.2.3' }),
  ],
  schema: {
    type: ['object', 'array', 'string'],
    pattern: matching('[^=]+=[^]*'),
    additionalProperties: { type: ['string', 'number', 'boolean'] },
    items: { type: ['string'], pattern: matching('[^=]+=[^]*') },
  },
};

const buildFiles: ValueType = {
  forms: [
    form('{app/main.py: /srv/web/main.py}', 'a file, or a folder with all that is in it', {
      'app/main.py': '/srv/web/main.py',
    }),
  ],
  schema: { type: ['object'], additionalProperties: text },
};

const secretText: TypedSchema = {
  type: ['string'],
  pattern: matching('[^]*id=[^]*'),
};

const buildSecrets: ValueType = {
  forms: [
    form('{token: /run/token}', 'the file with the value', { token: { file: '/run/token' } }),
    form('{token: {file: /run/token}}', 'the same', { token: { file: '/run/token' } }),
    form('{token: {environment: TOKEN}}', 'the variable with the value', { token: { environment: 'TOKEN' } }),
    form("['id=token,src=/run/token', 'id=key,env=KEY']", "in the words of Docker's command line", {
      token: { file: '/run/token' },
      key: { environment: 'KEY' },
    }),
  ],
  schema: {
    type: ['object', 'array', 'string'],
    pattern: secretText.pattern ?? '',
    items: secretText,
    additionalProperties: {
      type: ['string', 'object'],
      minLength: 1,
      properties: fieldSchemas(buildSecretProperties, scalarTypes),
      additionalProperties: false,
    },
  },
};

const buildSsh: ValueType = {
  forms: [
    form('default', 'the agent of the user, whose socket is in `SSH_AUTH_SOCK`', {
      default: '',
    }),
    form('[default, deploy=/run/agent]', 'and another one', {
      default: '',
      deploy: '/run/agent',
    }),
    form("{default: '', deploy: /run/agent}", 'sockets by id; an empty one is that of the user', {
      default: '',
      deploy: '/run/agent',
    }),
  ],
  schema: {
    type: ['object', 'array', 'string'],
    minLength: 1,
    items: text,
    additionalProperties: { type: ['string', 'null'] },
  },
};

const buildHosts: ValueType = {
  forms: [
    form('{mirror: 10.0.0.5}', 'an address by name', ['mirror:10.0.0.5']),
    form("['mirror:10.0.0.5', mirror=10.0.0.6]", 'a list', ['mirror:10.0.0.5', 'mirror:10.0.0.6']),
  ],
  schema: {
    type: ['object', 'array', 'string'],
    pattern: matching('[^:=]+[:=].+'),
    items: { type: ['string'], pattern: matching('[^:=]+[:=].+') },
    additionalProperties: text,
  },
};

const builder: ValueType = {
  forms: [
    form('buildkit', 'BuildKit', 'buildkit'),
    form('classic', 'the builder that engines had before', 'classic'),
  ],
  schema: {
    type: ['string'],
    pattern: matching('buildkit|classic'),
    examples: ['buildkit', 'classic'],
  },
};

const dockerfileText: ValueType = {
  forms: [form('FROM nginx', 'the text; most often a block, behind `|`', 'FROM nginx')],
  schema: { type: ['string'], minLength: 1 },
};

const fieldTypes = {
  ...scalarTypes,
  ...{ buildPairs, buildFiles, buildSecrets, buildSsh, buildHosts, builder, dockerfileText },
};

const build: ValueType = {
  forms: [
    form(
      '/srv/web',
      'a folder with a `Dockerfile`, or a `Dockerfile` in its folder; a relative path is below the folder of the map file',
      {
        context: '/srv/web',
      },
    ),
    form('{context: /srv/web, target: site, args: {VERSION: 1.2.3}}', 'named fields', {
      context: '/srv/web',
      target: 'site',
      args: { VERSION: '1.2.3' },
    }),
    form('{dockerfile_inline: FROM nginx, tags: web:extra}', 'without a folder', {
      dockerfileInline: 'FROM nginx',
      tags: ['web:extra'],
    }),
  ],
  schema: {
    type: ['string', 'object'],
    minLength: 1,
    minProperties: 1,
    properties: fieldSchemas(buildProperties, fieldTypes),
    additionalProperties: false,
  },
};

export const buildTypes = {
  ...{ buildPairs, buildFiles, buildSecrets, buildSsh, buildHosts, builder, dockerfileText, build },
};
