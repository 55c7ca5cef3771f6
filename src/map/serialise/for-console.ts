/** What the console shows of a map or configuration: everything but the values of environment variables. */

/** Names of the option, in Docker's Python SDK and in the Engine API. */
const environments: readonly string[] = ['environment', 'Env'];

export function withoutSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSecrets);
  return mapped(value, (key, item) => (environments.includes(key) ? masked(item) : withoutSecrets(item)));
}

/** Variables by name, or as `NAME=value` in a list. */
function masked(environment: unknown): unknown {
  if (Array.isArray(environment)) return environment.map(maskedVariable);
  return typeof environment === 'string' ? maskedVariable(environment) : mapped(environment, () => '***');
}

function maskedVariable(variable: unknown): unknown {
  return typeof variable === 'string' ? variable.replace(/=.*$/s, '=***') : '***';
}

function mapped(value: unknown, change: (key: string, item: unknown) => unknown): unknown {
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, change(key, item)]));
}
