/** A network as it may be written. Manual, section 3.7.1, "Networks". */
import type { Lazy } from '../../lazy/lazy.js';
import type { DriverOptionsContent, OptionsContent } from './options.js';
import type { Flag, Nothing } from './values.js';

export interface NetworkContent {
  /** Network driver; `bridge` unless set. */
  readonly driver?: string | Lazy | Nothing;
  /** Options of the driver. */
  readonly driverOptions?: DriverOptionsContent | Nothing;
  /** Without a way to the outside. */
  readonly internal?: Flag | Nothing;
  /** Further options for creating the network. */
  readonly createOptions?: OptionsContent | Nothing;
}
