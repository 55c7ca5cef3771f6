/** What is mounted where a path inside a container leads. */
import type { ContainerRecord, MountRecord } from '../../state/container.js';

/** The innermost mount that a path is in, and the rest of the path below it: empty, or with a slash in front. */
export function mountOver(
  container: ContainerRecord,
  path: string,
): { readonly mount: MountRecord; readonly rest: string } | undefined {
  const [mount] = container.mounts
    .filter(({ target }) => `${path}/`.startsWith(`${target}/`))
    .sort((a, b) => b.target.length - a.target.length);
  return mount && { mount, rest: path.slice(mount.target.length) };
}
