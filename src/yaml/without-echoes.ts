/** A value that could not be worked out is wrong once, and not again as what stands in its place. */
import type { Problem } from '../map/problem.js';

/** The problems that are not about a value, or about something in it, that has one of the earlier problems. */
export function withoutEchoes(problems: readonly Problem[], earlier: readonly Problem[]): readonly Problem[] {
  const paths = new Set(
    earlier.filter(({ path }) => path.length > 0).map(({ path }) => JSON.stringify(path)),
  );
  if (paths.size === 0) return problems;
  return problems.filter(
    ({ path }) => !path.some((_, index) => paths.has(JSON.stringify(path.slice(0, index + 1)))),
  );
}
