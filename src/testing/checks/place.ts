/** What is wrong with a value that a test gave, told with its place. */
import { DockerMapError } from '../../common/docker-map-error.js';

export interface Place {
  /** Of the errors. */
  readonly code: 'engine-option' | 'fault-invalid' | 'behaviour-invalid' | 'clock-invalid';
  /** What the value is, or is a part of: `images, "web:1"`. */
  readonly where: string;
}

export function placeIn({ code, where }: Place, part: string): Place {
  return { code, where: `${where}, ${part}` };
}

export function wrong(
  { code, where }: Place,
  message: string,
  hint: string | undefined,
  cause?: unknown,
): DockerMapError {
  return new DockerMapError(code, `${where}: ${message}`, { hint, cause });
}
