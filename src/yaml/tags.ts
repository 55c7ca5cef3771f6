/** Tags: those of docker-map (manual, sections 3.9.4 and 3.9.5, and `!env`), and those of the user. */
import type { Tags as ParserTags } from 'yaml';
import { messageOf } from '../common/message-of.js';
import { lazyOnce } from '../lazy/lazy.js';
import { describe } from '../map/input/shape.js';
import { type Environment, expandPath } from './expand-path.js';
import { plainData } from './plain-data.js';
import { valueOfVariable } from './variable.js';

/** Where a tag stands. */
export interface TagContext {
  readonly tag: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly environment: Environment;
}

/**
 * Makes the value of what is tagged. `value` is the text, also where it looks like a number, or the list or the
 * mapping as plain data. The result is read as if it stood there; a lazy value is kept where the map takes one. What
 * the function throws becomes a problem at the place of the tag.
 */
export type TagFunction = (value: unknown, context: TagContext) => unknown;

/** Functions by the names of their tags. */
export type Tags = { readonly [name: `!${string}`]: TagFunction };

/** What a tag makes of a value, or why it cannot. */
export type TagResult =
  | { readonly value: unknown }
  | { readonly message: string; readonly suggestion?: string; readonly cause?: unknown };

/** Takes mappings as `Map`s. */
export type TagHandler = (value: unknown, context: TagContext) => TagResult;

/** By name. The user's tags go before those of docker-map. */
export function tagHandlers(tags: Tags, environment: Environment): ReadonlyMap<string, TagHandler> {
  const expand = (path: string) => expandPath(path, environment);
  const own = Object.entries(tags).map(([name, make]): [string, TagHandler] => [name, handlerOf(make)]);
  return new Map<string, TagHandler>([
    ['!path', (value) => ({ value: mapTexts(value, expand) })],
    ['!path_lazy', (value) => ({ value: mapTexts(value, (path) => lazyOnce(expand, path)) })],
    ['!env', readVariable],
    ...own,
  ]);
}

/** So that the parser knows the names, and keeps the texts as they are. */
export function parserTags(names: Iterable<string>): ParserTags {
  return Array.from(names).flatMap((tag) => [
    { tag, resolve: (text: string) => text },
    { tag, collection: 'map' as const },
    { tag, collection: 'seq' as const },
  ]);
}

/** The text, or the texts directly below the list or mapping. */
function mapTexts(value: unknown, change: (text: string) => unknown): unknown {
  const changed = (item: unknown) => (typeof item === 'string' ? change(item) : item);
  if (Array.isArray(value)) return value.map(changed);
  if (value instanceof Map) return new Map(Array.from(value, ([key, item]) => [key, changed(item)]));
  return changed(value);
}

function readVariable(value: unknown, { environment }: TagContext): TagResult {
  if (typeof value === 'string') return valueOfVariable(value, environment);
  return { message: `expected the name of a variable, found ${describe(value)}` };
}

function handlerOf(make: TagFunction): TagHandler {
  return (value, context) => {
    try {
      const result = make(plainData(value), context);
      if (!(result instanceof Promise)) return { value: result };
      // Nobody waits for it; whether it fails is of no interest.
      result.catch(() => undefined);
      return { message: `'${context.tag}' gave a promise: return a lazy value in its place` };
    } catch (cause) {
      return { message: `'${context.tag}' failed: ${messageOf(cause)}`, cause };
    }
  };
}
