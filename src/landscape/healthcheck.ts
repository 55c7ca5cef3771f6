/** A health check as the engine has it. */
import type { HealthCheck } from '../map/elements.js';

export interface HealthConfig {
  readonly Test: readonly string[];
  readonly Interval?: number;
  readonly Timeout?: number;
  readonly Retries?: number;
  readonly StartPeriod?: number;
}

/** How the engine is told what the rest of a test is. */
const testKinds: ReadonlySet<string> = new Set(['NONE', 'CMD', 'CMD-SHELL']);

export function healthConfig({ test, interval, timeout, retries, startPeriod }: HealthCheck): HealthConfig {
  return {
    Test: healthTest(test),
    ...(interval !== undefined && { Interval: interval }),
    ...(timeout !== undefined && { Timeout: timeout }),
    ...(retries !== undefined && { Retries: retries }),
    ...(startPeriod !== undefined && { StartPeriod: startPeriod }),
  };
}

/** A text is run by the image's shell, a list as it is; nothing switches the image's own check off. */
export function healthTest(test: string | readonly string[] | null): readonly string[] {
  if (test === null || test === 'NONE' || test.length === 0) return ['NONE'];
  if (typeof test === 'string') return ['CMD-SHELL', test];
  return testKinds.has(test[0] ?? '') ? test : ['CMD', ...test];
}
