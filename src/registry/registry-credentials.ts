/** Who one is to a registry. Never shown, never logged. */

export type RegistryCredentials =
  | { readonly kind: 'password'; readonly username: string; readonly password: string }
  /** A token that stands for a login (Docker CLI: `identitytoken`). */
  | { readonly kind: 'token'; readonly username: string; readonly identityToken: string };

/** How a look-up may be ended early. */
export interface CredentialCall {
  /** Nobody waits for the answer any more. */
  readonly signal?: AbortSignal | undefined;
}

/** Where logins are looked for and kept: the Docker CLI's `config.json`, credential helpers, or a program's own. */
export interface CredentialSource {
  /**
   * @param registry host, with its port where it has one (`registry.example.com:5000`); Docker Hub is `docker.io`
   * @returns nothing where there is no login
   */
  find(registry: string, call?: CredentialCall): Promise<RegistryCredentials | undefined>;
}

export interface CredentialStore extends CredentialSource {
  /** @returns where it is kept now, in words: a file's path, or the helper's name */
  store(registry: string, credentials: RegistryCredentials, call?: CredentialCall): Promise<string>;
}
