/** What engines take for a reference of an image: the grammar of the distribution project's references. */

const label = '[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?';
const host = String.raw`(?:${label}(?:\.${label})*|\[[a-fA-F0-9:]+\])(?::\d+)?`;
const part = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*';
const path = String.raw`${part}(?:\/${part})*`;
const tag = String.raw`\w[\w.-]{0,127}`;
const digest = '[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}';

const reference = new RegExp(`^(?:(${host})/)?(${path})(?::${tag})?(?:@${digest})?$`);

/** Of the name, without tag and digest. */
const longest = 255;

export function isImageReference(text: string): boolean {
  const match = reference.exec(text);
  if (!match) return false;
  const [, registry = '', name = ''] = match;
  return registry.length + name.length < longest;
}
