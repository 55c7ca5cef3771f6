/** Who one is to a registry, as engines are told it with each request. */

export type RegistryLogin =
  | { readonly username: string; readonly password: string }
  | { readonly username: string; readonly identityToken: string };

/** Without a login too: older engines refuse to push where the header is missing. */
export function registryAuthHeader(login: RegistryLogin | undefined): Readonly<Record<string, string>> {
  const text = JSON.stringify(login === undefined ? {} : loginFields(login));
  // The letters of a URL, and the padding too: older engines want both.
  const encoded = Buffer.from(text).toString('base64').replaceAll('+', '-').replaceAll('/', '_');
  return { 'X-Registry-Auth': encoded };
}

export function loginFields(login: RegistryLogin): Readonly<Record<string, string>> {
  return 'password' in login
    ? { username: login.username, password: login.password }
    : { username: login.username, identitytoken: login.identityToken };
}
