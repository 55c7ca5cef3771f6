/** A Dockerfile that is written in code, whatever its class: known by its method `buildSource`. */
import type { DockerfileInCode } from '../content/build.js';

/** The fields of `build` that say the same, taken now; nothing for any other value. */
export function dockerfileFields(value: unknown): object | undefined {
  if (!isDockerfile(value)) return undefined;
  const { text, files, archives } = value.buildSource();
  const paths = files.map(({ path, source }) => [path, source] as const);
  return {
    dockerfile_inline: text,
    ...(paths.length > 0 && { files: Object.fromEntries(paths) }),
    ...(archives.length > 0 && { archives }),
  };
}

function isDockerfile(value: unknown): value is DockerfileInCode {
  return (
    typeof value === 'object' &&
    value !== null &&
    'buildSource' in value &&
    typeof value.buildSource === 'function'
  );
}
