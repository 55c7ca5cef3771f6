/** How a field is compared, for one container. */
import type { UpdateRules } from '../../landscape/landscape.js';
import type { Comparison } from './comparison.js';

export type ComparisonMode = UpdateRules['compare'][string];

const all = '*';

/** The configuration comes before the action, and the name of a field before that of all. */
export function modeOf(
  { item, modes }: Pick<Comparison, 'item' | 'modes'>,
  field: string,
  byDefault: ComparisonMode,
): ComparisonMode {
  const { compare } = item.update;
  return compare[field] ?? modes[field] ?? compare[all] ?? modes[all] ?? byDefault;
}
