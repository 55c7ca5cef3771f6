/** Who one is to a registry, as engines are told it with each request. */

export type RegistryLogin =
  | { readonly username: string; readonly password: string }
  | { readonly username: string; readonly identityToken: string };

/** Without a login too: older engines refuse to push where the header is missing. */
export function registryAuthHeader(login: RegistryLogin | undefined): Readonly<Record<string, string>> {
  return { 'X-Registry-Auth': headerText(login === undefined ? {} : loginFields(login)) };
}

/** JSON in the letters of a URL, and with padding too: older engines want both. */
export function headerText(value: object): string {
  const encoded = Buffer.from(JSON.stringify(value)).toString('base64');
  return encoded.replaceAll('+', '-').replaceAll('/', '_');
}

export function loginFields(login: RegistryLogin): Readonly<Record<string, string>> {
  return 'password' in login
    ? { username: login.username, password: login.password }
    : { username: login.username, identitytoken: login.identityToken };
}
