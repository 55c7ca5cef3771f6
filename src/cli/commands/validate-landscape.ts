/** What shows only when a map is made concrete: options that no engine takes, paths that lead nowhere. */
import type { Landscape } from '../../landscape/landscape.js';
import { type LandscapeSettings, resolveLandscape } from '../../landscape/resolve.js';
import type { ContainerMap } from '../../map/container-map.js';
import type { MapDeclaration } from '../../map/declaration.js';
import { evaluateMapAsync } from '../../map/evaluate/evaluate.js';
import { findIntegrityProblems } from '../../map/integrity/check.js';
import type { Problem } from '../../map/problem.js';

interface LandscapeFindings {
  readonly problems: readonly Problem[];
  /** If there are no problems. */
  readonly landscape?: Landscape;
}

/**
 * @param found What the integrity check has found, with better places; it is not told again.
 * @param problemsOf Says what an error tells about the map, or throws it again.
 */
export async function landscapeFindings(
  map: ContainerMap,
  found: readonly Problem[],
  problemsOf: (error: unknown) => readonly Problem[],
): Promise<LandscapeFindings> {
  let unfit: readonly Problem[] = [];
  try {
    const declared = map.declaration;
    const declaration = await evaluateMapAsync(declared);
    if (declaration !== declared) unfit = notAmong(found, findIntegrityProblems(declaration));
    return { problems: unfit, landscape: resolveLandscape(declaration, anyInterfaces(declaration)) };
  } catch (error) {
    const problems = problemsOf(error);
    const isChecked = found.length > 0 || unfit.length > 0;
    const others = isChecked ? problems.filter(({ code }) => !checkedBefore.has(code)) : problems;
    return { problems: [...unfit, ...others] };
  }
}

/** What shows once lazy values are known. */
function notAmong(found: readonly Problem[], problems: readonly Problem[]): readonly Problem[] {
  return problems.filter(
    ({ code, message }) => !found.some((other) => other.code === code && other.message === message),
  );
}

/** What the integrity check looks at as well. */
const checkedBefore: ReadonlySet<string> = new Set([
  'ambiguous-container',
  'cycle',
  'duplicate-name',
  'no-host-path',
  'path-twice',
  'unknown-alias',
  'unknown-container',
  'unknown-network',
  'unknown-volume',
]);

/** Which interfaces there are is a matter of the clients, and not of the map. */
function anyInterfaces({ containers }: MapDeclaration): LandscapeSettings {
  const bindings = [...containers.values()].flatMap(({ exposes }) => exposes);
  const names = bindings.flatMap(({ interface: name }) => (name === undefined ? [] : [name]));
  const interfaces = Object.fromEntries(names.map((name) => [name, '127.0.0.1']));
  return { interfaces, interfacesIpv6: interfaces };
}
