/** The engine that a command works on: as `--host` or `--context` say, else as the Docker CLI would find it. */
import { DockerClientWrapper } from '../client/docker-client-wrapper.js';
import { addressFromEnvironment, apiVersionFromEnvironment } from '../engine/environment.js';
import { DockerLogins } from '../registry/docker-logins.js';
import type { Environment } from './command-io.js';
import type { OptionValues } from './option-values.js';

/** Nothing is connected yet; the caller closes it. Throws where the address or the context is none. */
export function openEngine({ host, context }: OptionValues, environment: Environment): DockerClientWrapper {
  const { address } = addressFromEnvironment({ host, context, environment });
  return new DockerClientWrapper(address, {
    apiVersion: apiVersionFromEnvironment(environment),
    credentials: new DockerLogins({ environment }),
  });
}
