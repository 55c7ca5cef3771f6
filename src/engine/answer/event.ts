/** Something that happened on an engine. */
import { fieldsAt, fieldsOf, labelsAt, optionalNumberAt, optionalTextAt, textAt } from './read.js';

export interface EngineEvent {
  /** `container`, `network`, `volume`, `image`, and what engines add. */
  readonly type: string;
  /** `start`, `die`, `health_status: healthy`. */
  readonly action: string;
  /** Id of the object; of volumes and images the name. */
  readonly id: string;
  /** Name, labels, exit code and the like. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Milliseconds since 1970, by the engine's clock. */
  readonly time: number;
}

export function readEvent(value: unknown): EngineEvent {
  const fields = fieldsOf(value, 'event');
  const actor = fieldsAt(fields, 'Actor');
  const nanoseconds = optionalNumberAt(fields, 'timeNano') ?? 0;
  return {
    type: textAt(fields, 'Type'),
    action: textAt(fields, 'Action'),
    id: optionalTextAt(actor, 'ID') ?? '',
    attributes: labelsAt(actor, 'Attributes'),
    time: Math.floor(nanoseconds / 1e6),
  };
}
