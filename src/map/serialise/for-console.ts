/** What the console shows of a map or configuration: everything but the values that are most likely secret. */
import { isPlainObject } from '../../common/plain-object.js';

/** Variables, by the names of the option in Docker's Python SDK and in the Engine API; arguments of builds. */
const environments: readonly string[] = ['environment', 'Env', 'args'];

/** Options of drivers: those of network file systems have passwords. */
const driverOptions: readonly string[] = ['driverOptions', 'driver_options', 'driver_opts', 'DriverOpts'];

export function withoutSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSecrets);
  return mapped(value, (key, item) => {
    if (environments.includes(key)) return maskedVariables(item);
    return driverOptions.includes(key) ? maskedValues(item) : withoutSecrets(item);
  });
}

/** Shows the keys of a mapping, and what is true or false. */
export function maskedValues(value: unknown): unknown {
  if (isPlainObject(value)) return mapped(value, (_, item) => maskedValues(item));
  return typeof value === 'boolean' || value === undefined ? value : mask;
}

/** Variables by name, or as `NAME=value` in a list. */
function maskedVariables(environment: unknown): unknown {
  if (Array.isArray(environment)) return environment.map(maskedVariable);
  return typeof environment === 'string' ? maskedVariable(environment) : mapped(environment, () => mask);
}

function maskedVariable(variable: unknown): unknown {
  return typeof variable === 'string' ? variable.replace(/=.*$/s, `=${mask}`) : mask;
}

const mask = '***';

function mapped(value: unknown, change: (key: string, item: unknown) => unknown): unknown {
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, change(key, item)]));
}
