/** Which registry a reference is of, as it is written there: Docker Hub unless it names another one. */

export const dockerHub = 'docker.io';

/** What stands for Docker Hub where logins are kept, and where engines are told of them. */
export const dockerHubKey = 'https://index.docker.io/v1/';

/** `registry.example.com:5000` of `registry.example.com:5000/name:1`; `docker.io` of `name` and `user/name`. Not checked. */
export function writtenRegistry(reference: string): string {
  const [first = '', ...rest] = reference.split('/');
  const isHost =
    rest.length > 0 && (/[.:]/.test(first) || first === 'localhost' || first !== first.toLowerCase());
  return isHost ? first : dockerHub;
}
