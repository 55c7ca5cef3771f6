/** `logout`: forgets the login of a registry, where the Docker CLI keeps it. */
import { DockerLogins } from '../../registry/docker-logins.js';
import { dockerHub, registryHost } from '../../registry/registry-name.js';
import type { RunCommand } from '../command.js';
import { ExitCode } from '../exit-code.js';
import { oneRegistry } from './one-registry.js';

export const logoutCommand: RunCommand = async (invocation, io) => {
  const registry = registryHost(oneRegistry(invocation) ?? dockerHub);
  const abort = new AbortController();
  const release = io.onInterrupt(() => abort.abort());
  try {
    const logins = new DockerLogins({ environment: io.environment });
    const wasThere = await logins.erase(registry, { signal: abort.signal });
    if (!invocation.options.quiet) {
      io.stderr.write(wasThere ? `Logged out of ${registry}.\n` : `There was no login for ${registry}.\n`);
    }
    return ExitCode.done;
  } catch (error) {
    if (!abort.signal.aborted) throw error;
    io.stderr.write('Interrupted: the login may be there still.\n');
    return ExitCode.interrupted;
  } finally {
    release();
  }
};
