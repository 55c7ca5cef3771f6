/** Other containers that a host configuration names: by links, and by namespaces that are shared. */
import { type Fields, optionalTextAt, textsAt } from '../../../engine/answer/read.js';
import type { ContainerLink } from '../../state/container.js';
import type { EngineState } from '../../state/engine-state.js';
import { Refusal } from '../../state/refusal.js';
import { findContainer } from '../find.js';

/**
 * The same host configuration with ids instead of names: engines hold on to the container, whatever its name will be.
 *
 * @throws Refusal 400
 */
export function withContainerIds(state: EngineState, hostConfig: Fields): Fields {
  return {
    ...hostConfig,
    Links: null,
    NetworkMode: sharedById(state, optionalTextAt(hostConfig, 'NetworkMode') ?? ''),
    IpcMode: required(state, optionalTextAt(hostConfig, 'IpcMode') ?? ''),
    PidMode: required(state, optionalTextAt(hostConfig, 'PidMode') ?? ''),
  };
}

/** On networks other than the default one, links mean nothing. @throws Refusal 400, 500 */
export function declaredLinks(state: EngineState, hostConfig: Fields): readonly ContainerLink[] {
  const mode = optionalTextAt(hostConfig, 'NetworkMode') ?? '';
  if (!['bridge', 'default', 'none'].includes(mode)) return [];
  return textsAt(hostConfig, 'Links').map((link) => declaredLink(state, link));
}

function declaredLink(state: EngineState, link: string): ContainerLink {
  const [name = '', alias, ...more] = link.split(':');
  if (link === '') throw new Refusal(500, 'empty string specified for links');
  if (more.length > 0) throw new Refusal(500, `bad format for links: ${link}`);
  const target = state.containers.find(name);
  if (!target) throw new Refusal(400, `could not get container for ${name}: No such container: ${name}`);
  if (optionalTextAt(target.hostConfig, 'NetworkMode') === 'host')
    throw new Refusal(
      400,
      "conflicting options: host type networking can't be used with links. This would result in undefined behavior",
    );
  return { target, alias: alias ?? name.replace(/^\//, '') };
}

/** A container that is missing is found to be so when this one starts. */
function sharedById(state: EngineState, mode: string): string {
  const target = state.containers.find(sharedName(mode) ?? '');
  return target ? `container:${target.id}` : mode;
}

function required(state: EngineState, mode: string): string {
  const name = sharedName(mode);
  if (name === undefined) return mode;
  try {
    return `container:${findContainer(state, name).id}`;
  } catch (error) {
    if (error instanceof Refusal) throw new Refusal(400, error.message);
    throw error;
  }
}

function sharedName(mode: string): string | undefined {
  return /^container:(.+)$/.exec(mode)?.[1];
}
