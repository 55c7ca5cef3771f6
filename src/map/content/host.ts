/** `host`: paths on the engine's host as they may be written. Manual, section 3.7.1, "Host". */
import type { Lazy } from '../../lazy/lazy.js';
import type { HostPathContent, Nothing } from './values.js';

/** Any alias has a path; `Alias` are those that editors offer. */
export type HostContent<Alias extends string = string> = HostRoot & {
  readonly [Key in Exclude<Alias, 'root'>]?: HostPathContent;
};

interface HostRoot {
  /** Comes before relative paths. */
  readonly root?: string | Lazy | Nothing;
  /** Path by alias, or a path for each instance. */
  readonly [alias: string]: HostPathContent | Nothing;
}
