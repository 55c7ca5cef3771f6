/**
 * Credentials whose secret can be read by who knows its name, and by nobody else: it is not printed, not written as JSON,
 * not copied with the rest.
 */
import type { RegistryCredentials } from './registry-credentials.js';

export function passwordLogin(
  username: string,
  password: string,
): Extract<RegistryCredentials, { kind: 'password' }> {
  return hidden({ kind: 'password', username, password }, 'password');
}

export function tokenLogin(
  username: string,
  identityToken: string,
): Extract<RegistryCredentials, { kind: 'token' }> {
  return hidden({ kind: 'token', username, identityToken }, 'identityToken');
}

function hidden<Credentials extends object>(
  credentials: Credentials,
  secret: keyof Credentials,
): Credentials {
  return Object.freeze(Object.defineProperty(credentials, secret, { enumerable: false }));
}
