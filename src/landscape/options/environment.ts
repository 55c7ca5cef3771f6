/** Environment, labels and host names in the SDK's forms. */
import type { Json } from '../../engine/payload.js';
import { isMapping, plainText, text, textList, textMapping } from './read.js';

/** `NAME=value`; a variable without a value is `NAME`, which takes it out of the image's environment. */
export function environment(value: Json): readonly string[] {
  if (!isMapping(value)) return textList(value);
  return Object.entries(value).map(([name, content]) =>
    content === null ? name : `${name}=${plainText(content)}`,
  );
}

/** A list stands for labels without a value. */
export function labels(value: Json): Readonly<Record<string, string>> {
  if (isMapping(value)) return textMapping(value);
  return Object.fromEntries(textList(value).map((name) => [name, '']));
}

/** `host:address`. */
export function extraHosts(value: Json): readonly string[] {
  if (!isMapping(value)) return textList(value);
  return Object.entries(value).map(([host, address]) => `${host}:${text(address)}`);
}
