/** Where output goes. Engines add options of their own settings to the declared ones. */
import { type Fields, isFields, labelsAt, optionalTextAt } from '../../../engine/answer/read.js';
import { type FieldRule, plain } from '../rule.js';
import { shownMember } from '../secrets.js';
import type { Value } from '../value.js';

const logConfig: FieldRule = plain({
  name: 'log_config',
  field: 'LogConfig',
  mode: 'at-least',
  read: (value) => (isFields(value) ? [...driver(value), ...options(value)] : []),
  fallback: 'engine',
});

export const loggingRules: readonly FieldRule[] = [logConfig];

/** Without a name it is the engine's usual one. */
function driver(value: Fields): Value {
  const type = optionalTextAt(value, 'Type');
  return type ? [{ key: '', content: type, text: type }] : [];
}

function options(value: Fields): Value {
  return Object.entries(labelsAt(value, 'Config')).map(([key, content]) => ({
    key,
    content,
    text: shownMember(key, content),
  }));
}
