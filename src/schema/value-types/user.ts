/** `user`: a user, with a group where one is wanted. */
import { userProperties } from '../../map/element-properties.js';
import { fieldSchemas } from '../fields.js';
import { requiredFields } from '../items.js';
import { form as matching, patterns } from '../patterns.js';
import { scalarTypes } from './scalars.js';
import { form, type ValueType } from './value-type.js';

export const user: ValueType = {
  forms: [
    form('app', 'a user', { user: 'app' }),
    form('app:www', 'user and group', { user: 'app', group: 'www' }),
    form('2000', 'an id', { user: '2000' }),
    form('2000:3000', 'ids of user and group', { user: '2000', group: '3000' }),
    form('[app, www]', 'user and group', { user: 'app', group: 'www' }),
    form('{user: app, group: www}', 'named fields', { user: 'app', group: 'www' }),
  ],
  schema: {
    type: ['string', 'integer', 'array', 'object'],
    pattern: matching(patterns.user),
    items: scalarTypes.word.schema,
    minItems: 2,
    maxItems: 2,
    properties: fieldSchemas(userProperties, scalarTypes),
    additionalProperties: false,
    ...requiredFields(userProperties),
  },
};
