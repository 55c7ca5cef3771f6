/** When a container counts as ready, from what is declared of it. */
import type { ContainerTemplate } from './container-template.js';
import type { Readiness } from './landscape.js';
import type { ConfigurationScope } from './scope.js';

/**
 * Unless set: the state is `healthy` with a health check, and `running` without, where a persistent container may also
 * have ended with 0; the time limit is what the check may take until it gives up, but no less than a minute.
 */
export function readinessOf({ configuration }: ConfigurationScope, template: ContainerTemplate): Readiness {
  const { ready, readyTimeout, minRunning, persistent } = configuration;
  const check = healthCheck(template);
  const mayEnd = persistent === true && !check && ready === undefined;
  if (!check && !mayEnd && ready === undefined && readyTimeout === undefined && minRunning === undefined)
    return usualReadiness;
  return {
    state: ready ?? (check ? 'healthy' : usualReadiness.state),
    ...(mayEnd && { mayEnd }),
    minimum: minRunning ?? usualReadiness.minimum,
    timeout: readyTimeout ?? Math.max(usualReadiness.timeout, check ? timeUntilUnhealthy(check) : 0),
  };
}

/**
 * What crashes at once has ended within a few hundredths of a second. Longer than this, each replaced container would
 * take longer than stopping one and starting the next by hand; `min_running` is for what crashes later.
 */
const minimum = 0.2;

export const usualReadiness: Readiness = { state: 'running', minimum, timeout: 60 };

/** The members of the health check in the options take the place of those of the map's own. Nothing where it is off. */
function healthCheck({ body, options }: ContainerTemplate): object | undefined {
  const own = body['Healthcheck'];
  const option = options.create['Healthcheck'];
  if (!isMapping(own) && !isMapping(option)) return undefined;
  const check = { ...(isMapping(own) && own), ...(isMapping(option) && option) };
  const test: unknown = Reflect.get(check, 'Test');
  return Array.isArray(test) && test[0] === 'NONE' ? undefined : check;
}

/** In seconds: its start period, and all the checks that may fail. */
function timeUntilUnhealthy(check: object): number {
  // The defaults are the engine's; 0 stands for them.
  const number = (field: string, otherwise: number) => {
    const value: unknown = Reflect.get(check, field);
    return typeof value === 'number' && value > 0 ? value : otherwise;
  };
  const each = number('Interval', 30e9) + number('Timeout', 30e9);
  return (number('StartPeriod', 0) + each * (number('Retries', 3) + 1)) / 1e9;
}

function isMapping(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
