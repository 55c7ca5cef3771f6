/** What cannot be declared together with a container's network mode. */
import { type Fields, fieldsAt, optionalTextAt, textsAt } from '../../../engine/answer/read.js';
import type { EngineState } from '../../state/engine-state.js';
import { Refusal } from '../../state/refusal.js';
import { isNewer, wordsOf } from '../engine-words.js';

/** @throws Refusal 400 */
export function checkNetworkMode(state: EngineState, config: Fields, hostConfig: Fields): void {
  const mode = optionalTextAt(hostConfig, 'NetworkMode') ?? '';
  const isShared = mode.startsWith('container:');
  const links = textsAt(hostConfig, 'Links');
  if (mode === 'container:') {
    const words = wordsOf(state, { newer: 'invalid network mode', older: 'Invalid network mode' });
    throw new Refusal(400, `${words}: invalid container format container:<name|id>`);
  }
  const hostname = optionalTextAt(config, 'Hostname') ?? '';
  if (hostname !== '' && optionalTextAt(hostConfig, 'UTSMode') === 'host')
    conflict('hostname and the UTS mode');
  if (hostname !== '' && isShared) conflict('hostname and the network mode');
  if (links.length > 0 && mode === 'host')
    conflict("host type networking can't be used with links. This would result in undefined behavior");
  if (!isShared) return;
  if (config['MacAddress'] && !isNewer(state)) conflict('mac-address and the network mode');
  checkSharedStack(config, hostConfig);
}

/** Whose stack it is decides on everything that belongs to the stack. */
function checkSharedStack(config: Fields, hostConfig: Fields): void {
  if (textsAt(hostConfig, 'Links').length > 0)
    conflict("container type network can't be used with links. This would result in undefined behavior");
  if (textsAt(hostConfig, 'Dns').length > 0) conflict('dns and the network mode');
  if (textsAt(hostConfig, 'ExtraHosts').length > 0)
    conflict('custom host-to-IP mapping and the network mode');
  if (has(hostConfig, 'PortBindings') || hostConfig['PublishAllPorts'] === true)
    conflict('port publishing and the container type network mode');
  if (has(config, 'ExposedPorts')) conflict('port exposing and the container type network mode');
}

function has(fields: Fields, name: string): boolean {
  return Object.keys(fieldsAt(fields, name)).length > 0;
}

function conflict(what: string): never {
  throw new Refusal(400, `conflicting options: ${what}`);
}
