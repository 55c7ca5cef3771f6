/** What is probably secret in texts that are shown: passwords, tokens, keys, by the names they go by. */

export const hidden = '***';

const names = 'passw|passphrase|secret|token|credential|(?:api|access|private|auth)[._-]?key|authorization';

const secretName = new RegExp(names, 'i');
/** `NAME=value`, `name: value`, `"name":"value"`. */
const assignment = new RegExp(`([\\w.-]*(?:${names})[\\w.-]*["']?\\s*[=:]\\s*["']?)[^\\s"',}]+`, 'gi');
/** `--name value`. */
const option = new RegExp(`(--?[\\w.-]*(?:${names})[\\w.-]*["']?\\s+["']?)[^\\s"']+`, 'gi');
/** `scheme://user:password@host`. */
const address = /(\w:\/\/[^\s:/@]*:)[^\s@/]+@/g;

function hasSecretName(name: string): boolean {
  return secretName.test(name);
}

export function withoutSecrets(text: string): string {
  return text
    .replaceAll(address, `$1${hidden}@`)
    .replaceAll(assignment, `$1${hidden}`)
    .replaceAll(option, `$1${hidden}`);
}

/** A member of a mapping, `name=value`. */
export function shownMember(name: string, value: string): string {
  return `${name}=${hasSecretName(name) ? hidden : withoutSecrets(value)}`;
}
