/** Takes a link away from the container that has it (`DELETE /containers/web/db?link=1`); both containers stay. */
import { textsAt } from '../../../engine/answer/read.js';
import type { EngineState } from '../../state/engine-state.js';
import { Refusal } from '../../state/refusal.js';
import { findContainer } from '../find.js';

/** @param name container and alias, with a slash between. @throws Refusal */
export function removeLink(state: EngineState, name: string): void {
  const [parent = '', alias] = name.replace(/^\//, '').split('/');
  const container = findContainer(state, alias === undefined ? name : parent);
  if (alias === undefined)
    throw new Refusal(500, 'Conflict, cannot remove the default link name of the container');
  const links = textsAt(container.hostConfig, 'Links');
  const rest = links.filter((link) => aliasOf(link) !== alias);
  if (rest.length === links.length) throw new Refusal(404, `No such container: ${name}`);
  container.hostConfig = { ...container.hostConfig, Links: rest };
}

/** `db:database`, or as engines show it: `/db:/web/database`. */
function aliasOf(link: string): string | undefined {
  return link.split(/[:/]/).at(-1);
}
