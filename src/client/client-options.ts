/** What a client is made with, beside its maps and its engine. */
import type { OptionDefaults } from './action-options.js';
import type { ClientSettings } from './landscape-of.js';
import type { CustomActions } from './own-actions.js';

export interface MappingDockerClientOptions extends ClientSettings {
  /** Image of the helper container that sets owner and mode of volumes. Default: busybox:latest. */
  readonly coreImage?: string | undefined;
  /** Steps at one time on one engine. Default: 8. */
  readonly parallel?: number | undefined;
  /** Options of actions that hold wherever an action is not given them itself. */
  readonly optionDefaults?: OptionDefaults | undefined;
  /** Actions of the user's own, for `call`, by name. */
  readonly actions?: CustomActions | undefined;
}
