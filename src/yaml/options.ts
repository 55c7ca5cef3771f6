/** What can be said about the reading of any YAML text: of maps and of clients. */
import type { Problem } from '../map/problem.js';
import type { Environment } from './expand-path.js';
import type { Tags } from './tags.js';

export interface YamlOptions {
  /** What the text is called in messages. */
  readonly file?: string;
  /** Variables for `!path`, `!env` and `${NAME}`; those of the process unless set. */
  readonly environment?: Environment;
  /** Replace `${NAME}` in texts, where the file itself does not say so with `interpolate`; false unless set. */
  readonly interpolate?: boolean;
  /** The user's own tags, by their names. */
  readonly tags?: Tags;
  /** Longer texts are refused; 4 MiB unless set. */
  readonly maxBytes?: number;
  /** Is told, in the order of position, what is valid and yet hardly meant. */
  readonly onWarning?: (warning: Problem) => void;
}
