/** `createOptions`, `hostConfig`, `driverOptions`: mappings that belong to the user. */
import type { Lazy } from '../../lazy/lazy.js';

/** Plain data as JSON has it, any value of which may be lazy. What is `undefined` is left out. */
type OptionContent =
  | string
  | number
  | boolean
  | null
  | undefined
  | Lazy
  | readonly OptionContent[]
  | OptionsMapping;

export interface OptionsMapping {
  readonly [option: string]: OptionContent;
}

/** Options, or a function that gives them when they are needed. */
export type OptionsContent = OptionsMapping | Lazy | (() => OptionsMapping | Promise<OptionsMapping>);

/** Words. Numbers and booleans are taken as their text. */
export type DriverOptionsContent = Lazy | { readonly [option: string]: string | number | boolean | Lazy };
