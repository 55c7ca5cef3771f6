/** Warnings on their way to the user. */
import type { Problem } from '../map/problem.js';
import type { YamlOptions } from './options.js';

/** In the given order; they are asked for only where somebody listens. */
export function tell({ onWarning }: YamlOptions, warnings: () => readonly Problem[]): void {
  if (onWarning !== undefined) for (const warning of warnings()) onWarning(warning);
}
