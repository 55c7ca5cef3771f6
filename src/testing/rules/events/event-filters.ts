/** Which events somebody wants to see. Filters that engines do not know let everything pass. */
import type { EngineEventRecord } from '../../state/event-log.js';
import { type Filters, hasLabels } from '../filters/filters.js';

export function isWanted(event: EngineEventRecord, filters: Filters): boolean {
  return CONDITIONS.every(([name, holds]) => {
    const values = filters.get(name) ?? [];
    return values.length === 0 || holds(event, values);
  });
}

type Holds = (event: EngineEventRecord, values: readonly string[]) => boolean;

/** By the beginning of the id or the name, whatever type the event is of. */
const ofObject: Holds = ({ id, attributes }, values) =>
  values.some((value) => id.startsWith(value) || (attributes['name'] ?? '').startsWith(value));

const CONDITIONS: readonly (readonly [string, Holds])[] = [
  ['type', ({ type }, values) => values.includes(type)],
  ['event', isAction],
  ['scope', (_event, values) => values.includes('local')],
  ['label', ({ attributes }, values) => hasLabels(attributes, values)],
  ['container', ofObject],
  ['network', ofObject],
  ['volume', ofObject],
  ['daemon', ofObject],
  ['image', isOfImage],
];

/** Actions with something after a colon. Where a value is one of these, the beginning of an action is enough. */
const OPEN_ENDED = ['health_status', 'exec_create', 'exec_start'];

function isAction({ action }: EngineEventRecord, values: readonly string[]): boolean {
  return values.some((value) => OPEN_ENDED.includes(value))
    ? values.some((value) => action.startsWith(value))
    : values.includes(action);
}

/** With tag or without. */
function isOfImage({ type, id, attributes }: EngineEventRecord, values: readonly string[]): boolean {
  const name = attributes[type === 'image' ? 'name' : 'image'] ?? '';
  return [id, name, withoutTag(id), withoutTag(name)].some((text) => text !== '' && values.includes(text));
}

function withoutTag(reference: string): string {
  return reference.replace(/@.*$/, '').replace(/:[^/:]*$/, '');
}
