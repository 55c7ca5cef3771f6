/** How a user's options are laid over what docker-map generates (manual, section 3.7.1 "Additional options"). */

/**
 * What an entry of a list is about. An option's entry takes the place of generated ones that are about the same;
 * entries of other lists are about themselves.
 */
const subjects: Readonly<Record<string, (entry: unknown) => unknown>> = {
  Binds: (entry) => String(entry).split(':')[1],
  Links: (entry) => String(entry).split(':')[0],
  Mounts: mountTarget,
  VolumesFrom: (entry) => String(entry).split(':')[0],
};

/** Options win: single values replace, mappings merge by key, lists add up with the generated entries first. */
export function mergeFields<T extends object>(generated: T, options: Readonly<Record<string, unknown>>) {
  const merged: Record<string, unknown> = {};
  for (const [field, option] of Object.entries(options))
    merged[field] = merge(field, Reflect.get(generated, field), option);
  return { ...generated, ...merged };
}

function merge(field: string, generated: unknown, option: unknown): unknown {
  if (Array.isArray(generated) && Array.isArray(option)) return mergeLists(field, generated, option);
  if (isMapping(generated) && isMapping(option)) return { ...generated, ...option };
  return option;
}

function mergeLists(
  field: string,
  generated: readonly unknown[],
  option: readonly unknown[],
): readonly unknown[] {
  const subject = subjects[field] ?? JSON.stringify;
  const overridden = new Set(option.map((entry) => subject(entry)));
  return [...generated.filter((entry) => !overridden.has(subject(entry))), ...option];
}

function mountTarget(mount: unknown): unknown {
  return isMapping(mount) && 'Target' in mount ? mount.Target : undefined;
}

function isMapping(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
