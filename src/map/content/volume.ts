/** A volume as it may be written. Manual, section 3.7.1, "Volumes". */
import type { Lazy } from '../../lazy/lazy.js';
import type { DriverOptionsContent, OptionsContent } from './options.js';
import type { Nothing, PermissionsContent, UserContent } from './values.js';

/** The path inside containers, or all properties. */
export type VolumeContent = string | Lazy | VolumeFields | Nothing;

export interface VolumeFields {
  /** Path inside containers. */
  readonly defaultPath?: string | Lazy | Nothing;
  /** Volume driver; `local` unless set. */
  readonly driver?: string | Nothing;
  /** Options of the driver. */
  readonly driverOptions?: DriverOptionsContent | Nothing;
  /** Further options for creating the volume. */
  readonly createOptions?: OptionsContent | Nothing;
  /** Owner, before the container's `user`. */
  readonly user?: UserContent | Nothing;
  /** Mode, before the container's `permissions`. */
  readonly permissions?: PermissionsContent | Nothing;
}
