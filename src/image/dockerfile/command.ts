/** Commands in the two forms of a Dockerfile: words (exec) and text for a shell. */
import { jsonList } from './quoting.js';
import { checkedCharacters, refusedValue } from './refusal.js';

/** Words, or a text that is divided at its spaces: quotes hold words together, and so does a backslash before a space. */
export type Command = string | readonly (string | number)[];

/** @throws DockerMapError (`dockerfile-value`) where it is neither text nor list, or a quote is not closed */
export function commandText(command: Command, shell: boolean, what: string): string {
  if (typeof command !== 'string' && !Array.isArray(command)) {
    throw refusedValue(`${what} is neither a text nor a list of words`);
  }
  if (command.length === 0) return '[]';
  if (!shell) return execForm(typeof command === 'string' ? words(command, what) : command, what);
  return shellForm(typeof command === 'string' ? command : command.join(' '), what);
}

export function execForm(command: readonly (string | number)[], what: string): string {
  return jsonList(command.map((word) => checkedCharacters(String(word), what)));
}

/** The text as it is. @throws DockerMapError (`dockerfile-value`) where it would end early, or take in the next line */
export function shellForm(text: string, what: string): string {
  checkedCharacters(text, what);
  if (text.trim() === '') throw refusedValue(`${what} is empty`);
  if (/(?<![\\`][ \t]*)\n/.test(text)) {
    throw refusedValue(
      `${what} has several lines`,
      'Use runScript(), join them with &&, or end each with a backslash.',
    );
  }
  if (/[\\`][ \t]*$/.test(text))
    throw refusedValue(`${what} ends in a backslash, and would take in the next line`);
  return text;
}

/** Backslashes stay in the words, as they always did. */
function words(text: string, what: string): string[] {
  const found = text.match(/(?:\\.|"(?:\\.|[^"\\])*"|'[^']*'|[^\s"'\\])+|\S/gs) ?? [];
  return found.map((word) => {
    if (/^["'\\]$/.test(word)) throw refusedValue(`${what} has an open ${word} in ${JSON.stringify(text)}`);
    return word.replace(/\\.|"((?:\\.|[^"\\])*)"|'([^']*)'/gs, (whole, double?: string, single?: string) =>
      double !== undefined ? double.replace(/\\(["\\])/g, '$1') : (single ?? whole),
    );
  });
}
