/** A login as it stands in `auths` of the Docker CLI's `config.json`. */
import { passwordLogin, tokenLogin } from './hidden-credentials.js';
import { isJsonObject, type JsonObject } from './json-object.js';
import type { RegistryCredentials } from './registry-credentials.js';

/** Nothing where the entry holds no login: helpers leave an empty one. */
export function readLoginEntry(entry: unknown): RegistryCredentials | undefined {
  if (!isJsonObject(entry)) return undefined;
  const { username, password } = namesIn(entry);
  const token = textAt(entry, 'identitytoken');
  if (token) return tokenLogin(username, token);
  return username && password ? passwordLogin(username, password) : undefined;
}

export function writeLoginEntry(credentials: RegistryCredentials): JsonObject {
  switch (credentials.kind) {
    case 'password':
      return { auth: base64(`${credentials.username}:${credentials.password}`) };
    case 'token':
      return { auth: base64(`${credentials.username}:`), identitytoken: credentials.identityToken };
  }
}

/** `auth` wins over names that are written out, as with the Docker CLI. */
function namesIn(entry: JsonObject): { readonly username: string; readonly password: string } {
  const auth = textAt(entry, 'auth');
  if (!auth) return { username: textAt(entry, 'username'), password: textAt(entry, 'password') };
  const text = Buffer.from(auth, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  if (colon < 0) return { username: '', password: '' };
  // Old versions of the Docker CLI filled up with zeros.
  return { username: text.slice(0, colon), password: text.slice(colon + 1).replace(/\0+$/, '') };
}

function textAt(entry: JsonObject, key: string): string {
  const value = entry[key];
  return typeof value === 'string' ? value : '';
}

function base64(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64');
}
