/** What a Dockerfile cannot hold is refused, never written as something else. */
import { DockerMapError } from '../../common/docker-map-error.js';

export function refusedValue(message: string, hint?: string): DockerMapError {
  return new DockerMapError('dockerfile-value', message, { hint });
}

/** @throws DockerMapError (`dockerfile-value`) where the text holds what no line of a Dockerfile can */
export function checkedLine(text: string, what: string): string {
  if (text.includes('\n')) {
    throw refusedValue(
      `${what} holds a line break, which a Dockerfile has no way to write here`,
      'Put the text into a file (copyText, addFile) or set it when the container is created.',
    );
  }
  return checkedCharacters(text, what);
}

/** @throws DockerMapError (`dockerfile-value`) where the text is no text, or holds what no file name, word or value can */
export function checkedCharacters(text: string, what: string): string {
  if (typeof text !== 'string') throw refusedValue(`${what} is no text`);
  if (text.includes('\0')) throw refusedValue(`${what} holds a NUL character`);
  if (/\p{Surrogate}/u.test(text)) {
    throw refusedValue(`${what} holds half of a character, which UTF-8 cannot write`);
  }
  return text;
}
