/** What is probably secret in texts that are shown: passwords, tokens, keys, by the names they go by. */

export const hidden = '***';

const names = [
  ...['passw', 'passphrase', 'pass(?![a-z])', 'pwd(?![a-z])', 'secret', 'token', 'credential'],
  ...['(?:api|access|private|auth)[._-]?key', 'authorization', 'basic[._-]?auth'],
].join('|');

const secretName = new RegExp(names, 'i');
const secretOption = new RegExp(`^--?[\\w.-]*(?:${names})[\\w.-]*(=|$)`, 'i');
/** After an opening quote, up to the closing one; else up to a space, a quote, or the next `,name=`. */
const value = `(?:"(?:[^"\\\\]|\\\\.)*|'[^']*|(?:[^\\s"',}]|,(?!["']|[\\w.-]+[=:]))+)`;
/** `NAME=value`, `name: value`, `"name":"value"`. */
const assignment = new RegExp(`([\\w.-]*(?:${names})[\\w.-]*["']?\\s*[=:]\\s*)(${value})`, 'gi');
/** `--name value`. */
const option = new RegExp(`(--?[\\w.-]*(?:${names})[\\w.-]*["']?\\s+)(${value})`, 'gi');
/** `scheme://user:password@host`. */
const address = /(\w:\/\/[^\s:/@]*:)[^\s@/]+@/g;

function hasSecretName(name: string): boolean {
  return secretName.test(name);
}

export function withoutSecrets(text: string): string {
  return text
    .replaceAll(address, `$1${hidden}@`)
    .replaceAll(assignment, hideValue)
    .replaceAll(option, hideValue);
}

function hideValue(_: string, before: string, found: string): string {
  const quote = /^["']/.exec(found)?.[0] ?? '';
  return before + quote + hidden;
}

/** A command's words: what belongs to an option is one word, or the rest of one, whatever is in it. */
export function shownWords(words: readonly string[]): readonly string[] {
  return words.map((word, index) => {
    if (secretOption.exec(words[index - 1] ?? '')?.[1] === '') return hidden;
    const [name, sign] = secretOption.exec(word) ?? [];
    return name !== undefined && sign === '=' ? name + hidden : withoutSecrets(word);
  });
}

/** A member of a mapping, `name=value`. */
export function shownMember(name: string, value: string): string {
  return `${name}=${hasSecretName(name) ? hidden : withoutSecrets(value)}`;
}
