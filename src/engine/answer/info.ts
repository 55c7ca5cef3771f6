/** What an engine says of the host that it runs on, and of how it was set up. */
import { fieldsOf, optionalTextAt, textsAt } from './read.js';

export interface EngineInfo {
  /** Docker keeps one for good; Podman makes up another one for each answer. */
  readonly id: string;
  /** Name of the host. */
  readonly name: string;
  /** Driver of the images' and containers' files: `overlay2`. */
  readonly driver: string;
  /** Driver of the logs of containers that declare none: `json-file`. */
  readonly loggingDriver: string;
  /** Folder on the host. */
  readonly rootDirectory: string;
  /** `name=seccomp,profile=default`, `name=rootless`. */
  readonly securityOptions: readonly string[];
}

export function readInfo(value: unknown): EngineInfo {
  const fields = fieldsOf(value, 'information on the engine');
  return {
    id: optionalTextAt(fields, 'ID') ?? '',
    name: optionalTextAt(fields, 'Name') ?? '',
    driver: optionalTextAt(fields, 'Driver') ?? '',
    loggingDriver: optionalTextAt(fields, 'LoggingDriver') ?? '',
    rootDirectory: optionalTextAt(fields, 'DockerRootDir') ?? '',
    securityOptions: textsAt(fields, 'SecurityOptions'),
  };
}
