/** A call to a registry with the login that there is for it. */
import { DockerMapError } from '../common/docker-map-error.js';
import { messageOf } from '../common/message-of.js';
import type { CredentialCall, CredentialSource, RegistryCredentials } from './registry-credentials.js';

/**
 * A login that cannot be looked up (a credential helper that is not installed) keeps nobody from what needs none: it is
 * told of where the registry then asks for one.
 *
 * @throws DockerMapError `registry-login` with the reason; whatever else `use` throws
 */
export async function withLogin<Result>(
  source: CredentialSource,
  registry: string,
  use: (login: RegistryCredentials | undefined) => Promise<Result>,
  call: CredentialCall = {},
): Promise<Result> {
  const found = await source.find(registry, call).then(
    (login) => ({ login, problem: undefined }),
    (problem: unknown) => ({ login: undefined, problem }),
  );
  try {
    return await use(found.login);
  } catch (error) {
    const isAsked = error instanceof DockerMapError && error.code === 'registry-login';
    if (!isAsked || found.problem === undefined) throw error;
    const { problem } = found;
    throw new DockerMapError(
      'registry-login',
      `${error.message} Its login is not known: ${messageOf(problem)}`,
      {
        hint: problem instanceof DockerMapError ? problem.hint : error.hint,
        cause: problem,
      },
    );
  }
}
