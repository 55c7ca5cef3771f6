/** Environment, labels and host names in the SDK's forms. */
import { isIP } from 'node:net';
import type { Json } from '../../engine/payload.js';
import { OptionValueError } from './option.js';
import { isMapping, mapMembers, plainText, text, textList, textMapping, within } from './read.js';

/** `NAME=value`; a variable without a value is `NAME`, which takes it out of the image's environment. */
export function environment(value: Json): readonly string[] {
  if (!isMapping(value)) return textList(value);
  return Object.entries(value).map(([name, content]) =>
    content === null ? name : `${name}=${within(name, () => plainText(content))}`,
  );
}

/** A list stands for labels without a value. */
export function labels(value: Json): Readonly<Record<string, string>> {
  if (isMapping(value)) return textMapping(value);
  return Object.fromEntries(textList(value).map((name) => [name, '']));
}

/** `host:address`, or `host=address`. */
export function extraHosts(value: Json): readonly string[] {
  const entries = isMapping(value)
    ? Object.entries(mapMembers(value, text)).map(([host, address]) => `${host}:${address}`)
    : textList(value);
  for (const entry of entries) checkExtraHost(entry);
  return entries;
}

/** An address of its own, or the engine's word for its host. */
function checkExtraHost(entry: string): void {
  const address = /^[^:=]+[:=](.+)$/.exec(entry)?.[1];
  if (address === undefined) throw new OptionValueError(`has '${entry}'; the form is host:address`);
  if (address === 'host-gateway' || isIP(address.replace(/^\[(.*)\]$/, '$1')) !== 0) return;
  throw new OptionValueError(`has '${entry}', where '${address}' is no address`);
}
