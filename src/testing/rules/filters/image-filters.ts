/** Filters of the list of images. Of several values of one filter one must hold; of labels all. */
import { labelsAt } from '../../../engine/answer/read.js';
import type { EngineState } from '../../state/engine-state.js';
import type { ImageRecord } from '../../state/image.js';
import { Refusal } from '../../state/refusal.js';
import { existingImage } from '../images/image-lookup.js';
import { type Filters, flagOf, hasLabels, refuseFilter } from './filters.js';

const KNOWN = ['reference', 'label', 'label!', 'dangling', 'before', 'since', 'until'];

/** @throws Refusal 400, 404 where a filter, or an image that it names, is unknown */
export function imageCondition(state: EngineState, filters: Filters): (image: ImageRecord) => boolean {
  for (const name of filters.keys()) if (!KNOWN.includes(name)) refuseFilter(state, name);
  const labels = filters.get('label') ?? [];
  const unwanted = filters.get('label!') ?? [];
  const dangling = danglingIn(filters);
  const before = createdAt(state, filters.get('before'));
  const since = createdAt(state, filters.get('since'));
  return (image) =>
    hasLabels(labelsAt(image.config, 'Labels'), labels) &&
    !unwanted.some((label) => hasLabels(labelsAt(image.config, 'Labels'), [label])) &&
    (dangling === undefined || dangling === (image.tags.size === 0)) &&
    (before === undefined || image.created < before) &&
    (since === undefined || image.created > since) &&
    (!filters.has('reference') || referredTags(image, filters).size > 0);
}

/** Nothing where it was not asked for. @throws Refusal 400 */
export function danglingIn(filters: Filters): boolean | undefined {
  const [value] = filters.get('dangling') ?? [];
  if (value === undefined) return undefined;
  const flag = flagOf(value);
  if (flag !== undefined) return flag;
  throw new Refusal(400, `invalid filter 'dangling=[${value}]'`);
}

function createdAt(state: EngineState, values: readonly string[] = []): bigint | undefined {
  const [reference] = values;
  return reference === undefined ? undefined : existingImage(state, reference).created;
}

/**
 * The tags that are asked for by `reference`; all where nothing is. Patterns are of names, with or without a tag:
 * `team/*`, `app:1.?`.
 */
export function referredTags({ tags }: ImageRecord, filters: Filters): Set<string> {
  const patterns = filters.get('reference');
  if (patterns === undefined) return tags;
  const expressions = patterns.map(expressionOf);
  const isMeant = (tag: string) =>
    expressions.some((expression) => expression.test(tag) || expression.test(tag.replace(/:[^:/]*$/, '')));
  return new Set([...tags].filter(isMeant));
}

function expressionOf(pattern: string): RegExp {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '[^/]*')
    .replaceAll('?', '[^/]');
  return new RegExp(`^${source}$`);
}
