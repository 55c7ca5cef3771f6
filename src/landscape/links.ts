/** Links to other containers, of a container or of one of its network endpoints. */
import type { ContainerLink } from '../map/elements.js';
import { linkAlias } from './names.js';
import type { ConfigurationScope } from './scope.js';

/** The engine's form, `container:alias`. */
export function linkTexts(
  scope: ConfigurationScope,
  key: 'links' | 'networks',
  links: readonly ContainerLink[],
): readonly string[] {
  return links.flatMap(({ container, alias }) => {
    const name = singleContainer(scope, key, container);
    return name === undefined ? [] : [`${name}:${alias ?? linkAlias(container)}`];
  });
}

/** The one container that a name stands for; a configuration with instances is not enough. */
export function singleContainer(
  { references, report }: ConfigurationScope,
  key: string,
  name: string,
): string | undefined {
  const reference = references.get(name);
  if (!reference) {
    const message = `there is no container configuration '${name}'`;
    report(key, { code: 'unknown-container', message, unknown: { name, known: references.keys() } });
    return undefined;
  }
  const [container, ...others] = reference.containers;
  if (others.length > 0) {
    const message = `'${name}' has ${reference.containers.length} instances: say which, as in '${name}.<instance>'`;
    report(key, { code: 'ambiguous-container', message });
    return undefined;
  }
  return container;
}
