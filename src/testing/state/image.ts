/** An image as a simulated engine has it, and as a registry offers it. */
import type { Fields } from '../../engine/answer/read.js';
import type { Moment } from './moment.js';
import type { Program } from './program.js';

interface HistoryEntry {
  readonly createdBy: string;
  readonly created: Moment;
  readonly size: number;
  readonly comment: string;
}

export interface ImageRecord {
  /** `sha256:…` */
  readonly id: string;
  /** `name:tag`, all of them; `library/` and `docker.io/` are left away, as engines show them. */
  readonly tags: Set<string>;
  /** `name@sha256:…`; only of images that came from a registry. */
  readonly digests: Set<string>;
  /** As in the API, `Config`: Env, Cmd, Entrypoint, ExposedPorts, Volumes, User, WorkingDir, Labels, Healthcheck… */
  readonly config: Fields;
  /** Digests of what its files are, lowest first. */
  readonly layers: readonly string[];
  readonly created: Moment;
  /** Bytes. */
  readonly size: number;
  /** Newest first, as the API has it. */
  readonly history: readonly HistoryEntry[];
  /** What its containers run, and what is executed in them. */
  readonly program: Program;
  readonly executed: Program;
}
