/** Logins as the classic builder takes them: all that it may need, in a header. */
import type { BuildCredentials, BuildRequest } from './build-request.js';

/** The key under which Docker keeps the login of its own registry. */
const DOCKER_HUB = 'https://index.docker.io/v1/';

/** `X-Registry-Config`; nothing where there are no logins. */
export async function registryConfig(request: BuildRequest): Promise<Readonly<Record<string, string>>> {
  const logins: Record<string, object> = {};
  for (const registry of request.registries ?? []) {
    const login = await request.credentials?.(registry);
    if (login) logins[registry === 'docker.io' ? DOCKER_HUB : registry] = loginFields(login);
  }
  if (Object.keys(logins).length === 0) return {};
  return { 'X-Registry-Config': paddedBase64Url(JSON.stringify(logins)) };
}

function loginFields(login: BuildCredentials): object {
  return 'password' in login
    ? { username: login.username, password: login.password }
    : { identitytoken: login.identityToken };
}

/** Engines want the letters of a URL, and the padding too. */
function paddedBase64Url(text: string): string {
  return Buffer.from(text).toString('base64').replaceAll('+', '-').replaceAll('/', '_');
}
