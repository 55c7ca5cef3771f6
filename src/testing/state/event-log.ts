/** What happened on an engine, in order; the last ones are kept, as engines do. */
import type { Moment } from './moment.js';

export interface EngineEventRecord {
  readonly moment: Moment;
  readonly type: 'container' | 'image' | 'network' | 'volume' | 'daemon';
  /** `start`, `die`, `health_status: healthy`. */
  readonly action: string;
  /** Id of the object; of volumes the name. */
  readonly id: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Engines keep so many for those who ask what has been. */
const KEPT = 256;

export class EventLog {
  readonly #moment: () => Moment;
  #kept: EngineEventRecord[] = [];
  readonly #listeners = new Set<(event: EngineEventRecord) => void>();

  constructor(moment: () => Moment) {
    this.#moment = moment;
  }

  add(event: Omit<EngineEventRecord, 'moment'>): void {
    const record = { moment: this.#moment(), ...event };
    this.#kept.push(record);
    if (this.#kept.length > 2 * KEPT) this.#kept = this.#kept.slice(-KEPT);
    for (const listener of [...this.#listeners]) listener(record);
  }

  /** Oldest first. */
  get kept(): readonly EngineEventRecord[] {
    return this.#kept.slice(-KEPT);
  }

  /** @returns what ends it */
  listen(listener: (event: EngineEventRecord) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
