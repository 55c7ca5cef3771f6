/** Volumes, host paths and links in the SDK's forms. */
import type { Json } from '../../engine/payload.js';
import { type Fields, OptionValueError } from './option.js';
import { flag, isList, isMapping, text, textList, textMapping, within } from './read.js';

/** Paths of anonymous volumes: one, a list, or the keys of a mapping. */
export function volumeSet(value: Json): Fields {
  const paths = isMapping(value) ? Object.keys(value) : textList(value);
  return Object.fromEntries(paths.map((path) => [path, {}]));
}

/** `host:container:mode`, as a list of such texts or as a mapping of host paths. */
export function binds(value: Json): readonly string[] {
  if (!isMapping(value)) return textList(value);
  return Object.entries(value).map(([source, target]) => {
    if (!isMapping(target)) return `${source}:${within(source, () => text(target))}:rw`;
    if (target['bind'] === undefined) throw new OptionValueError(`has no 'bind' for '${source}'`);
    return `${source}:${within(source, () => bindTarget(target))}`;
  });
}

function bindTarget({ bind = null, mode, ro = null }: Fields): string {
  const readonly = ro !== null && flag(ro) ? 'ro' : 'rw';
  return `${text(bind)}:${text(mode ?? readonly)}`;
}

/** `container:alias`, from a list of texts or pairs, or from a mapping. */
export function links(value: Json): readonly string[] {
  if (isMapping(value)) return Object.entries(value).map(([container, alias]) => pair(container, alias));
  if (!isList(value)) return [text(value)];
  return value.map((link) => (isList(link) ? pair(text(link[0] ?? null), link[1] ?? null) : text(link)));
}

function pair(container: string, alias: Json): string {
  return alias === null ? container : `${container}:${text(alias)}`;
}

/** Mount options by path; a list holds `path` or `path:options`. */
export function tmpfs(value: Json): Fields {
  if (isMapping(value)) return textMapping(value);
  const entries = textList(value).map((entry): [string, string] => {
    const colon = entry.indexOf(':');
    return colon < 0 ? [entry, ''] : [entry.slice(0, colon), entry.slice(colon + 1)];
  });
  return Object.fromEntries(entries);
}

/** Mounts, in the Engine API's form. */
export function mounts(value: Json): readonly Fields[] {
  if (!isList(value)) throw new OptionValueError('must be a list of mappings');
  return value.map((mount) => {
    if (!isMapping(mount) || mount['Target'] === undefined) {
      throw new OptionValueError("must be a list of mappings with 'Target'");
    }
    return mount;
  });
}
