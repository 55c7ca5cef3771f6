/** Messages about values that must not be shown: secrets, and what tags and variables stand for. */
import type { Problem } from '../map/problem.js';
import { containerProperties, mapProperties } from '../map/properties.js';
import { namesOf } from '../map/property.js';
import type { Source } from './source.js';

/** The problem, with no word of a value in its message but what can be read in the text, or in its path. */
export function withoutValues<Found extends Problem>(problem: Found, source: Source): Found {
  const isKnown = (word: string) =>
    ownWords.has(word) || problem.path.includes(word) || (word !== '' && source.shows(word));
  const message = withoutQuotes(withoutFound(problem.message), isKnown);
  return message === problem.message ? problem : { ...problem, message };
}

/** Words of docker-map that messages quote. */
const ownWords: ReadonlySet<string> = new Set([
  ...['ro', 'rw', 'default', 'labels', 'driver_opts'],
  ...namesOf(containerProperties),
  ...namesOf(mapProperties),
]);

/** What a reader says it has found, as `describe` has it. What it expects is no secret. */
function withoutFound(message: string): string {
  return message.replace(
    /^(expected .*?, found )('.*'|the number \S+)/s,
    (_, before: string, found: string) => (found.startsWith("'") ? `${before}a text` : `${before}a number`),
  );
}

function withoutQuotes(message: string, isKnown: (word: string) => boolean): string {
  if (message.startsWith('expected ')) return message;
  const parts = message.split("'");
  const between = parts.filter((_, index) => index % 2 === 0).slice(1, -1);
  // A value may have such signs itself: then nobody knows where it ends.
  if (parts.length % 2 === 0 || between.some((words) => !separates.test(words))) {
    return message.replace(/'.*'/s, hidden);
  }
  return parts.map((part, index) => (index % 2 === 0 ? part : isKnown(part) ? `'${part}'` : hidden)).join('');
}

/** What messages have between two quoted words. */
const separates = /^[ ,;:)].*[ (]$|^ $/s;

const hidden = "'***'";
