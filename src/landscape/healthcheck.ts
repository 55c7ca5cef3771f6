/** A health check as the engine has it. */
import type { HealthCheck } from '../map/elements.js';
import type { ConfigurationScope } from './scope.js';

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
    // An empty test is the engine's word for the one of the image.
    Test: test === undefined ? [] : healthTest(test),
    ...(interval !== undefined && { Interval: interval }),
    ...(timeout !== undefined && { Timeout: timeout }),
    ...(retries !== undefined && { Retries: retries }),
    ...(startPeriod !== undefined && { StartPeriod: startPeriod }),
  };
}

/** What is wrong with a time in nanoseconds that engines refuse. 0 stands for their own default. */
export function shortTime(time: number): string | undefined {
  if (time === 0 || time >= 1e6) return undefined;
  const advice = time < 1000 ? `; write ${time}s for seconds` : '';
  return `is ${time} ${time === 1 ? 'nanosecond' : 'nanoseconds'}: engines take no less than 1ms${advice}`;
}

/** Reports times that are too short, which engines refuse when the container is created. */
export function checkHealthcheck({ configuration, report }: ConfigurationScope): void {
  const { interval, timeout, startPeriod } = configuration.healthcheck ?? {};
  for (const [name, time = 0] of Object.entries({ interval, timeout, start_period: startPeriod })) {
    const fault = shortTime(time);
    if (fault === undefined) continue;
    report(['healthcheck', name], {
      code: 'invalid-value',
      message: `the ${name} of the healthcheck ${fault}`,
    });
  }
}

/** A text is run by the image's shell, a list as it is; nothing switches the image's own check off. */
export function healthTest(test: string | readonly string[] | null): readonly string[] {
  if (test === null || test === 'NONE' || test.length === 0) return ['NONE'];
  if (typeof test === 'string') return ['CMD-SHELL', test];
  return testKinds.has(test[0] ?? '') ? test : ['CMD', ...test];
}
