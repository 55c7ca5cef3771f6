/** All that happened on a simulated engine since it was started; the engine itself forgets. */
import { GrowingList } from '../record/growing-list.js';
import type { EngineEventRecord, EventLog } from '../state/event-log.js';
import { millisecondsOf } from '../state/moment.js';

export interface EventView {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly type: EngineEventRecord['type'];
  /** `start`, `die`, `health_status: healthy`. */
  readonly action: string;
  /** Of the object; an id where it has no name. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

export class EventRecord {
  readonly #events = new GrowingList<EventView>();

  constructor(log: EventLog) {
    log.listen(({ moment, type, action, id, attributes }) => {
      const name = attributes['name'] ?? id;
      this.#events.add({ at: millisecondsOf(moment), type, action, name, attributes: { ...attributes } });
    });
  }

  /** Oldest first. */
  get events(): readonly EventView[] {
    return this.#events.shown;
  }

  /** Names of containers, in the order of their starts; who was started twice is there twice. */
  get startOrder(): readonly string[] {
    return this.events
      .filter(({ type, action }) => type === 'container' && action === 'start')
      .map(({ name }) => name);
  }
}
