const LENGTH = 120;

/** The beginning of a text that should have been something else, fit for an error message. */
export function firstWords(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (line === '') return 'it is empty';
  return line.length > LENGTH ? `"${line.slice(0, LENGTH)}…"` : `"${line}"`;
}
