/** What an engine says of itself. */
import { fieldsOf, listOf, optionalTextAt, textAt } from './read.js';

export interface EngineVersion {
  /** Of the API, the one that is spoken with this engine: `1.41`. */
  readonly api: string;
  /** Of the engine's software: `20.10.24`. */
  readonly engine: string;
  readonly minimumApi: string;
  readonly maximumApi: string;
  readonly os: string;
  readonly arch: string;
  /** Names of what it is made of: `Engine` is Docker's own, `Podman Engine` says what it is. */
  readonly components: readonly string[];
}

export function readVersion(value: unknown): Omit<EngineVersion, 'api'> {
  const fields = fieldsOf(value, 'version');
  const maximumApi = textAt(fields, 'ApiVersion');
  return {
    engine: textAt(fields, 'Version'),
    minimumApi: optionalTextAt(fields, 'MinAPIVersion') ?? maximumApi,
    maximumApi,
    os: optionalTextAt(fields, 'Os') ?? '',
    arch: optionalTextAt(fields, 'Arch') ?? '',
    components: listOf(fields['Components'], 'Components').map(
      (component) => optionalTextAt(fieldsOf(component, 'component'), 'Name') ?? '',
    ),
  };
}
