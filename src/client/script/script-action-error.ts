/** What keeps a script from being run. Nothing was touched by then. */
import { DockerMapError } from '../../common/docker-map-error.js';

/** Codes: `script-container-exists`, `script-target`, `script-path`, `script-option`. */
export class ScriptActionError extends DockerMapError {
  override readonly name = 'ScriptActionError';
}
