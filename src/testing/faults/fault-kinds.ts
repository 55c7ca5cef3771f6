/** What can go wrong with a call to a simulated engine, as data. */

/** What becomes of the containers where an engine goes down. */
export type ContainersAtRestart =
  /** They are ended before, as at a system's shutdown. */
  | 'stopped'
  /** They end unseen, as where the host loses its power. */
  | 'crashed'
  /** They run on, as with the engine's option `live-restore`. */
  | 'live';

export type Fault =
  | { readonly kind: 'refused' }
  | {
      readonly kind: 'answers';
      readonly status: number;
      readonly message: string;
      readonly carriedOut: boolean;
    }
  | { readonly kind: 'reset'; readonly after: number | undefined }
  | { readonly kind: 'slow'; readonly milliseconds: number }
  | { readonly kind: 'truncated'; readonly after: number | undefined }
  | { readonly kind: 'losesEvents'; readonly events: LostEvents }
  | {
      readonly kind: 'restarts';
      readonly containers: ContainersAtRestart;
      readonly downFor: number;
      readonly carriedOut: boolean;
    }
  | { readonly kind: 'dies'; readonly carriedOut: boolean };

/** Which events are not told; what is left away means all. */
export interface LostEvents {
  /** `container`, `network`, `volume`, `image`. */
  readonly type?: string | undefined;
  /** `start`, `die`. */
  readonly action?: string | undefined;
  /** Name of the object. */
  readonly name?: string | undefined;
}

/** All of them. */
export const CONTAINERS_AT_RESTART: readonly ContainersAtRestart[] = ['stopped', 'crashed', 'live'];
