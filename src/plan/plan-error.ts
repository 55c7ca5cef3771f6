/** What makes a plan impossible: all reasons at once, before anything is touched. */
import { DockerMapError } from '../common/docker-map-error.js';

export class PlanError extends DockerMapError {
  override readonly name = 'PlanError';
}
