/** A volume as a simulated engine has it. Its id is its name. */
import type { Moment } from './moment.js';
import type { Ownership } from './program.js';

export interface VolumeRecord {
  readonly id: string;
  readonly name: string;
  readonly driver: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly options: Readonly<Record<string, string>>;
  /** Nobody gave it a name. */
  readonly anonymous: boolean;
  readonly created: Moment;
  /** Of its top folder. */
  ownership: Ownership;
  /** Ids of the containers that mount it, running or not: nobody has to look through all for them. */
  readonly users: Set<string>;
}
