/** Logins as the classic builder takes them: all that it may need, in a header. */
import { dockerHub, dockerHubKey } from '../../common/docker-hub.js';
import { headerText, loginFields } from '../registry/registry-login.js';
import type { BuildRequest } from './build-request.js';

/** `X-Registry-Config`; nothing where there are no logins. */
export async function registryConfig(request: BuildRequest): Promise<Readonly<Record<string, string>>> {
  const logins: Record<string, object> = {};
  for (const registry of request.registries ?? []) {
    const login = await request.credentials?.(registry);
    if (login) logins[registry === dockerHub ? dockerHubKey : registry] = loginFields(login);
  }
  return Object.keys(logins).length === 0 ? {} : { 'X-Registry-Config': headerText(logins) };
}
